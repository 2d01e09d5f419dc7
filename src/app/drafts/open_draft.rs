use super::draft_record::DraftRecord;
use super::version::Version;
use crate::app::record::StoredRecord;
use crate::model::Parse;

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

/// Origin of an open draft.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// Started in this form.
    Begun,
    /// Reopened from storage, at this version.
    TakenUp(Option<Version>),
}

/// How the stored draft relates to the one that is open in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The stored version is the one that this form knows.
    Known,
    /// The draft is not stored.
    Absent,
    /// Another tab has written a newer version.
    WrittenElsewhere,
}

impl OpenDraft {
    /// Creates a new draft. `writer` must be a unique name.
    pub fn begun(key: String, writer: String) -> Self {
        Self { key, writer, count: 0, origin: Origin::Begun }
    }

    /// Reopens a stored draft; `writer` is a new unique name.
    pub fn restored(key: String, found: &DraftRecord, writer: String) -> Self {
        Self { key, writer, count: 0, origin: Origin::TakenUp(found.version.clone()) }
    }

    /// The key of the stored record.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Returns the version of the next write.
    pub fn next_version(&mut self) -> Version {
        self.count += 1;
        Version { writer: self.writer.clone(), count: self.count }
    }

    /// Whether this form has written the draft, and not only reopened it.
    pub fn is_written_here(&self) -> bool {
        self.count > 0
    }

    /// Whether the next write is the first to replace another tab's version: that tab must be notified.
    pub fn is_being_taken(&self) -> bool {
        self.origin != Origin::Begun
    }

    /// Records that this form's version is stored.
    pub fn written(&mut self) {
        self.origin = Origin::Begun;
    }

    /// Whether a later version of this form is already stored: an earlier write that took longer because it read files
    /// must not replace it.
    pub fn is_outdated(&self, stored: Option<&str>, parse: Parse) -> bool {
        let Some(StoredRecord::Known(record)) = stored.map(|json| DraftRecord::read(json, parse)) else { return false };
        record.version.is_some_and(|version| version.writer == self.writer && version.count > self.count)
    }

    /// Compares the stored record with this form's version.
    pub fn standing(&self, stored: Option<&str>, parse: Parse) -> Standing {
        let Some(stored) = stored else { return Standing::Absent };
        let is_known = match DraftRecord::read(stored, parse) {
            StoredRecord::Known(record) => self.knows(record.version.as_ref()),
            StoredRecord::Newer => false,
            // An unreadable record may be replaced: it cannot be shown in any tab.
            StoredRecord::Unreadable => true,
        };
        if is_known { Standing::Known } else { Standing::WrittenElsewhere }
    }

    /// The key to write to: the draft's own, or `other` if another tab has written a newer version.
    pub fn place<'a>(&'a self, stored: Option<&str>, other: Option<&'a str>, parse: Parse) -> Option<&'a str> {
        match self.standing(stored, parse) {
            Standing::Known | Standing::Absent => Some(&self.key),
            Standing::WrittenElsewhere => other,
        }
    }

    /// Continues the draft under another key.
    pub fn moved(&mut self, key: String) {
        self.key = key;
        self.origin = Origin::Begun;
    }

    fn knows(&self, stored: Option<&Version>) -> bool {
        let is_own = stored.is_some_and(|version| version.writer == self.writer);
        is_own || matches!(&self.origin, Origin::TakenUp(version) if version.as_ref() == stored)
    }
}
