use std::rc::Rc;

use crate::model::{AttachmentState, Attachments, Limits};
use crate::ui::state::{FileServices, FormState, Shared, State};

/// State shared by the views of a form's attachments. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct AttachmentsContext {
    /// The widget's state.
    pub state: State,
    /// The form that the files belong to.
    pub form: FormState,
    /// Duplicates rejected from the last selection, because a file with the same content is attached already.
    pub same: Shared<Vec<SameFile>>,
    /// Id of the image open in the redaction editor.
    pub editing: Shared<Option<String>>,
    /// Images whose preview is still to be drawn, each with a flag that is set if drawing fails. They are drawn one
    /// after another, because each is decoded as a whole.
    pub undrawn: Shared<Vec<(String, Shared<bool>)>>,
}

impl AttachmentsContext {
    /// Creates the context for a form's files.
    pub fn new(state: State, form: FormState) -> Self {
        let (same, editing, undrawn) = (Shared::new(Vec::new()), Shared::new(None), Shared::new(Vec::new()));
        Self { state, form, same, editing, undrawn }
    }

    /// Opens an image in the redaction editor, or closes the editor.
    pub fn edit(self, id: Option<String>) {
        self.form.files.change(|files| files.set_open(id.is_some()));
        self.editing.set(id);
    }

    /// Returns the file effects.
    pub fn services(self) -> Rc<dyn FileServices> {
        self.state.file_services()
    }

    /// Returns the limits for attachments.
    pub fn limits(self) -> Limits {
        self.state.settings.peek().rules.limits
    }

    /// Changes the list, then admits waiting files for which there is room now; returns their ids.
    pub fn change(self, change: impl FnOnce(&mut Attachments, &Limits)) -> Vec<String> {
        let (limits, mut admitted) = (self.limits(), Vec::new());
        self.form.files.change(|files| {
            change(files, &limits);
            admitted = files.admit(&limits);
        });
        admitted
    }

    /// Returns a file's name; subscribes the reader to changes.
    pub fn name(self, id: &str) -> String {
        self.form.files.get().find(id).map(|item| item.name.clone()).unwrap_or_default()
    }

    /// Returns the state of a file; `None` if it has been removed.
    pub fn file_state(self, id: &str) -> Option<AttachmentState> {
        self.form.files.get().find(id).map(|item| item.state)
    }
}

/// A file that was not attached, because another has the same content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameFile {
    /// Name of the rejected file.
    pub name: String,
    /// Name of the attached file with the same content.
    pub kept: String,
}

/// Id of the button that opens the redaction editor of an image.
pub fn redact_id(id: &str) -> String {
    "black-out-".to_owned() + id
}
