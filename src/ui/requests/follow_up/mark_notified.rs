use super::resolved_item::ResolvedItem;
use crate::app::future::Call;
use crate::i18n::{MessageId, messages};
use crate::model::{Failure, Notice, RequestChange, RequestDetails, RequestSummary, Timestamp};
use crate::ui::state::State;

/// Records in the backend when a customer was notified; `None` undoes that.
pub fn note(state: State, ended: &ResolvedItem, told: Option<Timestamp>) -> Call<ResolvedItem> {
    match ended {
        ResolvedItem::Request(request) => {
            let call = note_request(state, request, told);
            Box::pin(async move { Ok(ResolvedItem::Request(call.await?.summary)) })
        }
        ResolvedItem::Issue(issue) => {
            let call = state.help_services().note_notice(&issue.id, Notice { customer_notified_at: told });
            Box::pin(async move { Ok(ResolvedItem::Issue(call.await?)) })
        }
    }
}

/// Records the notification of a request's customer. The count on the home view follows the backend's answer, because
/// marking a request that was marked already must not change it.
pub fn note_request(state: State, request: &RequestSummary, told: Option<Timestamp>) -> Call<RequestDetails> {
    let change = RequestChange { status: None, escalation: Some(Notice { customer_notified_at: told }) };
    let (was_waiting, call) = (request.awaits_notice(), state.request_services().change_request(&request.id, change));
    Box::pin(async move {
        let details = call.await?;
        state.settings.change(|settings| {
            let count = settings.customers_to_notify;
            settings.customers_to_notify = match (was_waiting, details.summary.awaits_notice()) {
                (true, false) => count.saturating_sub(1),
                (false, true) => count + 1,
                _ => count,
            };
        });
        Ok(details)
    })
}

/// Returns the message for a failed update. A backend without this feature will never have it.
pub fn refusal(failure: &Failure) -> MessageId {
    match failure {
        Failure::Unsupported | Failure::NotFound => messages::NOTIFY_SAVE_UNSUPPORTED,
        _ => messages::NOTIFY_SAVE_FAILED,
    }
}
