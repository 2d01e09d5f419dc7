use std::any::Any;
use std::rc::Rc;

use futures_channel::oneshot;
use support_widget::app::future::LocalBoxFuture;
use support_widget::app::storage::{Change, PageEvent, Records, Storage, StorageError, Written};

use super::Ports;
use crate::device::{Call, Lock};
use crate::page::Page;

impl Ports {
    fn ask(&self, call: Call) {
        self.0.world.device.borrow_mut().ask(self.0.id, call);
    }
}

/// What listens for page events, until it is dropped: it holds the app, which holds the page.
struct Listening(Rc<Page>);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.handler.take();
    }
}

impl Storage for Ports {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        let (answer, answered) = oneshot::channel();
        self.ask(Call::Records(answer));
        Box::pin(async { answered.await.unwrap_or(Err(StorageError::Unavailable)) })
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let (answer, answered) = oneshot::channel();
        self.ask(Call::Entry(key.to_owned(), answer));
        Box::pin(async { answered.await.unwrap_or(Err(StorageError::Unavailable)) })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let (answer, answered) = oneshot::channel();
        let files = self.0.files.borrow();
        let unread = changes.iter().filter_map(|change| match change {
            Change::PutFile(id) => Some(id.clone()).filter(|id| !files.contains(id)),
            _ => None,
        });
        let unread = unread.collect();
        self.ask(Call::Write(changes, unread, answer));
        Box::pin(async { answered.await.unwrap_or(Err(StorageError::Unavailable)) })
    }

    fn restore_file(&self, file: &str, _: &str) -> LocalBoxFuture<bool> {
        let is_stored = self.0.world.device.borrow().has_file(file);
        if is_stored {
            self.0.files.borrow_mut().insert(file.to_owned());
        }
        Box::pin(async move { is_stored })
    }

    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>> {
        let (world, name, tab) = (self.0.world.clone(), name.to_owned(), self.0.id);
        Box::pin(async move {
            let (granted, waiting) = oneshot::channel();
            let lock = Lock { id: world.number(), world };
            lock.world.device.borrow_mut().lock(name, tab, lock.id, granted);
            let _ = waiting.await;
            Box::new(lock) as Box<dyn Any>
        })
    }

    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        self.0.handler.replace(Some(handler));
        Box::new(Listening(self.0.clone()))
    }

    fn broadcast(&self, signal: &PageEvent) {
        self.0.world.broadcast(self.0.id, signal);
    }

    fn set_unload_prompt(&self, _: bool) {}
}
