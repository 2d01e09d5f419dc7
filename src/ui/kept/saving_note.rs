use crate::model::Saving;

/// How far what is written into a form is kept.
#[derive(Clone, Debug, Default)]
pub struct SavingNote {
    /// What is on the device of it.
    pub machine: Saving,
    /// The key that it is kept under.
    pub id: Option<String>,
    /// Whether the person has written something, be it before what keeps it was there.
    pub is_touched: bool,
    /// Whether somebody sees to its being written.
    pub is_scheduled: bool,
}
