use super::attachments_context::AttachmentsContext;
use crate::i18n::messages;
use crate::model::{Area, AreaKey, Redaction};
use crate::ui::state::{Live, Shared, live};

/// What the editor's views share. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Editing {
    /// What the views of the form's files share.
    pub context: AttachmentsContext,
    /// The areas.
    pub redaction: Shared<Redaction>,
    /// The area that was at hand last, which the button that takes one away means.
    pub selected: Shared<usize>,
    /// How far the editor has come.
    pub phase: Shared<Phase>,
}

/// How far the editor of a picture has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The picture is being drawn.
    Loading,
    /// Areas can be drawn.
    Drawing,
    /// The way on was taken before there was an area.
    Nothing,
    /// The new file is being made.
    Working,
    /// The picture cannot be shown.
    Unshown,
    /// The new file could not be made.
    Failed,
}

impl Editing {
    /// Nothing yet.
    pub fn new(context: AttachmentsContext) -> Self {
        let (redaction, selected) = (Shared::new(Redaction::default()), Shared::new(0));
        Self { context, redaction, selected, phase: Shared::new(Phase::Loading) }
    }

    /// Changes the areas. What was wrong before may be right now.
    pub fn change(self, change: impl FnOnce(&mut Redaction)) {
        if matches!(*self.phase.peek(), Phase::Drawing | Phase::Nothing | Phase::Failed) {
            self.redaction.change(change);
            self.phase.set(Phase::Drawing);
        }
    }

    /// Makes an area the one at hand, with the focus on it.
    pub fn select(self, index: usize) {
        self.selected.set(index);
        self.context.state.services().focus(&area_id(index));
    }

    /// Takes an area away, and goes to its neighbour, or to the element with an id where none is left.
    pub fn remove(self, index: usize, or_focus: &str) {
        self.change(|redaction| redaction.key(index, AreaKey::Remove));
        match self.areas().len().checked_sub(1) {
            Some(last) => self.select(index.min(last)),
            None => self.context.state.services().focus(or_focus),
        }
    }

    /// The areas at this moment.
    pub fn areas(self) -> Vec<Area> {
        self.redaction.peek().areas().to_vec()
    }

    /// What is the matter, where something is.
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

/// Id of what says which keys do what.
pub const KEYS: &str = "redaction-keys";

/// Id of the button that adds an area.
pub const ADD: &str = "redaction-add";
