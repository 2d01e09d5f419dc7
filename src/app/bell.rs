use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// Tells tasks that something they wait for may have happened.
#[derive(Default)]
pub struct Bell {
    rung: Cell<u64>,
    waiting: RefCell<Vec<Waker>>,
}

impl Bell {
    /// Wakes all tasks that wait.
    pub fn ring(&self) {
        self.rung.update(|rung| rung + 1);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Waits until the bell rings next.
    pub async fn rings(&self) {
        let before = self.rung.get();
        poll_fn(|context| {
            if self.rung.get() != before {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}
