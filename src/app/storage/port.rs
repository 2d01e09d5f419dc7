use std::any::Any;
use std::rc::Rc;

use super::change::{Change, Written};
use super::page_event::PageEvent;
use super::records::Records;
use super::storage_error::StorageError;
use crate::app::future::LocalBoxFuture;

/// Port to persistent storage, and to the coordination of several tabs: it stores records, emits page events after
/// which state should be read again, and grants a lock to one tab at a time. What it reads may be older than the writes
/// that are under way: see [`ReadYourWrites`](super::ReadYourWrites).
pub trait Storage {
    /// Reads all records.
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>>;
    /// Reads one outbox entry in its current state; `None` if it is no longer stored.
    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>>;
    /// Applies all changes or none, in one transaction, and resolves only when they are durable.
    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>>;
    /// Reads a stored file into memory under its name; false if it is no longer stored.
    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool>;
    /// Acquires a cross-tab lock by name; dropping the returned value releases it.
    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>>;
    /// Registers `handler` for page events until the returned value is dropped.
    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any>;
    /// Sends an event to the other tabs: one of the variants that come from other tabs. This tab does not hear it.
    fn broadcast(&self, signal: &PageEvent);
    /// Turns the browser's unload prompt on or off. It must be on only while unsaved data would be lost.
    fn set_unload_prompt(&self, shall_ask: bool);
}
