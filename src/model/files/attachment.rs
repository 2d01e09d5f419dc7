use super::file_flaw::FileFlaw;
use super::file_type::FileType;

/// A file that somebody has chosen for a request: what is known of it, not its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Stands for the file as long as the form is there.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: usize,
    /// The type that its name claims.
    pub file_type: Option<FileType>,
    /// Whether it can be sent.
    pub state: AttachmentState,
    /// SHA-256 of its bytes, once it has been read.
    pub digest: Option<[u8; 32]>,
}

/// Whether a file can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentState {
    /// It is being read for the first time.
    Reading,
    /// It will be sent.
    Ready,
    /// It will not be sent; it stays listed with the reason until somebody removes it.
    Refused(FileFlaw),
    /// On the device it is gone, or another than when it was chosen.
    Changed,
}

impl Attachment {
    /// What tells its content from another's, in hexadecimal.
    pub fn digest_text(&self) -> String {
        self.digest.unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether it takes up room: all do that are, or may yet be, sent.
    pub fn counts(&self) -> bool {
        !matches!(self.state, AttachmentState::Refused(_))
    }

    /// Whether it was refused for want of room alone, which others may make.
    pub fn awaits_room(&self) -> bool {
        let flaw = match self.state {
            AttachmentState::Refused(flaw) => flaw,
            _ => return false,
        };
        matches!(flaw, FileFlaw::TooMany { .. } | FileFlaw::TotalTooLarge { .. })
    }

    /// Whether it is a picture that will be sent, and so can be blacked out in parts.
    pub fn is_ready_picture(&self) -> bool {
        self.state == AttachmentState::Ready && self.file_type.is_some_and(FileType::is_picture)
    }
}
