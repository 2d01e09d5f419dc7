/// What is wrong with a value that a person filled in: data only, the wording is in Fluent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was filled in where something is needed.
    Required,
    /// More characters than the limit.
    TooLong {
        /// How many are allowed.
        limit: usize,
    },
    /// Not in the form that the field needs.
    Invalid,
    /// An instant that has not come yet.
    InFuture,
    /// A choice that the rules do not allow together with the others.
    NotAllowed,
}

impl Flaw {
    /// The word that stands for it in the backend's problem documents.
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "tooLong",
            Self::Invalid => "invalid",
            Self::InFuture => "inFuture",
            Self::NotAllowed => "notAllowed",
        }
    }

    /// Reads a code of a problem document; an unknown one says no more than that the value was refused.
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
