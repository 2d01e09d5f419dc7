/// A file that somebody has chosen, dropped or pasted, as the browser tells of it before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    /// Stands for the file from here on; random, so that it is no other's in any other tab or visit.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: usize,
    /// Whether it is a folder, which cannot be read.
    pub is_folder: bool,
}
