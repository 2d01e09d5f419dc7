use super::field::Field;
use super::flaw::Flaw;
use crate::model::FileFlaw;

/// Why a call to the backend failed. Data only: the wording is in the Fluent messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No response, or one that cannot be interpreted: the call may have taken effect or not.
    UnknownOutcome,
    /// The user is not signed in, or the session has expired.
    Unauthorized,
    /// The user lacks the permission.
    Forbidden,
    /// The resource does not exist, or belongs to another user.
    NotFound,
    /// The backend does not implement this endpoint.
    Unsupported,
    /// The backend is still storing an earlier attempt with the same idempotency key.
    InProgress,
    /// The idempotency key was used before for different content.
    KeyReused,
    /// Validation failed; holds the flaws that the backend attributed to a field, possibly none.
    Invalid(Vec<(Field, Flaw)>),
    /// The body exceeds the backend's size limit.
    TooLarge,
    /// The backend is overloaded or limits the rate; holds its `Retry-After` in seconds, if it sent one.
    Busy(Option<u32>),
    /// Internal error of the backend.
    Server,
    /// The user has aborted the call.
    Stopped,
    /// The browser can no longer read an attached file.
    FilesGone,
    /// The backend rejects files; each is identified by its zero-based index among the files sent.
    FilesRefused(Vec<(usize, FileFlaw)>),
    /// The page configures no backend address, or one that is not allowed.
    NoBackend,
}

impl Failure {
    /// Returns the code for this failure in the element's events.
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

    /// Returns the failure with a code, for those that wait for the user. Whatever is not known any more counts as refused.
    pub fn of_code(code: &str) -> Self {
        const WITHOUT_DETAILS: [Failure; 8] = [
            Failure::Unauthorized,
            Failure::Forbidden,
            Failure::NotFound,
            Failure::Unsupported,
            Failure::KeyReused,
            Failure::TooLarge,
            Failure::Stopped,
            Failure::FilesGone,
        ];
        WITHOUT_DETAILS.into_iter().find(|known| known.code() == code).unwrap_or(Self::Invalid(Vec::new()))
    }

    /// Returns whether an unchanged retry may succeed.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::UnknownOutcome | Self::InProgress | Self::Busy(_) | Self::Server)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_the_user_is_known_by_its_code() {
        for failure in [Failure::Unauthorized, Failure::KeyReused, Failure::TooLarge, Failure::FilesGone] {
            assert_eq!(Failure::of_code(failure.code()), failure);
        }
        assert_eq!(Failure::of_code("ofAnotherVersion"), Failure::Invalid(Vec::new()));
    }
}
