/// A Markdown document.
pub struct Document {
    /// Path relative to the repository's root, with slashes.
    pub path: String,
    /// Content of the document.
    pub text: String,
}

impl Document {
    /// Returns whether this is a page below `docs/`.
    pub fn is_page(&self) -> bool {
        self.path.starts_with("docs/")
    }
}
