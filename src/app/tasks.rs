use std::cell::RefCell;
use std::future::Future;
use std::rc::{Rc, Weak};

use futures_util::future::{AbortHandle, Abortable};

use super::future::LocalBoxFuture;
use super::host::Host;

/// The tasks of one widget, aborted when it is unmounted: a task that went on would read the state of a widget that is
/// gone.
#[derive(Clone)]
pub struct Tasks(Rc<RefCell<Option<Vec<Task>>>>);

/// Aborts a task; the weak reference tells whether it is still running.
type Task = (AbortHandle, Weak<()>);

impl Tasks {
    /// Creates the task list of a widget that is being mounted.
    pub fn new() -> Self {
        Self(Rc::new(RefCell::new(Some(Vec::new()))))
    }

    /// Runs a task until it ends or the widget is unmounted, which drops the task with its locks and calls. Does
    /// nothing once the widget is being unmounted.
    pub fn spawn(&self, host: &dyn Host, task: LocalBoxFuture<()>) {
        let mut tasks = self.0.borrow_mut();
        let Some(tasks) = tasks.as_mut() else { return };
        let (handle, registration) = AbortHandle::new_pair();
        let running = Rc::new(());
        tasks.retain(|(_, running)| running.strong_count() > 0);
        tasks.push((handle, Rc::downgrade(&running)));
        host.run(Box::pin(until_aborted(Abortable::new(task, registration), running)));
    }

    /// Aborts all tasks; none is started any more.
    pub fn abort(&self) {
        let tasks = self.0.take();
        tasks.iter().flatten().for_each(|(handle, _)| handle.abort());
    }

    /// Whether the widget is unmounted.
    pub fn is_aborted(&self) -> bool {
        self.0.borrow().is_none()
    }
}

impl Default for Tasks {
    fn default() -> Self {
        Self::new()
    }
}

async fn until_aborted(task: Abortable<impl Future<Output = ()>>, running: Rc<()>) {
    let _ = task.await;
    drop(running);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fake_host::FakeHost;

    #[test]
    fn no_task_goes_on_when_the_widget_is_unmounted() {
        let (host, tasks) = (FakeHost::default(), Tasks::new());
        let held = Rc::new(());
        for _ in 0..2 {
            let held = held.clone();
            tasks.spawn(
                &host,
                Box::pin(async move {
                    std::future::pending::<()>().await;
                    drop(held);
                }),
            );
        }
        host.run_tasks();
        assert_eq!(Rc::strong_count(&held), 3);
        tasks.abort();
        host.run_tasks();
        assert_eq!((Rc::strong_count(&held), tasks.is_aborted()), (1, true));
    }
}
