use super::withdraw::withdraw;
use crate::ui::state::{FormState, State};

/// Leaves out a further customer whose request is not on its way: it is not sent later either.
pub fn leave_out_companion(state: State, form: FormState, index: usize) {
    let companions = form.progress.peek().companions.clone();
    let key = companions.get(index).and_then(|companion| companion.submission.key());
    let entry = key.and_then(|key| state.kept.peek().entry(key).cloned());
    if entry.as_ref().is_some_and(|entry| state.kept.peek().is_sending(&entry.key)) {
        return;
    }
    form.leave_out(index);
    if let Some(entry) = entry {
        state.spawn(async move { withdraw(state, &entry, None).await });
    }
}
