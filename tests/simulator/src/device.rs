use std::collections::BTreeMap;
use std::rc::Rc;

use futures_channel::oneshot::Sender;
use support_widget::app::storage::{Change, Records, Snapshot, StorageError, Written};
use support_widget::model::Json;

use crate::world::{TabId, World};

/// The storage of a device, and its locks.
#[derive(Default)]
pub(crate) struct Device {
    /// What is stored.
    pub(crate) stored: Snapshot,
    /// Why it cannot be used at present.
    pub(crate) fault: Option<StorageError>,
    /// Whether there is room for texts, and none for files.
    #[cfg(test)]
    pub(crate) is_nearly_full: bool,
    /// Whether operations wait until they are let go.
    pub(crate) is_slow: bool,
    /// Operations that are not done yet.
    pub(crate) waiting: Vec<Operation>,
    /// Number of operations that were asked for so far.
    pub(crate) asked: u64,
    /// The last write of each tab that was done, by its number.
    pub(crate) written: BTreeMap<TabId, u64>,
    /// Keys of drafts that could not be deleted after they had become requests: they are offered again.
    pub(crate) left_drafts: Vec<String>,
    locks: Vec<LockRequest>,
}

/// A call of the storage.
pub(crate) struct Operation {
    pub(crate) tab: TabId,
    /// How many were asked for before it, and itself.
    number: u64,
    call: Call,
}

/// What is called, and where the answer goes.
pub(crate) enum Call {
    Records(Sender<Result<Records, StorageError>>),
    Entry(String, Sender<Result<Option<String>, StorageError>>),
    Write(Vec<Change>, Vec<String>, Sender<Result<Written, StorageError>>),
}

struct LockRequest {
    name: String,
    tab: TabId,
    id: u64,
    granted: Option<Sender<()>>,
}

impl Device {
    /// A tab asks for an operation.
    pub(crate) fn ask(&mut self, tab: TabId, call: Call) {
        self.asked += 1;
        self.waiting.push(Operation { tab, number: self.asked, call });
    }

    /// Does an operation, and returns what tells its tab.
    pub(crate) fn perform(&mut self, operation: Operation) -> Box<dyn FnOnce()> {
        let is_missing = self.fault == Some(StorageError::Unavailable);
        match operation.call {
            Call::Records(answer) => {
                let records = if is_missing { Err(StorageError::Unavailable) } else { Ok(self.stored.records()) };
                Box::new(move || drop(answer.send(records)))
            }
            Call::Entry(key, answer) => {
                let entry = self.stored.outbox.get(&key).cloned();
                let entry = if is_missing { Err(StorageError::Unavailable) } else { Ok(entry) };
                Box::new(move || drop(answer.send(entry)))
            }
            Call::Write(changes, unread, answer) => {
                let written = self.write(&changes, unread);
                if written.is_ok() {
                    let last = self.written.entry(operation.tab).or_default();
                    *last = operation.number.max(*last);
                } else if is_tidying(&changes) {
                    self.left_drafts.extend(drafts_in(&changes));
                }
                Box::new(move || drop(answer.send(written)))
            }
        }
    }

    fn write(&mut self, changes: &[Change], unread: Vec<String>) -> Result<Written, StorageError> {
        let needs_room = |change: &Change| {
            matches!(change, Change::PutDraft { .. } | Change::PutEntry(..) | Change::PutFile(_))
                || matches!(change, Change::Settle { record: Some(_), .. })
        };
        #[cfg(test)]
        if self.is_nearly_full && changes.iter().any(|change| matches!(change, Change::PutFile(_))) {
            return Err(StorageError::QuotaExceeded);
        }
        match self.fault {
            Some(StorageError::QuotaExceeded) if !changes.iter().any(needs_room) => {}
            Some(fault) => return Err(fault),
            None => {}
        }
        Ok(self.stored.apply(changes, unread, Json::parse).written)
    }

