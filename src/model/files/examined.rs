/// Result of reading an attached file for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Examined {
    /// The file is accepted and will be sent.
    Taken,
    /// The file is refused: its content does not match its extension.
    Refused,
    /// The file is a duplicate and was removed from the list.
    AlreadyThere {
        /// The name of the removed file.
        name: String,
        /// The name of the listed file with the same content.
        kept: String,
    },
    /// The file is not awaiting a read: it was removed in the meantime, or has been read before.
    Unawaited,
}
