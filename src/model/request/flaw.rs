/// Validation error of one field. Data only: the wording is in the Fluent messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A required value is missing.
    Required,
    /// The text exceeds the limit.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// The value does not have the field's format, or contains characters that are not allowed.
    Invalid,
    /// The date and time is in the future.
    InFuture,
    /// The rules do not allow this value, or not in combination with the other values.
    NotAllowed,
}

impl Flaw {
    /// Returns the error code for this flaw in the backend's problem details (RFC 9457).
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "tooLong",
            Self::Invalid => "invalid",
            Self::InFuture => "inFuture",
            Self::NotAllowed => "notAllowed",
        }
    }

    /// Parses an error code of problem details; an unknown code means [`Flaw::Invalid`]. `limit` is the field's maximum
    /// length in characters.
    pub fn from_code(code: &str, limit: usize) -> Self {
        match code {
            "required" => Self::Required,
            "tooLong" => Self::TooLong { limit },
            "inFuture" => Self::InFuture,
            "notAllowed" => Self::NotAllowed,
            _ => Self::Invalid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_to_their_flaws() {
        for flaw in [Flaw::Required, Flaw::TooLong { limit: 5 }, Flaw::Invalid, Flaw::InFuture, Flaw::NotAllowed] {
            assert_eq!(Flaw::from_code(flaw.code(), 5), flaw);
        }
        assert_eq!(Flaw::from_code("ofAnotherVersion", 5), Flaw::Invalid);
    }
}
