use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::json::Json;
use super::read::Read;

/// An instant as Unix time in whole seconds; on the wire an RFC 3339 string in UTC.
///
/// Limited to the years 1970 to 9999, so that every formatted value can be parsed again.
///
/// The calendar arithmetic is implemented here instead of by a date library, to keep the download small: forty lines
/// for two conversions, checked by property tests over these years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The earliest instant, 1970-01-01T00:00:00Z.
    pub const FIRST: Self = Self(0);

    /// The latest instant, one second before the year 10000.
    pub const LAST: Self = Self(253_402_300_799);

    /// Creates an instant from Unix time in seconds, clamped to [`Self::FIRST`] and [`Self::LAST`].
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// Returns the Unix time in seconds.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// Returns the instant `seconds` later (earlier if negative), clamped to [`Self::FIRST`] and [`Self::LAST`].
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_seconds(self.0.saturating_add(seconds))
    }

    /// Parses RFC 3339 with any offset and fraction; a date and time without an offset is taken as UTC.
    ///
    /// Returns `None` for anything else, and for instants that are outside the years 1970 to 9999 in UTC. These include
    /// `0001-01-01T00:00:00`, which Microsoft's services send for "not set".
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(['T', 't', ' '])?;
        let zone_at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
        let (time, zone) = rest.split_at_checked(zone_at)?;
        let instant = Self(parse_date(date)? * SECONDS_A_DAY + parse_time(time)? - parse_offset(zone)?);
        (Self::FIRST..=Self::LAST).contains(&instant).then_some(instant)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, seconds) = (self.0.div_euclid(SECONDS_A_DAY), self.0.rem_euclid(SECONDS_A_DAY));
        let (year, month, day) = civil_from_days(days);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl Read for Timestamp {
    fn read(value: &Json) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not an RFC 3339 date and time"))
    }
}

/// Seconds per day; Unix time has no leap seconds.
pub(crate) const SECONDS_A_DAY: i64 = 86_400;

fn parse_date(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let days = days_from_civil(year, month, day);
    // A date that does not exist (30 February) converts back to a different one.
    (parts.next().is_none() && civil_from_days(days) == (year, month, day)).then_some(days)
}

fn parse_time(text: &str) -> Option<i64> {
    let whole = text.split('.').next()?;
    let mut parts = whole.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |part| digits(part, 2))?;
    (parts.next().is_none() && hour < 24 && minute < 60 && second < 61).then_some(hour * 3600 + minute * 60 + second)
}

fn parse_offset(text: &str) -> Option<i64> {
    let sign = match text.chars().next() {
        None | Some('Z' | 'z') => return (text.len() <= 1).then_some(0),
        Some('-') => -1,
        Some(_) => 1,
    };
    let (hour, minute) = text.get(1..)?.split_once(':')?;
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    (hour < 24 && minute < 60).then_some(sign * (hour * 3600 + minute * 60))
}

fn digits(text: &str, count: usize) -> Option<i64> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Converts a Gregorian date to days since 1970-01-01. Years are counted from March, so that the leap day is the last
/// day of a year.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Converts days since 1970-01-01 to year, month and day; the inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_rfc_3339() {
        let cases = [
            ("1970-01-01T00:00:00Z", 0),
            ("2000-02-29T12:00:00Z", 951_825_600),
            ("2026-11-21T08:00:00+08:00", 1_795_219_200),
            ("2026-11-21T00:00:00.1234567Z", 1_795_219_200),
            ("2026-11-20T19:00:00-05:00", 1_795_219_200),
            ("2026-11-21T00:00", 1_795_219_200),
            ("1969-12-31T00:01:00-23:59", 0),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ];
        for (text, seconds) in cases {
            assert_eq!(Timestamp::parse(text), Some(Timestamp(seconds)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_instant() {
        for text in [
            "",
            "today",
            "2026-02-30T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T12:60:00Z",
            "2026-01-01T12:00:61Z",
            "2026-01-01",
            "2026-01-01T00:00:00Zulu",
            "26-1-1T00:00:00Z",
            "0001-01-01T00:00:00",
            "0001-01-01T00:00:00Z",
            "0001-01-01T01:00:00+01:00",
            "0000-01-01T00:00:00+01:00",
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00+00:01",
            "9999-12-31T23:59:60Z",
            "9999-12-31T23:59:59-00:01",
            "2026-01-01T00:00:00+24:00",
            "2026-01-01T00:00:00-99:99",
            "2026-01-01T00:00:00+01:60",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seconds: i64, near in 0..253_402_300_800_i64) {
            for instant in [Timestamp::from_seconds(seconds), Timestamp::from_seconds(near).plus_seconds(seconds)] {
                prop_assert_eq!(Timestamp::parse(&instant.to_string()), Some(instant));
            }
            prop_assert_eq!(Timestamp::from_seconds(near).seconds(), near);
        }

        /// Property test: with any offset, a parsed instant is within the years that can be formatted.
        #[test]
        fn what_is_read_can_be_written_and_read_again(
            text in "[019][09][067][0-9]-(01|12)-(01|31)[Tt ](00|01|23):(00|59)(:(00|59|60))?(\\.[0-9])?([Zz]|[+-][0-9]{2}:[0-9]{2})?",
        ) {
            if let Some(instant) = Timestamp::parse(&text) {
                prop_assert!((Timestamp::FIRST..=Timestamp::LAST).contains(&instant), "{}", text);
                prop_assert_eq!(Timestamp::parse(&instant.to_string()), Some(instant));
            }
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,40}") {
            let _ = Timestamp::parse(&text);
        }
    }
}
