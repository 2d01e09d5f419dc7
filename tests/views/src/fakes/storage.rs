use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use support_widget::app::future::LocalBoxFuture;
use support_widget::app::storage::{Change, PageEvent, Records, Snapshot, Storage, StorageError, Written};
use support_widget::web::dom::js::parsed;

type Handler = Rc<dyn Fn(PageEvent)>;

/// The storage of a device that no other tab uses.
#[derive(Default)]
pub struct FakeStorage {
    /// What is stored.
    pub stored: RefCell<Snapshot>,
    /// Whether the person is asked before the page is left.
    pub asks_before_leaving: Cell<bool>,
    handler: Rc<RefCell<Option<Handler>>>,
}

impl FakeStorage {
    /// Tells the widget what has happened to the page, or in another tab.
    pub fn tell(&self, event: PageEvent) {
        let handler = self.handler.borrow().clone();
        handler.into_iter().for_each(|handler| handler(event.clone()));
    }
}

/// What listens for page events, until it is dropped.
struct Listening(Rc<RefCell<Option<Handler>>>);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.take();
    }
}

impl Storage for FakeStorage {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        let records = self.stored.borrow().records();
        Box::pin(async { Ok(records) })
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let entry = self.stored.borrow().outbox.get(key).cloned();
        Box::pin(async { Ok(entry) })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let written = self.stored.borrow_mut().apply(&changes, Vec::new(), parsed).written;
        Box::pin(async { Ok(written) })
    }

    fn restore_file(&self, _: &str, _: &str) -> LocalBoxFuture<bool> {
        // Its bytes are nowhere: a snapshot knows files by their names alone.
        Box::pin(async { false })
    }

    fn lock(&self, _: &str) -> LocalBoxFuture<Box<dyn Any>> {
        Box::pin(async { Box::new(()) as Box<dyn Any> })
    }

    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        self.handler.replace(Some(handler));
        Box::new(Listening(self.handler.clone()))
    }

    fn broadcast(&self, _: &PageEvent) {}

    fn set_unload_prompt(&self, is_shown: bool) {
        self.asks_before_leaving.set(is_shown);
    }
}
