use std::cell::{Cell, RefCell};

use futures_channel::oneshot::{Sender, channel};
use support_widget::app::future::LocalBoxFuture;
use support_widget::model::Timestamp;

/// A clock that stands still until a test lets time pass.
pub struct FakeClock {
    start: Timestamp,
    elapsed: Cell<u64>,
    timers: RefCell<Vec<(u64, Sender<()>)>>,
}

impl FakeClock {
    /// Makes a clock that shows this time.
    pub fn new(start: Timestamp) -> Self {
        Self { start, elapsed: Cell::new(0), timers: RefCell::default() }
    }

    /// The time in whole seconds.
    pub fn now(&self) -> Timestamp {
        self.start.plus_seconds(i64::try_from(self.elapsed.get() / 1_000).unwrap_or(i64::MAX))
    }

    /// Milliseconds since the clock was made.
    pub fn monotonic(&self) -> u64 {
        self.elapsed.get()
    }

    /// Waits until these milliseconds have passed.
    pub fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()> {
        let (over, waiting) = channel();
        self.timers.borrow_mut().push((self.elapsed.get() + u64::from(milliseconds), over));
        Box::pin(async {
            // A clock that is dropped ends what waits.
            let _ = waiting.await;
        })
    }

    /// Goes on to the next timer that is due by then, and ends it; false if there is none.
    pub fn ends_next(&self, by: u64) -> bool {
        let mut timers = self.timers.borrow_mut();
        let due = timers.iter().enumerate().filter(|(_, (due, _))| *due <= by);
        let Some(next) = due.min_by_key(|(_, (due, _))| *due).map(|(index, _)| index) else { return false };
        let (due, over) = timers.remove(next);
        drop(timers);
        self.elapsed.set(self.elapsed.get().max(due));
        // Who waited may be gone.
        let _ = over.send(());
        true
    }

    /// Sets the milliseconds since the clock was made.
    pub fn set(&self, elapsed: u64) {
        self.elapsed.set(elapsed);
    }
}
