//! What becomes of a stored draft: whether this page still needs it, and whether it is done with.

use crate::app::App;
use crate::app::form::Form;

/// Whether this page still needs a stored draft: a form has it open or is to delete it once its content is stored anew,
/// or it stands for a request that could not be written.
pub fn is_needed(app: &App, draft: &str) -> bool {
    let is_of_form = |form: &Form| form.saving.peek().drafts().any(|known| known.key() == draft);
    app.forms().iter().any(is_of_form) || app.persistence.peek().queue.needs_draft(draft)
}

/// Whether a draft was submitted or discarded, in whichever form it was by then.
pub fn is_closed(app: &App, draft: &str) -> bool {
    app.forms().iter().any(|form| form.saving.peek().has_closed(draft))
}

/// Records that a draft is open again, in whichever form it was closed.
pub fn reopened(app: &App, draft: &str) {
    app.forms().iter().for_each(|form| form.saving.change(|saving| saving.reopened(draft)));
}
