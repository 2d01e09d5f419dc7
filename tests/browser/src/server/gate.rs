use std::sync::Arc;

use tokio::sync::watch;

/// Latch that delays answers until a test opens it.
#[derive(Clone, Debug)]
pub(crate) struct Gate(Arc<watch::Sender<bool>>);

impl Gate {
    /// Returns a closed latch.
    pub(crate) fn closed() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Opens the latch permanently.
    pub(crate) fn open(&self) {
        self.0.send_replace(true);
    }

    /// Waits until the latch is open.
    pub(super) async fn passed(&self) {
        let mut state = self.0.subscribe();
        // The latch itself owns the sender, so the sender lives as long as any waiter.
        state.wait_for(|is_open| *is_open).await.ok();
    }
}
