use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// Wakes the tasks that wait for something that may have happened.
#[derive(Default)]
pub struct Notify {
    notified: Cell<u64>,
    waiting: RefCell<Vec<Waker>>,
}

impl Notify {
    /// Wakes all tasks that wait.
    pub fn notify_waiters(&self) {
        self.notified.update(|notified| notified + 1);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Waits for the next call of [`notify_waiters`](Self::notify_waiters) after this future's first poll.
    pub async fn notified(&self) {
        let before = self.notified.get();
        poll_fn(|context| {
            if self.notified.get() != before {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn who_waits_is_woken_once() {
        let notify = Notify::default();
        notify.notify_waiters();
        let mut waiting = pin!(notify.notified());
        assert_eq!(waiting.as_mut().now_or_never(), None, "nothing has happened since");
        notify.notify_waiters();
        assert_eq!(waiting.now_or_never(), Some(()));
        assert_eq!(notify.notified().now_or_never(), None);
    }
}
