/// All stored records by their keys, and the identifiers of all stored files.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Drafts: key and JSON.
    pub drafts: Vec<(String, String)>,
    /// Outbox entries: key and JSON.
    pub outbox: Vec<(String, String)>,
    /// Identifiers of files.
    pub files: Vec<String>,
}
