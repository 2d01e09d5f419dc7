use support_widget::model::{Escalation, Notice, Timestamp};

/// Clamps the dates of an escalation record to its arrival: a client clock that is fast or wrong dates nothing later.
pub(crate) fn clamp_dates(escalation: &mut Escalation, received: Timestamp) {
    for date in [&mut escalation.health_checked_at, &mut escalation.concluded_at].into_iter().flatten() {
        *date = received.min(*date);
    }
}

/// A notice with its date clamped in the same way.
pub(crate) fn clamped_notice(notice: &Notice, received: Timestamp) -> Notice {
    Notice { customer_notified_at: notice.customer_notified_at.map(|date| received.min(date)) }
}
