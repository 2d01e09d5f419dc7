use futures_channel::oneshot;
use support_widget::app::clock::Clock;
use support_widget::app::future::LocalBoxFuture;
use support_widget::model::Timestamp;

use super::Ports;
use crate::world::Timer;

impl Clock for Ports {
    fn now(&self) -> Timestamp {
        self.0.world.now()
    }

    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        Timestamp::parse(local)
    }

    fn monotonic(&self) -> u64 {
        self.0.world.elapsed.get()
    }

    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()> {
        let (over, waiting) = oneshot::channel();
        let world = &self.0.world;
        let due = world.elapsed.get() + u64::from(milliseconds);
        world.timers.borrow_mut().push(Timer { tab: self.0.id, due, over });
        // The other end is dropped only with the tab.
        Box::pin(async move { waiting.await.unwrap_or_default() })
    }
}
