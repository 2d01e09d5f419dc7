use std::cell::RefCell;

use support_widget::app::Notify;
use support_widget::model::Failure;
use support_widget::ui::state::Chunk;

/// The server of the lazy chunks.
#[derive(Default)]
pub struct FakeChunks {
    /// What was asked for, in order.
    pub asked: RefCell<Vec<Chunk>>,
    held: RefCell<Vec<Chunk>>,
    failing: RefCell<Vec<Chunk>>,
    released: Notify,
}

impl FakeChunks {
    /// Answers only after a release.
    pub fn hold(&self, chunk: Chunk) {
        self.held.borrow_mut().push(chunk);
    }

    /// Answers what was held.
    pub fn release(&self) {
        self.held.borrow_mut().clear();
        self.released.notify_waiters();
    }

    /// Does not have a chunk, until a repair.
    pub fn fail(&self, chunk: Chunk) {
        self.failing.borrow_mut().push(chunk);
    }

    /// Has all chunks again.
    pub fn repair(&self) {
        self.failing.borrow_mut().clear();
    }

    /// Answers a request for a chunk.
    pub async fn answer(&self, chunk: Chunk) -> Result<(), Failure> {
        self.asked.borrow_mut().push(chunk);
        while self.held.borrow().contains(&chunk) {
            self.released.notified().await;
        }
        let is_missing = self.failing.borrow().contains(&chunk);
        if is_missing { Err(Failure::UnknownOutcome) } else { Ok(()) }
    }
}
