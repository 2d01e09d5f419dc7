/// A file that was left out, since another has the same content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameFile {
    /// Its name.
    pub name: String,
    /// The name of the one that is there.
    pub kept: String,
}
