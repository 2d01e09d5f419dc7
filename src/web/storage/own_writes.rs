use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use futures_channel::oneshot;

/// The writes that an element has started. What it reads beside one of them may be older than what it shows already, so
/// it reads again when the write has ended.
#[derive(Default)]
pub struct OwnWrites {
    begun: Cell<u64>,
    running: Cell<u32>,
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
}

impl OwnWrites {
    /// Notes that a write starts now; it has ended when the returned future has.
    pub fn begin<T>(self: Rc<Self>, write: impl Future<Output = T>) -> impl Future<Output = T> {
        self.begun.update(|begun| begun + 1);
        self.running.update(|running| running + 1);
        async move {
            let written = write.await;
            self.running.update(|running| running - 1);
            // Whoever waits may have been dropped.
            for waiting in self.waiting.take() {
                let _ = waiting.send(());
            }
            written
        }
    }

    /// Reads what is not older than any write that was started until then.
    pub async fn read<T>(&self, read: impl AsyncFn() -> T) -> T {
        loop {
            while self.running.get() > 0 {
                let (end, ended) = oneshot::channel();
                self.waiting.borrow_mut().push(end);
                let _ = ended.await;
            }
            let begun = self.begun.get();
            let found = read().await;
            if self.begun.get() == begun {
                return found;
            }
        }
    }
}
