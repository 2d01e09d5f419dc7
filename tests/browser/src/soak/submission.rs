use super::sent_file::SentFile;

/// A request as submitted by the user.
#[derive(Clone, Debug)]
pub(crate) struct Submission {
    /// Unique title.
    pub(crate) title: String,
    /// Files, ordered by name.
    pub(crate) files: Vec<SentFile>,
    /// Whether the widget has told the user, or the page, that the request is saved or sent. A request that was not
    /// accepted may be lost.
    pub(crate) is_accepted: bool,
}
