use super::withdraw::withdraw;
use crate::app::App;
use crate::app::form::Form;

/// Removes an additional customer whose request is not being sent, and withdraws that request from the outbox.
pub fn leave_out_additional_request(app: &App, form: &Form, index: usize) {
    let progress = form.progress.peek();
    let key = progress.additional_requests.get(index).and_then(|additional| additional.submission.key());
    let entry = key.and_then(|key| app.persistence.peek().queue.entry(key).cloned());
    let is_sending = entry.as_ref().is_some_and(|entry| app.persistence.peek().queue.is_sending(&entry.key));
    if is_sending || app.is_under_way(form) || index >= progress.additional_requests.len() {
        return;
    }
    form.progress.change(|progress| drop(progress.additional_requests.remove(index)));
    if let Some(entry) = entry {
        let own = app.clone();
        app.spawn(async move { withdraw(&own, &entry, None).await });
    }
}
