use std::rc::Rc;

use crate::model::{AttachmentState, Attachments, Limits};
use crate::ui::state::{FileServices, FormState, Shared, State};

/// What the views of a form's files share. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct AttachmentsContext {
    /// The widget's state.
    pub state: State,
    /// The form that the files go with.
    pub form: FormState,
    /// Files that were left out when somebody last chose some, since they were there already.
    pub same: Shared<Vec<SameFile>>,
    /// The picture whose parts are being blacked out.
    pub editing: Shared<Option<String>>,
    /// Pictures whose preview is still to be drawn, each with what is set where that fails. They are drawn one after
    /// another: each is decoded as a whole.
    pub undrawn: Shared<Vec<(String, Shared<bool>)>>,
}

impl AttachmentsContext {
    /// For the files of a form.
    pub fn new(state: State, form: FormState) -> Self {
        let (same, editing, undrawn) = (Shared::new(Vec::new()), Shared::new(None), Shared::new(Vec::new()));
        Self { state, form, same, editing, undrawn }
    }

    /// Opens the picture with this identifier to have parts of it blacked out, or none.
    pub fn edit(self, id: Option<String>) {
        self.form.files.change(|files| files.set_open(id.is_some()));
        self.editing.set(id);
    }

    /// What is done with files.
    pub fn services(self) -> Rc<dyn FileServices> {
        self.state.lazy_services().files()
    }

    /// How much may be attached.
    pub fn limits(self) -> Limits {
        self.state.settings.peek().rules.limits
    }

    /// Changes the list, and takes in those for whom there is room afterwards; returns them.
    pub fn change(self, change: impl FnOnce(&mut Attachments, &Limits)) -> Vec<String> {
        let (limits, mut admitted) = (self.limits(), Vec::new());
        self.form.files.change(|files| {
            change(files, &limits);
            admitted = files.admit(&limits);
        });
        admitted
    }

    /// What a file is called; what reads it is drawn again when that changes.
    pub fn name(self, id: &str) -> String {
        self.form.files.get().find(id).map(|item| item.name.clone()).unwrap_or_default()
    }

    /// Whether a file can be sent; `None` when it is gone.
    pub fn file_state(self, id: &str) -> Option<AttachmentState> {
        self.form.files.get().find(id).map(|item| item.state)
    }

    /// So many bytes in the language shown.
    pub fn size(self, bytes: usize) -> String {
        self.services().size(self.state.localizer().tag(), bytes)
    }
}

/// A file that was left out, since another has the same content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameFile {
    /// Its name.
    pub name: String,
    /// The name of the one that is there.
    pub kept: String,
}

/// Id of the control that opens the device's own list of files.
pub const FILES_INPUT: &str = "field-files";

/// Id of the button that opens the editor of a picture.
pub fn redact_id(id: &str) -> String {
    "black-out-".to_owned() + id
}
