use crate::model::Limits;

/// Why a file is refused. Data only: the wording is in Fluent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFlaw {
    /// The maximum number of files is reached.
    TooMany {
        /// How many are allowed.
        limit: usize,
    },
    /// The file is larger than one file may be.
    TooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// With this file, the total size would exceed the maximum.
    TotalTooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// The file is empty.
    Empty,
    /// Its extension is not accepted.
    NotAllowed,
    /// Its content does not match its extension.
    ContentMismatch,
    /// The file cannot be read: it is a folder, was moved, deleted or changed, or access is denied.
    Unreadable,
}

impl FileFlaw {
    /// Parses a code from a problem document or a receipt. An unknown code becomes [`Self::Unreadable`]: all it says is
    /// that the file cannot be used.
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

    /// The code in a backend's problem documents and receipts.
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
