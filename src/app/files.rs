//! Files that are attached to a form.

use super::future::LocalBoxFuture;

/// Port to the bytes of files. Files are referred to by identifiers; their bytes are never loaded as a whole.
pub trait Files {
    /// Whether this page holds the file.
    fn holds(&self, id: &str) -> bool;
    /// Whether a file is still readable and unchanged. Reads the whole file again, since only its digest can tell.
    fn is_unchanged(&self, id: &str, digest: [u8; 32]) -> LocalBoxFuture<bool>;
    /// Releases a file.
    fn forget(&self, id: &str);
}
