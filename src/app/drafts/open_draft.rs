use super::draft_record::DraftRecord;
use super::version::Version;
use crate::app::record::StoredRecord;

/// A draft that is open in a form, as one tab knows it.
///
/// Several tabs may have one draft open, and any of them may be frozen, about to be closed, or restored from the
/// back/forward cache. So no tab locks a draft; instead a write compares the stored version with the one that its tab
/// knows, in one transaction. If another tab has written a newer version, the writer leaves it untouched and continues
/// under a new key (optimistic concurrency control).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    key: String,
    writer: String,
    count: u64,
    origin: Origin,
}

/// Where a draft comes from that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// It was begun in this form.
    Begun,
    /// It was taken up, at this version.
    TakenUp(Option<Version>),
}

/// How a draft stands that is open in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What is on the device is what this form knows.
    Known,
    /// It is not on the device.
    Absent,
    /// Another tab has written on in it.
    WrittenElsewhere,
}

impl OpenDraft {
    /// A draft that is begun. `writer` is a name that nobody has had before.
    pub fn begun(key: String, writer: String) -> Self {
        Self { key, writer, count: 0, origin: Origin::Begun }
    }

    /// A draft that was kept, and is written on as it was found.
    pub fn restored(key: String, found: &DraftRecord, writer: String) -> Self {
        Self { key, writer, count: 0, origin: Origin::TakenUp(found.version.clone()) }
    }

    /// The key that it is kept under.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The version that is written next.
    pub fn next_version(&mut self) -> Version {
        self.count += 1;
        Version { writer: self.writer.clone(), count: self.count }
    }

    /// Whether this form has written it, and not only taken it up.
    pub fn is_written_here(&self) -> bool {
        self.count > 0
    }

    /// Whether what is written next replaces what another tab has written, for the first time: that tab is to be told.
    pub fn is_being_taken(&self) -> bool {
        self.origin != Origin::Begun
    }

    /// It is on the device as this form has written it.
    pub fn written(&mut self) {
        self.origin = Origin::Begun;
    }

    /// Whether the device has a later version of this form's than the one to be written: a write that began earlier, and
    /// took longer since it read files, must not replace it.
    pub fn is_outdated(&self, stored: Option<&str>) -> bool {
        let Some(StoredRecord::Known(record)) = stored.map(DraftRecord::read) else { return false };
        record.version.is_some_and(|version| version.writer == self.writer && version.count > self.count)
    }

    /// How it stands, by the record that is kept under its key.
    pub fn standing(&self, stored: Option<&str>) -> Standing {
        let Some(stored) = stored else { return Standing::Absent };
        let is_known = match DraftRecord::read(stored) {
            StoredRecord::Known(record) => self.knows(record.version.as_ref()),
            StoredRecord::Newer => false,
            // Nobody misses what nobody can read.
            StoredRecord::Unreadable => true,
        };
        if is_known { Standing::Known } else { Standing::WrittenElsewhere }
    }

    /// The key to write it under: its own unless another tab has written on in it, then `other`.
    pub fn place<'a>(&'a self, stored: Option<&str>, other: Option<&'a str>) -> Option<&'a str> {
        match self.standing(stored) {
            Standing::Known | Standing::Absent => Some(&self.key),
            Standing::WrittenElsewhere => other,
        }
    }

    /// It goes on under another key.
    pub fn moved(&mut self, key: String) {
        self.key = key;
        self.origin = Origin::Begun;
    }

    fn knows(&self, stored: Option<&Version>) -> bool {
        let is_own = stored.is_some_and(|version| version.writer == self.writer);
        is_own || matches!(&self.origin, Origin::TakenUp(version) if version.as_ref() == stored)
    }
}