    fn grant(&mut self) {
        let mut held: Vec<String> = Vec::new();
        for request in &mut self.locks {
            if !held.contains(&request.name) {
                held.push(request.name.clone());
                // The tab may be gone.
                if let Some(granted) = request.granted.take() {
                    let _ = granted.send(());
                }
            }
        }
    }

    /// Whether a file can be read.
    pub(crate) fn has_file(&self, id: &str) -> bool {
        self.fault != Some(StorageError::Unavailable) && self.stored.files.iter().any(|known| known == id)
    }

    /// Whether a tab waits for an answer.
    pub(crate) fn is_asked_by(&self, tab: TabId) -> bool {
        self.waiting.iter().any(|operation| operation.tab == tab)
    }

    /// Asks for a lock.
    pub(crate) fn lock(&mut self, name: String, tab: TabId, id: u64, granted: Sender<()>) {
        self.locks.push(LockRequest { name, tab, id, granted: Some(granted) });
        self.grant();
    }

    /// Keys of the entries that a tab is deleting.
    pub(crate) fn deletes_of(&self, tab: TabId) -> Vec<String> {
        let keys = self.changes_of(tab).filter_map(|change| match change {
            Change::DeleteEntry(key, _) => Some(key.clone()),
            _ => None,
        });
        keys.collect()
    }

    /// Keys of the drafts that a tab is writing, or deleting after they have become requests.
    pub(crate) fn drafts_of(&self, tab: TabId) -> Vec<String> {
        let is_put = |change: &&Change| matches!(change, Change::PutDraft { .. });
        let put = drafts_in(self.changes_of(tab).filter(is_put));
        put.chain(self.writes_of(tab).filter(|changes| is_tidying(changes)).flat_map(drafts_in)).collect()
    }

    /// Whether some tab is deleting an entry.
    pub(crate) fn is_deleting(&self, key: &str) -> bool {
        let is_delete = |change: &Change| matches!(change, Change::DeleteEntry(known, _) if known == key);
        self.waiting.iter().any(|operation| operation.changes().iter().any(is_delete))
    }

    fn changes_of(&self, tab: TabId) -> impl Iterator<Item = &Change> {
        self.writes_of(tab).flatten()
    }

    fn writes_of(&self, tab: TabId) -> impl Iterator<Item = &[Change]> {
        self.waiting.iter().filter(move |operation| operation.tab == tab).map(Operation::changes)
    }

    /// Forgets all that a tab has asked for: it is closed. Its operations are done or not, as by chance.
    pub(crate) fn closed(&mut self, tab: TabId, completes: bool) {
        let waiting = std::mem::take(&mut self.waiting);
        let (own, others) = waiting.into_iter().partition::<Vec<_>, _>(|operation| operation.tab == tab);
        self.waiting = others;
        if completes {
            own.into_iter().for_each(|operation| drop(self.perform(operation)));
        }
        self.locks.retain(|request| request.tab != tab);
        self.grant();
    }
}

impl Operation {
    fn changes(&self) -> &[Change] {
        match &self.call {
            Call::Write(changes, ..) => changes,
            _ => &[],
        }
    }
}

/// Whether a write only deletes, drafts among others: its request is stored already.
fn is_tidying(changes: &[Change]) -> bool {
    let is_delete = |change: &Change| matches!(change, Change::DeleteDraft(_) | Change::DeleteEntry(..));
    changes.iter().all(is_delete)
}

fn drafts_in<'a>(changes: impl IntoIterator<Item = &'a Change>) -> impl Iterator<Item = String> {
    changes.into_iter().filter_map(|change| match change {
        Change::PutDraft { open, .. } | Change::DeleteDraft(open) => Some(open.key().to_owned()),
        _ => None,
    })
}

/// A lock that is asked for or held, until it is dropped.
pub(crate) struct Lock {
    pub(crate) world: Rc<World>,
    pub(crate) id: u64,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let mut device = self.world.device.borrow_mut();
        device.locks.retain(|request| request.id != self.id);
        device.grant();
    }
}
