use std::cell::RefCell;
use std::future::Future;
use std::rc::{Rc, Weak};

use futures_util::future::{AbortHandle, Abortable};
use leptos::prelude::{Owner, on_cleanup};
use send_wrapper::SendWrapper;

use super::services::Services;
use crate::app::future::LocalBoxFuture;

/// The tasks of one widget, aborted when it is unmounted: a task polled later would read disposed signals, and its
/// panic would stop every widget on the page.
#[derive(Clone)]
pub struct Tasks(Rc<RefCell<Option<Vec<Task>>>>);

/// Aborts a task; the weak reference tells whether it is still running.
type Task = (AbortHandle, Weak<()>);

impl Tasks {
    /// Creates the task list of the widget being mounted.
    pub fn of_mount() -> Self {
        let tasks = Self(Rc::new(RefCell::new(Some(Vec::new()))));
        let ended = SendWrapper::new(tasks.clone());
        debug_assert!(Owner::current().is_some(), "a widget's state belongs to its mount");
        on_cleanup(move || ended.abort());
        tasks
    }

    /// Runs a task until it ends or the widget is unmounted, which drops the task with its locks and calls. Does
    /// nothing once the widget is being unmounted.
    pub fn spawn(&self, services: &dyn Services, task: LocalBoxFuture<()>) {
        let mut tasks = self.0.borrow_mut();
        let Some(tasks) = tasks.as_mut() else { return };
        let (handle, registration) = AbortHandle::new_pair();
        let running = Rc::new(());
        tasks.retain(|(_, running)| running.strong_count() > 0);
        tasks.push((handle, Rc::downgrade(&running)));
        services.run(Box::pin(until_aborted(Abortable::new(task, registration), running)));
    }

    fn abort(&self) {
        let tasks = self.0.take();
        tasks.iter().flatten().for_each(|(handle, _)| handle.abort());
    }
}

async fn until_aborted(task: Abortable<impl Future<Output = ()>>, running: Rc<()>) {
    let _ = task.await;
    drop(running);
}
