use super::field::Field;
use super::flaw::Flaw;
use crate::model::FileFlaw;

/// Why a call to the backend did not do what was asked: data only, the wording is in Fluent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer, or none that can be understood: it may have happened or not.
    UnknownOutcome,
    /// The person is not signed in, or no longer.
    Unauthorized,
    /// The person may not do this.
    Forbidden,
    /// There is no such thing, or it belongs to somebody else.
    NotFound,
    /// The backend does not have this part of the contract.
    Unsupported,
    /// The same request is being stored right now.
    InProgress,
    /// The key was used for another content.
    KeyReused,
    /// The backend refuses what was filled in; flaws it could point at come with their field.
    Invalid(Vec<(Field, Flaw)>),
    /// The request is larger than the backend takes.
    TooLarge,
    /// The backend asks to wait for this many seconds, if it says how many.
    Busy(Option<u32>),
    /// The backend could not do it, for a reason of its own.
    Server,
    /// The person has stopped it.
    Stopped,
    /// A file that belongs to it cannot be read any more.
    FilesGone,
    /// The backend refuses files, which are told by their places among those that were sent.
    FilesRefused(Vec<(usize, FileFlaw)>),
    /// The page names no backend that may be called.
    NoBackend,
}

impl Failure {
    /// The word that stands for it in the element's events.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownOutcome => "unknownOutcome",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "notFound",
            Self::Unsupported => "unsupported",
            Self::InProgress => "inProgress",
            Self::KeyReused => "keyReused",
            Self::Invalid(_) => "invalid",
            Self::TooLarge => "tooLarge",
            Self::Busy(_) => "busy",
            Self::Server => "server",
            Self::Stopped => "stopped",
            Self::FilesGone => "filesGone",
            Self::FilesRefused(_) => "filesRefused",
            Self::NoBackend => "noBackend",
        }
    }

    /// Whether the same call may succeed later without anybody changing anything.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::UnknownOutcome | Self::InProgress | Self::Busy(_) | Self::Server)
    }
}
