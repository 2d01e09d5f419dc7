use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use support_widget::app::future::LocalBoxFuture;
use support_widget::app::storage::{Change, PageEvent, Records, Snapshot, Storage, StorageError, Written};

type Handler = Rc<dyn Fn(PageEvent)>;

/// The storage of a device that no other tab uses.
#[derive(Default)]
pub struct FakeStorage {
    /// What is stored.
    pub stored: RefCell<Snapshot>,
    /// Why it cannot be used.
    pub fault: Cell<Option<StorageError>>,
    /// Whether the browser would ask before the page is left.
    pub asks_before_leaving: Cell<bool>,
    handler: RefCell<Option<Handler>>,
}

impl FakeStorage {
    /// Tells the widget what has happened to the page, or in another tab.
    pub fn tell(&self, event: PageEvent) {
        let handler = self.handler.borrow().clone();
        handler.into_iter().for_each(|handler| handler(event.clone()));
    }

    fn is_missing(&self) -> bool {
        self.fault.get() == Some(StorageError::Unavailable)
    }

    fn read<T>(&self, read: impl FnOnce(&Snapshot) -> T) -> Result<T, StorageError> {
        if self.is_missing() { Err(StorageError::Unavailable) } else { Ok(read(&self.stored.borrow())) }
    }
}

impl Storage for FakeStorage {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        let records = self.read(Snapshot::records);
        Box::pin(async { records })
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let entry = self.read(|stored| stored.outbox.get(key).cloned());
        Box::pin(async { entry })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let written = match self.fault.get() {
            Some(fault) => Err(fault),
            None => Ok(self.stored.borrow_mut().apply(&changes, Vec::new()).written),
        };
        Box::pin(async { written })
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
        Box::new(())
    }

    fn broadcast(&self, _: &PageEvent) {}

    fn set_unload_prompt(&self, shall_ask: bool) {
        self.asks_before_leaving.set(shall_ask);
    }
}
