use super::withdraw::withdraw;
use super::worker::tend;
use crate::model::Stage;
use crate::ui::state::FormState;
use crate::ui::state::HostEvent;
use crate::ui::state::Slot;
use crate::ui::state::State;

/// The first request is delivered: now those for the further customers, which were kept together with it.
pub fn submit_companions(state: State, form: FormState) {
    (0..form.progress.peek().companions.len()).for_each(|index| submit_companion(state, form, index));
}

/// Submits the request for a further customer, unless the page forbids it or it is under way already.
pub fn submit_companion(state: State, form: FormState, index: usize) {
    let slot = Slot { form, companion: Some(index) };
    let may_begin = matches!(slot.stage(), Some(Stage::Reviewing | Stage::Failed(_)));
    let companions = form.progress.peek().companions.clone();
    let Some(submission) = companions.get(index).map(|companion| &companion.submission).filter(|_| may_begin) else {
        return;
    };
    let (Some(request), Some(key)) = (submission.request(), submission.key()) else { return };
    if state.services().tell(HostEvent::Submit(Box::new(request.clone()))) {
        slot.change(|submission| {
            submission.submit(|| state.services().new_key());
        });
        state.ask_for(key);
        tend(state, key.to_owned());
    } else if let Some(entry) = state.kept.peek().entry(key).cloned() {
        // It is not to be sent behind the page's back either.
        state.spawn(async move { withdraw(state, &entry, None).await });
    }
}

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
