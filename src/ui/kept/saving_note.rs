use crate::model::Saving;

/// How far what is written into a form is kept.
#[derive(Clone, Debug, Default)]
pub struct SavingNote {
    /// What is on the device of it.
    pub machine: Saving,
    /// The key that it is kept under.
    pub id: Option<String>,
    /// Whether somebody sees to its being written.
    pub is_scheduled: bool,
}
