use crate::app::outbox::OutboxEntry;
use crate::app::storage::{Change, PageEvent, StorageError};
use crate::model::Stage;
use crate::ui::drafts::write_draft;
use crate::ui::state::{FormState, State};

/// Goes back to the form to edit what was submitted, unless it is on its way right now. What is kept of it becomes a draft again.
pub fn take_back(state: State, form: FormState) {
    let progress = form.progress.peek();
    let is_sending = progress.submission.key().is_some_and(|key| state.persistence.peek().is_sending(key));
    if !is_sending {
        form.progress.change(|progress| progress.submission.edit());
        withdraw_edited(state, form);
    }
}

/// Takes the request of a form that is being edited out of what is to be delivered, whichever way led back to the form.
pub fn withdraw_edited(state: State, form: FormState) {
    let progress = form.progress.peek();
    let is_edited = matches!(progress.submission.stage(), Stage::Editing | Stage::Reviewing);
    let persistence = state.persistence.peek();
    let entry = progress.submission.key().filter(|_| is_edited).and_then(|key| persistence.entry(key).cloned());
    if let Some(entry) = entry.filter(|entry| !persistence.is_sending(&entry.key)) {
        state.spawn(async move { withdraw(state, &entry, Some(form)).await });
    }
}

/// Takes a submitted request out of what is to be delivered. In the same transaction it becomes the draft of a form, if it
/// goes back into one; where there is no room for that it is at least deleted, and the form keeps what it has until there is
/// room again. What cannot even be deleted is delivered by no tab that is open, and deleted as soon as that is possible.
pub async fn withdraw(state: State, entry: &OutboxEntry, form: Option<FormState>) {
    let persistence = state.persistence.peek();
    // Those of further customers come back with it into the form, which makes them anew.
    let after = persistence.outbox.iter().filter(|known| form.is_some() && known.after.as_ref() == Some(&entry.key));
    let going: Vec<_> = after.chain([entry]).map(|entry| (entry.key.clone(), entry.submitted)).collect();
    let keys: Vec<_> = going.iter().map(|(key, _)| key.as_str()).collect();
    let files = if form.is_none() { persistence.freed_files(&entry.form, &keys) } else { Vec::new() };
    let deletes: Vec<_> = going.iter().map(|(key, submitted)| Change::DeleteEntry(key.clone(), *submitted)).collect();
    state.change_persistence(|persistence| {
        for (key, submitted) in &going {
            persistence.remove(key);
            persistence.withdrawn.take_back(key, *submitted, true);
        }
    });
    let storage = state.storage();
    let changes = deletes.iter().cloned().chain(files).collect();
    let answer = match form {
        Some(form) => write_draft(state, form, changes).await,
        None => storage.write(changes).await.map(|_| ()),
    };
    if answer.is_err() && forget(state, deletes).await.is_err() {
        let told = going.into_iter().map(|(key, submitted)| PageEvent::Withdrawn(key, submitted));
        told.for_each(|signal| storage.broadcast(&signal));
    } else {
        storage.broadcast(&PageEvent::StorageChanged);
    }
}

/// Deletes alone, for which there is room on a full disk.
async fn forget(state: State, deletes: Vec<Change>) -> Result<(), StorageError> {
    state.storage().write(deletes).await.map(|_| ())
}
