use super::attachment::{Attachment, AttachmentState};
use super::examined::Examined;
use super::file_flaw::FileFlaw;
use super::file_type::FileType;
use crate::model::Limits;

/// The attached files of a form, in the order in which they were chosen.
///
/// A refused file stays listed with its reason, but is never sent and does not count towards the limits. Callers call
/// [`Attachments::admit`] after any change that frees capacity: it admits files that were refused for lack of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachments {
    items: Vec<Attachment>,
    is_open: bool,
}

impl Attachments {
    /// All listed files.
    pub fn items(&self) -> &[Attachment] {
        &self.items
    }

    /// Returns the file with this identifier.
    pub fn find(&self, id: &str) -> Option<&Attachment> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The files to send, in the order in which they were chosen.
    pub fn ready(&self) -> impl Iterator<Item = &Attachment> {
        self.items.iter().filter(|item| item.state == AttachmentState::Ready)
    }

    /// Hexadecimal SHA-256 digests of the files to send, in their order.
    pub fn digests(&self) -> Vec<String> {
        self.ready().map(Attachment::digest_text).collect()
    }

    /// Whether no file is being read.
    pub fn is_settled(&self) -> bool {
        self.items.iter().all(|item| item.state != AttachmentState::Reading)
    }

    /// Whether sending must wait: a file is being read or redacted, or has changed on disk.
    pub fn blocks_sending(&self) -> bool {
        self.is_open || self.blocking().next().is_some()
    }

    /// The files that sending must wait for: those being read, and those that have changed on disk.
    pub fn blocking(&self) -> impl Iterator<Item = &Attachment> {
        self.items.iter().filter(|item| matches!(item.state, AttachmentState::Reading | AttachmentState::Changed))
    }

    /// Sets whether the user is redacting a picture: areas drawn so far are not in the file yet.
    pub fn set_open(&mut self, is_open: bool) {
        self.is_open = is_open;
    }

    /// Restores a file that was read and accepted in an earlier visit.
    pub fn restore(&mut self, id: &str, name: &str, size: usize, digest: [u8; 32]) {
        let file_type = FileType::of_name(name);
        let (id, name, state) = (id.to_owned(), name.to_owned(), AttachmentState::Ready);
        self.items.push(Attachment { id, name, size, file_type, state, digest: Some(digest), is_new: false });
    }

    /// Appends a file; returns whether the caller has to read it.
    pub fn add(&mut self, id: &str, name: &str, size: usize, limits: &Limits) -> bool {
        let at = self.items.len();
        let is_to_read = self.insert(at, id, name, size, limits);
        self.items[at].is_new = true;
        is_to_read
    }

    /// Whether files were added since [`Attachments::take_new`].
    pub fn has_new(&self) -> bool {
        self.items.iter().any(|item| item.is_new)
    }

    /// Returns the identifiers of the files that were added since the last call, refused ones too, in their order.
    pub fn take_new(&mut self) -> Vec<String> {
        let taken = |item: &mut Attachment| std::mem::take(&mut item.is_new).then(|| item.id.clone());
        self.items.iter_mut().filter_map(taken).collect()
    }

    /// Verifies a file by its first bytes and the SHA-256 digest of its content, if the read is still awaited.
    pub fn read(&mut self, id: &str, head: &[u8], digest: [u8; 32]) -> Examined {
        let Some(at) = self.awaited(id) else { return Examined::Unawaited };
        let item = &self.items[at];
        let is_same = |known: &&Attachment| known.digest == Some(digest) && known.size == item.size;
        let kept = self.ready().find(is_same).map(|known| known.name.clone());
        if !item.file_type.is_some_and(|claimed| claimed.fits(head)) {
            self.items[at].state = AttachmentState::Refused(FileFlaw::ContentMismatch);
            Examined::Refused
        } else if let Some(kept) = kept {
            Examined::AlreadyThere { name: self.items.remove(at).name, kept }
        } else {
            self.items[at].digest = Some(digest);
            self.items[at].state = AttachmentState::Ready;
            Examined::Taken
        }
    }

