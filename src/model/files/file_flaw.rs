use crate::model::Limits;

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
    /// Reads a code of a problem document or a receipt; one that is not known says no more than that the file cannot be used.
    pub fn from_code(code: &str, limits: &Limits) -> Self {
        match code {
            "tooMany" => Self::TooMany { limit: limits.files },
            "tooLarge" => Self::TooLarge { limit: limits.file_bytes },
            "totalTooLarge" => Self::TotalTooLarge { limit: limits.total_bytes },
            "empty" => Self::Empty,
            "notAllowed" => Self::NotAllowed,
            "contentMismatch" => Self::ContentMismatch,
            _ => Self::Unreadable,
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_they_are_written() {
        let limits = Limits::default();
        for code in ["tooMany", "tooLarge", "totalTooLarge", "empty", "notAllowed", "contentMismatch", "unreadable"] {
            assert_eq!(FileFlaw::from_code(code, &limits).code(), code);
        }
        assert_eq!(FileFlaw::from_code("infected", &limits), FileFlaw::Unreadable);
    }
}
