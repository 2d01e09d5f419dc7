use super::autosave::draft_changes;
use super::device::Change;
use crate::model::Stage;
use crate::model::kept::OutboxEntry;
use crate::ui::form_state::FormState;
use crate::ui::state::State;

/// Goes back to the form to edit what was submitted, unless it is on its way right now. What is kept of it becomes a draft again.
pub fn take_back(state: State, form: FormState) {
    let progress = form.progress.peek();
    let is_sending = progress.submission.key().is_some_and(|key| state.kept.peek().is_sending(key));
    if !is_sending {
        form.progress.change(|progress| progress.submission.edit());
        take_back_what_is_edited(state, form);
    }
}

/// Takes the request of a form that is being edited out of what is to be delivered, whichever way led back to the form.
pub fn take_back_what_is_edited(state: State, form: FormState) {
    let progress = form.progress.peek();
    let is_edited = matches!(progress.submission.stage(), Stage::Editing | Stage::Reviewing);
    let kept = state.kept.peek();
    let entry = progress.submission.key().filter(|_| is_edited).and_then(|key| kept.entry(key).cloned());
    if let Some(entry) = entry.filter(|entry| !kept.is_sending(&entry.key)) {
        state.spawn(async move { withdraw(state, &entry, Some(form)).await });
    }
}

/// Takes a submitted request out of what is to be delivered. In the same transaction it becomes the draft of a form, if it
/// goes back into one.
pub async fn withdraw(state: State, entry: &OutboxEntry, form: Option<FormState>) {
    let kept = state.kept.peek();
    // Those of further customers come back with it into the form, which makes them anew.
    let after = kept.outbox.iter().filter(|known| form.is_some() && known.after.as_ref() == Some(&entry.key));
    let keys: Vec<_> = after.map(|known| known.key.clone()).chain([entry.key.clone()]).collect();
    let names: Vec<_> = keys.iter().map(String::as_str).collect();
    let others = match form {
        Some(form) => draft_changes(state, form),
        None => kept.freed_files(&entry.form, &names),
    };
    let changes = keys.iter().map(|key| Change::DeleteEntry(key.clone())).chain(others).collect();
    state.change_kept(|kept| {
        keys.iter().for_each(|key| kept.remove(key));
        kept.going.extend(keys.iter().cloned());
    });
    let device = state.device();
    // What could not be deleted is found again, and can be deleted then.
    let _ = device.write(changes).await;
    device.tell_others(None);
    state.change_kept(|kept| kept.going.retain(|key| !keys.contains(key)));
}