    /// Refuses a file that cannot be read. This reason replaces any other.
    pub fn unreadable(&mut self, id: &str) {
        self.set_state(id, AttachmentState::Refused(FileFlaw::Unreadable));
    }

    /// Marks a file to be sent as deleted or changed on disk since it was chosen.
    pub fn changed(&mut self, id: &str) {
        if self.find(id).is_some_and(|item| item.state == AttachmentState::Ready) {
            self.set_state(id, AttachmentState::Changed);
        }
    }

    /// Marks files that the backend has refused, given by their index among the files sent.
    pub fn refused(&mut self, flaws: &[(usize, FileFlaw)]) {
        let sent: Vec<_> = self.ready().map(|item| item.id.clone()).collect();
        for (place, flaw) in flaws {
            sent.get(*place).into_iter().for_each(|id| self.set_state(id, AttachmentState::Refused(*flaw)));
        }
    }

    /// Removes a file from the list.
    pub fn remove(&mut self, id: &str) {
        self.items.retain(|item| item.id != id);
    }

    /// Replaces a file; returns whether the caller has to read the new one. Does nothing if the old file is gone.
    pub fn replace(&mut self, old: &str, id: &str, name: &str, size: usize, limits: &Limits) -> bool {
        let Some(at) = self.items.iter().position(|item| item.id == old) else { return false };
        self.items.remove(at);
        self.insert(at, id, name, size, limits)
    }

    /// Admits files that were refused for lack of capacity and now fit the limits; returns the identifiers of those to
    /// read.
    pub fn admit(&mut self, limits: &Limits) -> Vec<String> {
        let mut admitted = Vec::new();
        for at in 0..self.items.len() {
            let item = &self.items[at];
            if item.awaits_room() {
                let flaw = self.flaw(&item.name, item.size, limits);
                let item = &mut self.items[at];
                item.state = flaw.map_or(AttachmentState::Reading, AttachmentState::Refused);
                admitted.extend(flaw.is_none().then(|| item.id.clone()));
            }
        }
        admitted
    }

    fn insert(&mut self, at: usize, id: &str, name: &str, size: usize, limits: &Limits) -> bool {
        let flaw = self.flaw(name, size, limits);
        let item = Attachment {
            id: id.to_owned(),
            name: name.to_owned(),
            size,
            file_type: FileType::of_name(name),
            state: flaw.map_or(AttachmentState::Reading, AttachmentState::Refused),
            digest: None,
            is_new: false,
        };
        self.items.insert(at, item);
        flaw.is_none()
    }

    /// Returns why another file would be refused, judging by name and size. Sizes are added with saturation, so that an
    /// overflow cannot let the total wrap around.
    fn flaw(&self, name: &str, size: usize, limits: &Limits) -> Option<FileFlaw> {
        let counted = || self.items.iter().filter(|item| item.counts());
        let total = counted().fold(size, |total, item| total.saturating_add(item.size));
        if counted().count() >= limits.files {
            Some(FileFlaw::TooMany { limit: limits.files })
        } else if !FileType::of_name(name).is_some_and(|claimed| limits.accept.has(claimed)) {
            Some(FileFlaw::NotAllowed)
        } else if size > limits.file_bytes {
            Some(FileFlaw::TooLarge { limit: limits.file_bytes })
        } else if size == 0 {
            Some(FileFlaw::Empty)
        } else if total > limits.total_bytes {
            Some(FileFlaw::TotalTooLarge { limit: limits.total_bytes })
        } else {
            None
        }
    }

    fn awaited(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id && item.state == AttachmentState::Reading)
    }

    fn set_state(&mut self, id: &str, state: AttachmentState) {
        self.items.iter_mut().filter(|item| item.id == id).for_each(|item| item.state = state);
    }
}

#[cfg(test)]
mod tests;
