use jiff::tz::{TimeZone, TimeZoneDatabase};
use support_widget::model::{Cloud, OperatorHours, Overrides, RequestKind, Rules, Severity, Timestamp};

/// The deadline of the first response to a request (SLA), counted in the business hours of the operator; `None` without
/// such a promise. Requests of customers go to their partner, for whom no operator promises anything.
///
/// `hours` override those that the operator of the cloud publishes.
pub(crate) fn first_response_due(
    hours: Option<&OperatorHours>,
    cloud: Cloud,
    kind: RequestKind,
    severity: Severity,
    received: Timestamp,
) -> Option<Timestamp> {
    let rules = Rules::of(cloud).overridden(&Overrides { hours: hours.cloned(), ..Overrides::default() });
    let promise = rules.first_response(severity).filter(|_| kind != RequestKind::CustomerSelfService)?;
    let zone = time_zone(&rules.hours.time_zone);
    Some(promise.due(received, &rules.hours, &|instant| offset(&zone, instant)))
}

/// A time zone by its name, from the database bundled with the library, so that answers do not depend on the computer.
/// An unknown zone counts as UTC, as in the widget.
fn time_zone(name: &str) -> TimeZone {
    TimeZoneDatabase::bundled().get(name).unwrap_or(TimeZone::UTC)
}

/// The offset of a time zone from UTC in seconds; zero for instants outside the library's range.
fn offset(zone: &TimeZone, instant: Timestamp) -> i64 {
    let instant = jiff::Timestamp::from_second(instant.seconds());
    instant.map_or(0, |instant| zone.to_offset(instant).seconds().into())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use support_widget::model::{FirstResponse, TimeOfDay};

    use super::*;

    /// Written by a script that walks from minute to minute; the widget's browser tests read the same table.
    const TABLE: &str = include_str!("../../../tests/response_clock/instants.tsv");

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap_or_else(|| panic!("{text} is an instant"))
    }

    #[test]
    fn every_instant_of_the_table_is_due_as_expected() {
        let mut seen = HashSet::new();
        for row in TABLE.lines().skip(1) {
            let [zone, opens, closes, promise, received, expected, _] = row.split('\t').collect::<Vec<_>>()[..] else {
                panic!("seven columns: {row}");
            };
            let time = |text| TimeOfDay::parse(text).unwrap_or_else(|| panic!("{text} is a time"));
            let hours = OperatorHours::new(zone.to_owned(), time(opens), time(closes)).expect("the hours are some");
            let promise = FirstResponse::parse(promise).expect("a promise");
            let zone = TimeZoneDatabase::bundled().get(zone).unwrap_or_else(|error| panic!("{zone}: {error}"));
            let due = promise.due(at(received), &hours, &|instant| offset(&zone, instant));
            assert_eq!(due, at(expected), "{row}");
            seen.insert(row);
        }
        assert!(seen.len() >= 200, "{} different instants", seen.len());
    }

    #[test]
    fn the_hours_are_those_of_the_cloud_unless_the_desk_has_others() {
        let due = |hours, cloud, severity| {
            let received = at("2026-11-20T16:30:00Z");
            first_response_due(hours, cloud, RequestKind::PartnerCenter, severity, received).map(|due| due.to_string())
        };
        let berlin = OperatorHours { time_zone: "Europe/Berlin".to_owned(), ..OperatorHours::of(Cloud::China) };
        let cases = [
            (None, Cloud::Global, Severity::Moderate, "2026-11-20T20:30:00Z"),
            (None, Cloud::China, Severity::Critical, "2026-11-20T17:30:00Z"),
            (None, Cloud::China, Severity::Moderate, "2026-11-24T01:00:00Z"),
            (Some(&berlin), Cloud::China, Severity::Moderate, "2026-11-23T16:30:00Z"),
        ];
        for (hours, cloud, severity, expected) in cases {
            assert_eq!(due(hours, cloud, severity).as_deref(), Some(expected), "{cloud:?} {severity:?} {hours:?}");
        }
    }

    #[test]
    fn no_operator_promises_anything_to_customers() {
        let received = at("2026-11-20T16:30:00Z");
        let kind = RequestKind::CustomerSelfService;
        assert_eq!(first_response_due(None, Cloud::China, kind, Severity::Critical, received), None);
    }

    #[test]
    fn a_zone_that_nobody_knows_counts_as_utc() {
        assert_eq!(offset(&time_zone("Mars/Olympus"), at("2026-11-20T16:30:00Z")), 0);
    }
}
