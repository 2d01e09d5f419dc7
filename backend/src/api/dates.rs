use support_widget::model::{Escalation, Notice, Timestamp};

/// A record is proof of what came before it: a clock that is fast, or wrong, dates nothing after its arrival.
pub(super) fn settle_dates(escalation: &mut Escalation, received: Timestamp) {
    for date in [&mut escalation.health_checked_at, &mut escalation.concluded_at].into_iter().flatten() {
        *date = received.min(*date);
    }
}

/// The same for what is said about telling a customer.
pub(super) fn settled(notice: &Notice, received: Timestamp) -> Notice {
    Notice { customer_notified_at: notice.customer_notified_at.map(|told| received.min(told)) }
}
