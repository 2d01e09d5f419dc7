//! The page around the widget.

use crate::model::{Failure, NewRequest, Receipt, View};

/// Events emitted to the host page, without personal data.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// The view has changed.
    Navigate(View),
    /// A request is about to be sent; cancelable.
    Submit(Box<NewRequest>),
    /// The backend has received a request.
    Sent(Receipt),
    /// A request is persisted in the outbox, and delivery will be retried.
    Queued,
    /// A request could not be sent.
    Failed(Failure),
}
