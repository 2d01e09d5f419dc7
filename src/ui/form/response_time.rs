use crate::i18n::{messages, sample_time};
use crate::model::{FirstResponse, OperatorHours, RequestKind, Severity, Timestamp};
use crate::ui::state::State;

/// Describes when the operator responds first; `None` if there is no promise.
///
/// `due` is the time given by the backend; without it, the promise counts from when the request was `received`. A
/// customer's request goes to the partner, whom the operator's promises do not bind.
pub fn response_time(
    state: State,
    kind: RequestKind,
    severity: Severity,
    received: Timestamp,
    due: Option<Timestamp>,
) -> Option<String> {
    if kind == RequestKind::CustomerSelfService {
        return None;
    }
    let (rules, services, localizer) = (state.rules(), state.services(), state.localizer());
    let hours = &rules.hours;
    let promise = rules.first_response(severity);
    let offset = |instant| services.zone_offset(&hours.time_zone, instant);
    // Until the form is complete a sample keeps its place.
    let sample = if *state.is_complete.get() { None } else { sample_time(localizer.tag()) };
    let time = match sample {
        Some(_) if due.is_none() && promise.is_none() => return None,
        Some(sample) => sample.to_owned(),
        None => state.date(due.or_else(|| Some(promise?.due(received, hours, &offset)))?)(),
    };
    let time = ("time", time.into());
    let Some(FirstResponse::BusinessDays(_)) = promise else {
        return Some(localizer.text_with(messages::SEVERITY_RESPONSE, &[time]));
    };
    let span = format!("{}–{}", hours.opens, hours.closes);
    let zone = match hours.time_zone.as_str() {
        OperatorHours::BEIJING => localizer.text(messages::TIME_ZONE_BEIJING),
        zone if sample.is_some() => zone.to_owned(),
        zone => services.zone_name(localizer.tag(), zone),
    };
    let arguments = [time, ("hours", span.into()), ("zone", zone.into())];
    Some(localizer.text_with(messages::SEVERITY_RESPONSE_HOURS, &arguments))
}
