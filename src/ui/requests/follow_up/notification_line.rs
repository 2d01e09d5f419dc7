use crate::i18n::messages;
use crate::model::{Audience, RequestSummary};
use crate::ui::kit::{Element, paragraph};
use crate::ui::state::State;

/// Tells whether the customer of a resolved or closed request has been notified; `None` where that does not apply.
pub fn notification_line(state: State, request: &RequestSummary) -> Option<Element> {
    let is_partner = state.settings.peek().audience == Audience::Partner;
    let line = match request.customer_notified_at {
        Some(date) => paragraph("told", state.text_with(messages::NOTIFY_NOTIFIED_ON, "date", state.date(date))),
        None if request.awaits_notice() => paragraph("not-told", state.text(messages::NOTIFY_NOT_YET_NOTIFIED)),
        None => return None,
    };
    is_partner.then_some(line)
}
