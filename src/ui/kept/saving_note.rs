use crate::model::Saving;

/// How far what is written into a form is kept.
#[derive(Clone, Debug, Default)]
pub struct SavingNote {
    /// What is on the device of it.
    pub machine: Saving,
    /// The key that it is kept under.
    pub id: Option<String>,
    /// Keys of what was submitted or discarded.
    pub gone: Vec<String>,
    /// Whether a person has typed or chosen something, and not the page alone.
    pub is_touched: bool,
    /// Whether another tab has submitted or discarded it.
    pub is_elsewhere: bool,
    /// Whether something else was to take its place, which it cannot as long as this is kept nowhere.
    pub is_in_the_way: bool,
    /// Whether there was no room for its files beside it.
    pub lacks_files: bool,
    /// Whether somebody sees to its being written.
    pub is_scheduled: bool,
}

impl SavingNote {
    /// There is nothing to keep any more: what is kept, or just being written, is to go.
    pub fn forget(&mut self) {
        let (id, mut gone) = (self.id.take(), std::mem::take(&mut self.gone));
        gone.extend(id);
        *self = Self { is_scheduled: self.is_scheduled, gone, ..Self::default() };
    }

    /// Something else is written from now on; what is kept stays.
    pub fn leave(&mut self) {
        *self = Self { is_scheduled: self.is_scheduled, gone: std::mem::take(&mut self.gone), ..Self::default() };
    }
}
