use super::file_flaw::FileFlaw;
use super::file_type::FileType;

/// Metadata and state of a file that the user has chosen for a request, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Identifier of the file within the form.
    pub id: String,
    /// The file name.
    pub name: String,
    /// Size in bytes.
    pub size: usize,
    /// The type that the extension claims.
    pub file_type: Option<FileType>,
    /// Whether the file can be sent.
    pub state: AttachmentState,
    /// SHA-256 digest of the content, once it has been read.
    pub digest: Option<[u8; 32]>,
    /// Whether it was chosen, and the list of files has not looked at it since.
    pub is_new: bool,
}

/// Whether a file can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentState {
    /// The file is being read for the first time.
    Reading,
    /// The file will be sent.
    Ready,
    /// The file will not be sent; it stays listed with the reason until the user removes it.
    Refused(FileFlaw),
    /// The file was deleted or changed on disk after it was chosen.
    Changed,
}

impl Attachment {
    /// SHA-256 digest in hexadecimal.
    pub fn digest_text(&self) -> String {
        self.digest.unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether the file counts towards the limits: every file does that will or may be sent.
    pub fn counts(&self) -> bool {
        !matches!(self.state, AttachmentState::Refused(_))
    }

    /// Whether the file was refused only because a limit on all files was reached, so that removing others may admit
    /// it.
    pub fn awaits_room(&self) -> bool {
        let flaw = match self.state {
            AttachmentState::Refused(flaw) => flaw,
            _ => return false,
        };
        matches!(flaw, FileFlaw::TooMany { .. } | FileFlaw::TotalTooLarge { .. })
    }

    /// Whether the file is a picture that will be sent, and can therefore be redacted.
    pub fn is_ready_picture(&self) -> bool {
        self.state == AttachmentState::Ready && self.file_type.is_some_and(FileType::is_picture)
    }
}
