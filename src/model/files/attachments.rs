use super::attachment::{Attachment, AttachmentState};
use super::examined::Examined;
use super::file_flaw::FileFlaw;
use super::file_type::FileType;
use crate::model::Limits;

/// The files of a form, in the order in which they were chosen.
///
/// A file that is refused stays listed with its reason, but is never sent and takes up no room. Whatever makes room is
/// followed by [`Attachments::admit`], which takes in those that were refused for want of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachments {
    items: Vec<Attachment>,
    is_open: bool,
}

impl Attachments {
    /// All that are listed.
    pub fn items(&self) -> &[Attachment] {
        &self.items
    }

    /// The one with this identifier.
    pub fn find(&self, id: &str) -> Option<&Attachment> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Those to send, in the order in which they were chosen.
    pub fn ready(&self) -> impl Iterator<Item = &Attachment> {
        self.items.iter().filter(|item| item.state == AttachmentState::Ready)
    }

    /// What tells the contents of those to send, in their order, in hexadecimal.
    pub fn digests(&self) -> Vec<String> {
        self.ready().map(Attachment::digest_text).collect()
    }

    /// Whether none is being read.
    pub fn is_settled(&self) -> bool {
        self.items.iter().all(|item| item.state != AttachmentState::Reading)
    }

    /// Whether something has to end, or to be mended, before the files can be sent.
    pub fn blocks_sending(&self) -> bool {
        self.is_open
            || self.items.iter().any(|item| matches!(item.state, AttachmentState::Reading | AttachmentState::Changed))
    }

    /// Takes note whether somebody is blacking out parts of a picture: what they have marked is not in the file yet.
    pub fn set_open(&mut self, is_open: bool) {
        self.is_open = is_open;
    }

    /// Lists a file again that was read and taken on an earlier visit.
    pub fn restore(&mut self, id: &str, name: &str, size: usize, digest: [u8; 32]) {
        let file_type = FileType::of_name(name);
        let (id, name, state) = (id.to_owned(), name.to_owned(), AttachmentState::Ready);
        self.items.push(Attachment { id, name, size, file_type, state, digest: Some(digest) });
    }

    /// Lists a file at the end; says whether it is to be read.
    pub fn add(&mut self, id: &str, name: &str, size: usize, limits: &Limits) -> bool {
        self.insert(self.items.len(), id, name, size, limits)
    }

    /// Takes note of a file's first bytes and the digest of them all, if it is awaited.
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

    /// Takes note that a file cannot be read at all, which is the best reason to refuse it, whatever others there are.
    pub fn unreadable(&mut self, id: &str) {
        self.set_state(id, AttachmentState::Refused(FileFlaw::Unreadable));
    }

    /// Takes note that a file that was to be sent is gone, or another than when it was chosen.
    pub fn changed(&mut self, id: &str) {
        if self.find(id).is_some_and(|item| item.state == AttachmentState::Ready) {
            self.set_state(id, AttachmentState::Changed);
        }
    }

    /// Takes note that the backend has refused files, which are told by their places among those that were sent.
    pub fn refused(&mut self, flaws: &[(usize, FileFlaw)]) {
        let sent: Vec<_> = self.ready().map(|item| item.id.clone()).collect();
        for (place, flaw) in flaws {
            sent.get(*place).into_iter().for_each(|id| self.set_state(id, AttachmentState::Refused(*flaw)));
        }
    }

    /// Takes a file off the list.
    pub fn remove(&mut self, id: &str) {
        self.items.retain(|item| item.id != id);
    }

    /// Puts a file in another's place; says whether it is to be read. Nothing happens where the other is gone.
    pub fn replace(&mut self, old: &str, id: &str, name: &str, size: usize, limits: &Limits) -> bool {
        let Some(at) = self.items.iter().position(|item| item.id == old) else { return false };
        self.items.remove(at);
        self.insert(at, id, name, size, limits)
    }

    /// Takes in those that were refused for want of room and for which there is room now; returns whom to read.
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
        };
        self.items.insert(at, item);
        flaw.is_none()
    }

    /// What is wrong with one more file, as far as name and size tell. Sums stop at the largest number: no file is refused
    /// for what it is not.
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
