use super::sent_file::SentFile;

/// A request as a person has sent it off.
#[derive(Clone, Debug)]
pub(crate) struct Submission {
    /// Its title, which no other one has.
    pub(crate) title: String,
    /// Its files, in the order of their names.
    pub(crate) files: Vec<SentFile>,
    /// Whether the widget has told the person, or the page, that it keeps or has sent it. Of another one nobody was
    /// promised anything.
    pub(crate) is_accepted: bool,
}
