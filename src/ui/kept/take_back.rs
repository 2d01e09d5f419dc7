use super::autosave::draft_changes;
use super::device::Change;
use crate::model::kept::OutboxEntry;
use crate::ui::form_state::FormState;
use crate::ui::state::State;

/// Takes what a form has submitted back to edit it, if it was; what is kept of it becomes a draft again.
pub fn take_back(state: State, form: FormState) {
    let key = form.progress.peek().submission.key().map(str::to_owned);
    form.progress.change(|progress| progress.submission.edit());
    let entry = key.and_then(|key| state.kept.peek().entry(&key).cloned());
    if let Some(entry) = entry {
        state.services().spawn(Box::pin(async move { withdraw(state, &entry, Some(form)).await }));
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
    state.kept.change(|kept| {
        keys.iter().for_each(|key| kept.remove(key));
        kept.going.extend(keys.iter().cloned());
    });
    let device = state.device();
    // What could not be deleted is found again, and can be deleted then.
    let _ = device.write(changes).await;
    device.tell_others();
    state.kept.change(|kept| kept.going.retain(|key| !keys.contains(key)));
}
