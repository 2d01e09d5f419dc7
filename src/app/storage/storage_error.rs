/// Why the storage could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser has no storage for this page, or denies it: a private window, a frame with an opaque origin, a
    /// setting.
    Unavailable,
    /// The storage quota is exceeded.
    QuotaExceeded,
}
