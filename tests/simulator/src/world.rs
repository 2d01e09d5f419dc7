use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot::Sender;
use support_widget::app::storage::PageEvent;
use support_widget::model::Timestamp;

use crate::device::Device;
use crate::ledger::Ledger;
use crate::service::Service;

/// Everything outside the tabs, which they share: the device, the backend, time, and what is under way to and from them.
#[derive(Default)]
pub(crate) struct World {
    /// What the device stores, and who holds its locks.
    pub(crate) device: RefCell<Device>,
    /// The backend.
    pub(crate) service: RefCell<Service>,
    /// What people have seen and done.
    pub(crate) ledger: RefCell<Ledger>,
    /// Milliseconds since the beginning.
    pub(crate) elapsed: Cell<u64>,
    /// Seconds that people have taken for what they did. Only the clock of the device shows them: what waits for a pause
    /// in typing is not to be over with each action.
    pub(crate) taken: Cell<u64>,
    /// Milliseconds by which the clock of the device is wrong.
    pub(crate) skew: Cell<i64>,
    /// Whether pages cancel what is submitted.
    pub(crate) cancels: Cell<bool>,
    /// Pauses that are not over.
    pub(crate) timers: RefCell<Vec<Timer>>,
    /// Number of pauses that are over.
    pub(crate) woken: Cell<u64>,
    /// Messages between tabs that have not arrived: to whom, and what.
    pub(crate) messages: RefCell<Vec<(TabId, PageEvent)>>,
    /// Tabs that are open.
    pub(crate) open: RefCell<Vec<TabId>>,
    names: Cell<u64>,
}

/// Number of a tab, which no other tab of the history has.
pub(crate) type TabId = u64;

/// A pause of a tab.
pub(crate) struct Timer {
    pub(crate) tab: TabId,
    /// When it is over, in milliseconds since the beginning.
    pub(crate) due: u64,
    pub(crate) over: Sender<()>,
}

impl World {
    pub(crate) fn new() -> Rc<Self> {
        Rc::default()
    }

    /// Returns a number that was never returned before.
    pub(crate) fn number(&self) -> u64 {
        self.names.set(self.names.get() + 1);
        self.names.get()
    }

    /// The time by the clock of the device.
    pub(crate) fn now(&self) -> Timestamp {
        let passed = self.elapsed.get() + self.taken.get() * 1_000;
        let milliseconds = BEGINNING * 1_000 + passed as i64 + self.skew.get();
        Timestamp::from_seconds(milliseconds.div_euclid(1_000))
    }

    /// Sends a message to all other tabs.
    pub(crate) fn broadcast(&self, from: TabId, event: &PageEvent) {
        let others = self.open.borrow().clone().into_iter().filter(|tab| *tab != from);
        self.messages.borrow_mut().extend(others.map(|tab| (tab, event.clone())));
    }
}

/// When histories begin, in seconds since 1970: in 2026.
const BEGINNING: i64 = 1_790_000_000;
