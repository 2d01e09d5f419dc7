/// What came of reading a file for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Examined {
    /// It will be sent.
    Taken,
    /// It is not what its extension says.
    Refused,
    /// It has been left out, since the same is there already.
    AlreadyThere {
        /// The name of the file that was left out.
        name: String,
        /// The name under which it is there.
        kept: String,
    },
    /// It was removed in the meantime, or has been read before.
    Unawaited,
}
