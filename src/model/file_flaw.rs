/// Why a file is not taken: data only, the wording is in Fluent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFlaw {
    /// There are as many files as are allowed.
    TooMany {
        /// How many are allowed.
        limit: usize,
    },
    /// It has more bytes than a file may have.
    TooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// With it, all files together would have more bytes than they may have.
    TotalTooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// There is nothing in it.
    Empty,
    /// Its extension is none of those that are taken.
    NotAllowed,
    /// What is in it is not what its extension says.
    ContentMismatch,
    /// It cannot be read: it is a folder, was moved, deleted or changed, or may not be read.
    Unreadable,
}

impl FileFlaw {
    /// The word that stands for it in problem documents and receipts of a backend.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooMany { .. } => "tooMany",
            Self::TooLarge { .. } => "tooLarge",
            Self::TotalTooLarge { .. } => "totalTooLarge",
            Self::Empty => "empty",
            Self::NotAllowed => "notAllowed",
            Self::ContentMismatch => "contentMismatch",
            Self::Unreadable => "unreadable",
        }
    }
}
