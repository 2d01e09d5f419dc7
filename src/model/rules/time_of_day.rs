use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::Json;
use crate::model::read::Read;

/// Local time of day, to the minute; on the wire `09:00`, and `24:00` for the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// A full hour, from 0 to 24.
    pub const fn hour(hour: u16) -> Self {
        Self(hour * 60)
    }

    /// Parses `HH:MM` from `00:00` to `24:00`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let two = |digits: &str| (digits.len() == 2 && !digits.starts_with('+')).then(|| digits.parse().ok())?;
        let (hours, minutes): (u16, u16) = (two(hours)?, two(minutes)?);
        let time = Self(hours * 60 + minutes);
        (minutes < 60 && time <= Self::hour(24)).then_some(time)
    }

    /// Seconds since the beginning of the day.
    pub fn seconds(self) -> i64 {
        i64::from(self.0) * 60
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Read for TimeOfDay {
    fn read(value: &Json) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("not a time like 09:00"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_of_a_day_is_read_and_written() {
        for minute in 0..=24 * 60 {
            let time = TimeOfDay(minute);
            assert_eq!(TimeOfDay::parse(&time.to_string()), Some(time));
        }
    }

    #[test]
    fn what_no_clock_shows_is_refused() {
        for text in ["", "9:00", "09:0", "09:000", "+9:00", "09:+1", "24:01", "25:00", "09:60", "0900", "09:00:00"] {
            assert_eq!(TimeOfDay::parse(text), None, "{text}");
        }
    }
}
