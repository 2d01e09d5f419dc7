use std::cell::RefCell;

use futures_channel::oneshot;

/// Tells tasks that something they wait for may have happened.
#[derive(Default)]
pub struct Bell(RefCell<Vec<oneshot::Sender<()>>>);

impl Bell {
    /// Wakes all tasks that wait.
    pub fn ring(&self) {
        for waiting in self.0.take() {
            // Whoever waited may have been dropped.
            let _ = waiting.send(());
        }
    }

    /// Waits until the bell rings next.
    pub async fn rings(&self) {
        let (ring, rung) = oneshot::channel();
        self.0.borrow_mut().push(ring);
        let _ = rung.await;
    }
}
