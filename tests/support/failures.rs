//! Every failure of the model, for tests of what is told of each.

use support_widget::model::Failure;

/// Returns each kind of failure once.
pub fn every_failure() -> [Failure; 15] {
    let failures = [
        Failure::UnknownOutcome,
        Failure::Unauthorized,
        Failure::Forbidden,
        Failure::NotFound,
        Failure::Unsupported,
        Failure::InProgress,
        Failure::KeyReused,
        Failure::Invalid(Vec::new()),
        Failure::TooLarge,
        Failure::Busy(None),
        Failure::Server,
        Failure::Stopped,
        Failure::FilesGone,
        Failure::FilesRefused(Vec::new()),
        Failure::NoBackend,
    ];
    failures.iter().for_each(listed);
    failures
}

/// Exhaustive match: fails to compile when `Failure` gets another variant. Add it above, and its code to the table of the
/// surface.
fn listed(failure: &Failure) {
    match failure {
        Failure::UnknownOutcome | Failure::Unauthorized | Failure::Forbidden | Failure::NotFound => {}
        Failure::Unsupported | Failure::InProgress | Failure::KeyReused | Failure::Invalid(_) => {}
        Failure::TooLarge | Failure::Busy(_) | Failure::Server | Failure::NoBackend => {}
        Failure::Stopped | Failure::FilesGone | Failure::FilesRefused(_) => {}
    }
}
