/// A Markdown document.
pub struct Document {
    /// Path relative to the repository's root, with slashes.
    pub path: String,
    /// Content of the document.
    pub text: String,
}
