use std::sync::Arc;

use tokio::sync::watch;

/// Holds answers back until a test lets them go.
#[derive(Clone, Debug)]
pub(crate) struct Gate(Arc<watch::Sender<bool>>);

impl Gate {
    /// A closed gate.
    pub(crate) fn closed() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Lets everything through, now and from now on.
    pub(crate) fn open(&self) {
        self.0.send_replace(true);
    }

    /// Waits for the gate to be open.
    pub(super) async fn passed(&self) {
        let mut state = self.0.subscribe();
        // The sender is part of this very gate, so it lives as long as anybody waits.
        state.wait_for(|is_open| *is_open).await.ok();
    }
}
