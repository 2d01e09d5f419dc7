//! What a person does with a draft that is offered, and with the one that is open.

use super::autosave::forget_draft;
use super::load::load;
use super::needed::{is_needed, reopened};
use super::open_draft::OpenDraft;
use super::reopen::{forget, open_in_place};
use crate::app::App;
use crate::app::form::Form;
use crate::app::host::HEADING;
use crate::i18n::messages;
use crate::model::{RequestKind, View};

/// Returns the keys of the drafts that are offered, newest first: of one kind of request, or all of the audience. Not
/// offered are those that this page still needs.
pub fn offered(app: &App, kind: Option<RequestKind>) -> Vec<String> {
    let is_of_kind = |found: RequestKind| match kind {
        Some(kind) => found == kind,
        None => app.settings.peek().has_form(found),
    };
    let persistence = app.persistence.peek();
    let fits = persistence.drafts.iter().filter(|(key, draft)| is_of_kind(draft.form.kind) && !is_needed(app, key));
    fits.map(|(key, _)| key.clone()).collect()
}

/// Restores a draft into its form. The form's present content is persisted as a draft of its own.
pub fn continue_draft(app: &App, key: &str) {
    let (own, key) = (app.clone(), key.to_owned());
    app.spawn(async move {
        // Another tab may have changed the draft.
        load(&own).await;
        let Some(draft) = own.persistence.peek().draft(&key).cloned() else { return };
        let form = own.form(draft.form.kind);
        let is_under_way = own.is_under_way(form);
        if is_under_way || !open_in_place(&own, &draft.form, draft.owner.as_ref(), draft.submitted.as_ref()).await {
            return;
        }
        reopened(&own, &key);
        let open = OpenDraft::restored(key, &draft, own.host().new_key());
        form.saving.change(|saving| saving.restored_from(open, &draft.form));
        own.go(View::NewRequest(draft.form.kind));
        own.announce(messages::DRAFTS_OPENED);
        own.host().focus(HEADING);
    });
}

/// Deletes a draft that is offered.
pub fn discard_offered(app: &App, key: &str) {
    let Some(draft) = app.persistence.peek().draft(key).cloned() else { return };
    let open = OpenDraft::restored(key.to_owned(), &draft, app.host().new_key());
    forget_draft(app, open, &draft.form);
    app.announce(messages::DRAFTS_DISCARDED);
    app.host().focus(HEADING);
}

/// Empties a form and deletes its draft.
pub fn discard_open(app: &App, form: &Form) {
    forget(app, form);
    app.announce(messages::DRAFTS_DISCARDED);
    app.host().focus(HEADING);
}
