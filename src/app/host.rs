//! The page around the widget.

use super::future::LocalBoxFuture;
use crate::model::{Failure, NewRequest, PageContext, Parse, Receipt, View};

/// Port to the host page, and to what the browser gives every page.
pub trait Host {
    /// Emits an event to the host page; returns `false` if the page cancelled it.
    fn emit(&self, event: HostEvent) -> bool;
    /// Whether nobody can see the page now: its tab is in the background, or its window is covered or minimized.
    fn is_hidden(&self) -> bool;
    /// Returns the page context to record with a request.
    fn context(&self) -> PageContext;
    /// Runs a task to its end, even after the widget is unmounted. What must end with the widget is spawned by
    /// [`App::spawn`](super::App::spawn) instead.
    fn run(&self, task: LocalBoxFuture<()>);
    /// Returns a new unique key: a random UUID.
    fn new_key(&self) -> String;
    /// Returns a random number from 0 to 1, for the jitter of the exponential backoff.
    fn jitter(&self) -> f64;
    /// Moves the focus to an element of the widget, once it has been drawn.
    fn focus(&self, id: &str);
    /// Deletes the copy of the typed text that is held for recovery after a crash: the text was sent, discarded, or
    /// typed by another user.
    fn forget_typed(&self);
    /// Sets the person whose text the crash recovery holds, by the backend's identifier; empty before anybody has signed
    /// in. Text typed before the form was redrawn is restored if it is the same person's.
    fn note_typist(&self, person: &str);
    /// Formats a whole number in a language.
    fn number(&self, language: &str, number: usize) -> String;
    /// Returns the parser of JSON, which every browser has: no chunk brings one for what is stored.
    fn parser(&self) -> Parse;
}

/// Id of each view's heading.
pub const HEADING: &str = "heading";

/// Id of the error summary of a form.
pub const ERROR_SUMMARY: &str = "errors";

/// Id of the control that attaches files to a form.
pub const FILES_INPUT: &str = "field-files";

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
