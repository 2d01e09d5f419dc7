use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use uuid::Uuid;

/// How many days what was moved to the trash stays there.
const DAYS: i64 = 30;

/// How many uploads a sweep may move, of so many that there are: failures leave few behind, and a database that lost its
/// rows leaves many.
pub(crate) fn sweep_limit(uploads: usize) -> usize {
    (uploads / 100).max(20)
}

/// Where files wait that belong to no request: in a folder for each day, so that whoever wants them back moves them.
#[derive(Clone, Debug)]
pub(super) struct Trash(PathBuf);

impl Trash {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    /// The folder of a day.
    pub(super) fn day(&self, day: Date) -> PathBuf {
        self.0.join(day.to_string())
    }

    /// Moves the folder of an upload here.
    pub(super) fn take(&self, upload: Uuid, place: &Path) -> io::Result<()> {
        let day = self.day(today());
        fs::create_dir_all(&day)?;
        fs::rename(place, day.join(upload.to_string()))
    }

    /// The days that have been here long enough. A folder that is not named as we name them is somebody else's.
    pub(super) fn days_due(&self) -> io::Result<Vec<Date>> {
        let last = today().saturating_sub(DAYS.days());
        let mut days = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            days.extend(entry?.file_name().to_str().and_then(day_named).filter(|&day| day < last));
        }
        Ok(days)
    }
}

/// A date has one name of ours, although it could be written in many ways.
fn day_named(name: &str) -> Option<Date> {
    name.parse::<Date>().ok().filter(|day| day.to_string() == name)
}

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sweep_takes_twenty_or_one_in_a_hundred() {
        assert_eq!([0, 20, 2_000, 2_100, 1_000_000].map(sweep_limit), [20, 20, 20, 21, 10_000]);
    }
}
