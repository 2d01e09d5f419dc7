//! Many requests with files, while the network, the tabs and the backend fail: what was once accepted is stored exactly once, or
//! is still to be seen in the outbox.

mod acceptance;
mod disturbance;
mod figures;
mod origin;
mod outbox;
mod run;
mod sent_file;
mod settings;
mod stored_request;
mod submission;
mod verdict;

pub(crate) use run::run;
pub(crate) use sent_file::SentFile;
pub(crate) use settings::SoakSettings;
pub(crate) use stored_request::StoredRequest;
pub(crate) use submission::Submission;
pub(crate) use verdict::Verdict;
