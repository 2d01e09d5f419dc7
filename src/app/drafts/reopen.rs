//! Opening a draft in its form, replacing the form's content.

use super::autosave::discard;
use super::draft_write::write_draft;
use super::load::load;
use super::saved_form::SavedForm;
use super::saving_status::SavingStatus;
use crate::app::App;
use crate::app::form::Form;
use crate::app::owner::UNKNOWN_OWNER;
use crate::i18n::messages;
use crate::model::{Submitted, View};

/// Persists a form's content as a draft of its own before it is replaced. Returns `false` if that fails; the form must
/// not be replaced then.
async fn leave(app: &App, form: &Form) -> bool {
    let saving = form.saving.peek();
    // What another tab has submitted or discarded does not come back, unless it was changed here.
    let is_ended = saving.ended_in_other_tab && !saving.machine.would_be_lost();
    let is_worth_keeping = form.is_by_person() && app.saved_form(form).is_worth_keeping();
    // What was submitted is in the outbox.
    let is_in_form = form.progress.peek().submission.is_in_form();
    if is_ended || !is_worth_keeping || !is_in_form {
        form.saving.change(SavingStatus::leave);
        return true;
    }
    // What is stored already is not written again: a tab that has it open would not know that version. A write may be
    // under way, and fail.
    let is_left = saving.machine.is_saved() || write_draft(app, form, Vec::new()).await.is_ok();
    if is_left {
        form.saving.change(SavingStatus::leave);
        // It is offered with its latest text. The form is free at once: nobody is to type into what it leaves.
        let own = app.clone();
        app.spawn(async move { load(&own).await });
    }
    is_left
}

/// Restores a snapshot into its form, after persisting the present content as a draft of its own. What is restored stays
/// its owner's, who may sign out meanwhile. If the present content cannot be persisted, the form is shown unchanged, and
/// `false` is returned, as it is if somebody else has signed in meanwhile.
pub async fn open_in_place(
    app: &App,
    saved: &SavedForm,
    owner: Option<&String>,
    submitted: Option<&Submitted>,
) -> bool {
    let form = app.form(saved.kind);
    let turn = app.settings.peek().turn;
    let is_left = leave(app, form).await;
    if app.settings.peek().turn != turn {
        return false;
    }
    if is_left {
        app.put_back(saved);
        let author = owner.filter(|owner| *owner != UNKNOWN_OWNER).cloned();
        form.saving.change(|saving| saving.author = author);
        if let Some(submitted) = submitted {
            let parse = app.host().parser();
            form.progress.change(|progress| progress.submission.resume(submitted, parse));
        }
        app.restore_files(form, saved);
    } else {
        app.go(View::NewRequest(form.kind));
        form.saving.change(|saving| saving.blocks_opening = true);
        app.announce(messages::DRAFTS_FORM_NOT_SAVED);
    }
    is_left
}

/// Empties a form and deletes its draft.
pub fn forget(app: &App, form: &Form) {
    discard(app, form);
    form.draft.set(Default::default());
    app.restart(form);
}
