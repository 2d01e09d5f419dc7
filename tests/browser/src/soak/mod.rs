//! Soak test: many requests with files, while the network, the tabs and the backend fail. Every accepted request is
//! stored exactly once, or is still in the outbox.

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
