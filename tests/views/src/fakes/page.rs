use std::cell::{Cell, RefCell};

use support_widget::app::host::HostEvent;

/// The page around the widget: what it has heard, and whether it forbids what it may.
#[derive(Default)]
pub struct FakePage {
    /// What it was told, in order.
    pub events: RefCell<Vec<HostEvent>>,
    /// Whether it cancels what is about to be submitted.
    pub cancels: Cell<bool>,
    /// Whether the clipboard takes text.
    pub copies: Cell<bool>,
    /// Whether its visitor saves data.
    pub saves_data: Cell<bool>,
    /// What was copied last.
    pub copied: RefCell<String>,
    /// The elements that were printed, by their ids.
    pub printed: RefCell<Vec<String>>,
}

impl FakePage {
    /// Tells the page; false if it cancels.
    pub fn hear(&self, event: HostEvent) -> bool {
        let is_submission = matches!(event, HostEvent::Submit(_));
        self.events.borrow_mut().push(event);
        !(is_submission && self.cancels.get())
    }
}
