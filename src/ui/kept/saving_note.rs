use crate::model::Saving;

/// How far what is written into a form is kept.
#[derive(Clone, Debug, Default)]
pub struct SavingNote {
    /// What is on the device of it.
    pub machine: Saving,
    /// The key that it is kept under.
    pub id: Option<String>,
    /// Whether there was no room for its files beside it.
    pub lacks_files: bool,
    /// Whether somebody sees to its being written.
    pub is_scheduled: bool,
}

impl SavingNote {
    /// There is nothing to keep any more.
    pub fn forget(&mut self) {
        *self = Self { is_scheduled: self.is_scheduled, ..Self::default() };
    }
}
