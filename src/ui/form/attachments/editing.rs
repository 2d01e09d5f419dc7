use super::attachments_context::AttachmentsContext;
use crate::i18n::messages;
use crate::model::{Area, AreaKey, Redaction};
use crate::ui::state::{Live, Shared, live};

/// State shared by the views of the redaction editor. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Editing {
    /// State shared by the attachment views.
    pub context: AttachmentsContext,
    /// The redacted areas.
    pub redaction: Shared<Redaction>,
    /// Index of the area last selected, which the remove button applies to.
    pub selected: Shared<usize>,
    /// Phase of the editor.
    pub phase: Shared<Phase>,
}

/// Phase of the redaction editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The image is being drawn.
    Loading,
    /// Areas can be drawn.
    Drawing,
    /// The user tried to apply the redaction without drawing an area.
    Nothing,
    /// The redacted file is being created.
    Working,
    /// The image cannot be shown.
    Unshown,
    /// The redacted file could not be created.
    Failed,
}

impl Editing {
    /// Starts editing without any areas.
    pub fn new(context: AttachmentsContext) -> Self {
        let (redaction, selected) = (Shared::new(Redaction::default()), Shared::new(0));
        Self { context, redaction, selected, phase: Shared::new(Phase::Loading) }
    }

    /// Changes the areas, and clears the problem shown.
    pub fn change(self, change: impl FnOnce(&mut Redaction)) {
        if matches!(*self.phase.peek(), Phase::Drawing | Phase::Nothing | Phase::Failed) {
            self.redaction.change(change);
            self.phase.set(Phase::Drawing);
        }
    }

    /// Selects an area and focuses it.
    pub fn select(self, index: usize) {
        self.selected.set(index);
        self.context.state.services().focus(&area_id(index));
    }

    /// Removes an area and selects its neighbour; if none is left, focuses the element with the id `or_focus`.
    pub fn remove(self, index: usize, or_focus: &str) {
        self.change(|redaction| redaction.key(index, AreaKey::Remove));
        match self.areas().len().checked_sub(1) {
            Some(last) => self.select(index.min(last)),
            None => self.context.state.services().focus(or_focus),
        }
    }

    /// Returns the areas.
    pub fn areas(self) -> Vec<Area> {
        self.redaction.peek().areas().to_vec()
    }

    /// Returns the text of the problem, or an empty string.
    pub fn problem(self) -> Live<String> {
        live(move || {
            let id = match *self.phase.get() {
                Phase::Nothing => messages::REDACT_NO_AREAS,
                Phase::Unshown => messages::REDACT_NOT_DISPLAYABLE,
                Phase::Failed => messages::REDACT_FAILED,
                Phase::Loading | Phase::Drawing | Phase::Working => return String::new(),
            };
            self.context.state.localizer().text(id)
        })
    }
}

/// Id of an area.
pub fn area_id(index: usize) -> String {
    format!("area-{index}")
}

/// Id of the keyboard instructions.
pub const KEYS: &str = "redaction-keys";

/// Id of the button that adds an area.
pub const ADD: &str = "redaction-add";
