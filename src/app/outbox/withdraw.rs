use super::outbox_entry::OutboxEntry;
use super::stage::Stage;
use super::submission_handle::SubmissionHandle;
use crate::app::App;
use crate::app::drafts::{OpenDraft, schedule, write_draft};
use crate::app::form::Form;
use crate::app::storage::{Change, PageEvent};

/// Returns from a submitted request to the form, unless it is being sent right now. Its outbox entry becomes a draft
/// again.
pub fn edit_again(app: &App, form: &Form) {
    // Its outcome would be lost.
    if !app.is_sending(form) && !matches!(app.stage(form), Stage::Sending { .. } | Stage::Sent(_)) {
        form.progress.change(|progress| progress.edit());
        withdraw_edited(app, form);
    }
}

/// Withdraws the outbox entry of a form that is being edited, however the user returned to the form. Its sender may have
/// signed out: it must not be sent when they sign in again.
pub fn withdraw_edited(app: &App, form: &Form) {
    let progress = form.progress.peek();
    let is_edited = progress.submission.is_in_form();
    let persistence = app.persistence.peek();
    let key = progress.submission.key().filter(|_| is_edited);
    let entry = key.and_then(|key| persistence.queue.in_reach().find(|entry| entry.key == key).cloned());
    if let Some(entry) = entry.filter(|entry| !persistence.queue.is_sending(&entry.key)) {
        let (own, form) = (app.clone(), form.clone());
        app.spawn(async move { withdraw(&own, &entry, Some(&form)).await });
    }
}

/// Withdraws a request from the outbox. If it returns to a form it becomes that form's draft in the same transaction;
/// if the quota does not allow that, it is at least deleted, and the form retains its content until there is room. An
/// entry that cannot even be deleted is delivered by no open tab, and is deleted by the next write.
pub async fn withdraw(app: &App, entry: &OutboxEntry, form: Option<&Form>) {
    let persistence = app.persistence.peek();
    // Entries of additional customers return to the form with the primary one; the form creates them again.
    let after = persistence.queue.in_reach().filter(|known| form.is_some() && known.after.as_ref() == Some(&entry.key));
    let going: Vec<_> = after.chain([entry]).map(|entry| (entry.key.clone(), entry.submitted)).collect();
    let keys: Vec<_> = going.iter().map(|(key, _)| key.as_str()).collect();
    // For want of room drafts may be left over. Where the content cannot be written anew, they are the last copies, and
    // the next write of the form that has it, or its next submission, deletes them. With drafts disabled, none is kept.
    let queued = keys.iter().filter_map(|key| persistence.queue.queued(key));
    let leftovers: Vec<_> = queued.flat_map(|queued| queued.drafts.clone()).collect();
    let gone: Vec<_> = keys.iter().copied().chain(leftovers.iter().map(OpenDraft::key)).collect();
    let files = if form.is_none() { persistence.freed_files(&entry.form, &gone) } else { Vec::new() };
    let with_content = form.cloned().or_else(|| SubmissionHandle::find(app, &entry.key).map(|handle| handle.form));
    with_content.iter().for_each(|form| form.saving.change(|saving| saving.superseded.extend(leftovers.clone())));
    let leftovers = leftovers.into_iter().map(Change::DeleteDraft);
    app.change_persistence(|persistence| {
        going.iter().for_each(|(key, submitted)| persistence.queue.withdraw(key, *submitted));
    });
    let storage = app.storage();
    // A tab that cannot read the storage now, or reads it before it is written, would still send it.
    let told = going.iter().map(|(key, submitted)| PageEvent::Withdrawn(key.clone(), *submitted));
    told.for_each(|signal| storage.broadcast(&signal));
    let deletes = going.into_iter().map(|(key, submitted)| Change::DeleteEntry(key, submitted));
    let changes = deletes.chain(leftovers).chain(files).collect();
    let answer = match form {
        Some(form) => write_draft(app, form, changes).await,
        None => storage.write(changes).await.map(|_| ()),
    };
    if answer.is_ok() {
        storage.broadcast(&PageEvent::StorageChanged);
    } else {
        // It is written when there is room again.
        form.into_iter().for_each(|form| schedule(app, form));
    }
}
