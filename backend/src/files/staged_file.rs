use uuid::Uuid;

/// A file that is on the disk, whole, and belongs to no request yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StagedFile {
    /// Its identifier, and its name on the disk.
    pub(crate) id: Uuid,
    /// What its sender calls it.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) size: usize,
    /// The SHA-256 of its content.
    pub(crate) sha256: [u8; 32],
}
