use super::withdraw::withdraw;
use crate::ui::state::{FormState, State};

/// Removes an additional customer whose request is not being sent, and withdraws that request from the outbox.
pub fn leave_out_additional_request(state: State, form: FormState, index: usize) {
    let additional_requests = form.progress.peek().additional_requests.clone();
    let key = additional_requests.get(index).and_then(|additional| additional.submission.key());
    let entry = key.and_then(|key| state.persistence.peek().entry(key).cloned());
    if entry.as_ref().is_some_and(|entry| state.persistence.peek().is_sending(&entry.key)) {
        return;
    }
    form.leave_out(index);
    if let Some(entry) = entry {
        state.spawn(async move { withdraw(state, &entry, None).await });
    }
}
