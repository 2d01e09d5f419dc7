use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;

use super::change::{Change, Written};
use super::deletions::Deletions;
use super::expected_files::write_with_expected_files;
use super::page_event::PageEvent;
use super::port::Storage;
use super::records::Records;
use super::storage_error::StorageError;
use crate::app::future::LocalBoxFuture;
use crate::app::notify::Notify;

/// A storage that reads its own writes: what is read beside a write may be older than what is shown already, so it is
/// read again when that write has ended. A write that was started continues when its future is dropped. Entries of the
/// outbox are deleted even if there is no room for what is written with that; see [`Deletions`] for those that cannot be.
#[derive(Clone)]
pub struct ReadYourWrites(Rc<Parts>);

struct Parts {
    storage: Rc<dyn Storage>,
    run: Box<dyn Fn(LocalBoxFuture<()>)>,
    begun: Cell<u64>,
    running: Cell<u32>,
    ended: Notify,
    deletions: Deletions,
}

impl ReadYourWrites {
    /// Wraps a storage; `run` runs a task to its end, whatever becomes of the widget.
    pub fn new(storage: Rc<dyn Storage>, run: impl Fn(LocalBoxFuture<()>) + 'static) -> Self {
        let run = Box::new(run);
        let (begun, running, ended, deletions) = Default::default();
        Self(Rc::new(Parts { storage, run, begun, running, ended, deletions }))
    }

    async fn read<T>(&self, read: impl AsyncFn(&dyn Storage) -> T) -> T {
        loop {
            while self.0.running.get() > 0 {
                self.0.ended.notified().await;
            }
            let begun = self.0.begun.get();
            let found = read(&*self.0.storage).await;
            if self.0.begun.get() == begun {
                return found;
            }
        }
    }

    /// Makes the deletions of a write that has failed, if only for want of room.
    async fn make_deletions(&self, deletions: Vec<Change>, failed: Option<StorageError>) {
        let are_made = match failed {
            Some(StorageError::QuotaExceeded) if !deletions.is_empty() => {
                self.0.storage.write(deletions.clone()).await.is_ok()
            }
            failed => failed.is_none(),
        };
        self.0.deletions.note(deletions, are_made);
    }

    fn begins(&self) {
        self.0.begun.update(|begun| begun + 1);
        self.0.running.update(|running| running + 1);
    }

    fn ended(&self) {
        self.0.running.update(|running| running - 1);
        self.0.ended.notify_waiters();
    }
}

impl Storage for ReadYourWrites {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        let own = self.clone();
        Box::pin(async move { own.read(async |storage: &dyn Storage| storage.records().await).await })
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let (own, key) = (self.clone(), key.to_owned());
        Box::pin(async move { own.read(async |storage: &dyn Storage| storage.entry(&key).await).await })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let (done, result) = oneshot::channel();
        self.begins();
        let (own, changes) = (self.clone(), self.0.deletions.with_failed(changes));
        (self.0.run)(Box::pin(async move {
            let deletions = Deletions::among(&changes);
            let written = write_with_expected_files(own.0.storage.clone(), changes).await;
            let failed = written.as_ref().err().copied();
            // The receiver may have been dropped.
            let _ = done.send(written);
            own.make_deletions(deletions, failed).await;
            own.ended();
        }));
        Box::pin(async { result.await.unwrap_or(Err(StorageError::Unavailable)) })
    }

    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool> {
        self.0.storage.restore_file(file, name)
    }

    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>> {
        self.0.storage.lock(name)
    }

    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        self.0.storage.watch(handler)
    }

    fn broadcast(&self, signal: &PageEvent) {
        self.0.storage.broadcast(signal);
    }

    fn set_unload_prompt(&self, shall_ask: bool) {
        self.0.storage.set_unload_prompt(shall_ask);
    }
}

#[cfg(test)]
mod tests;
