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

    /// Moves the folder of an upload here.
    pub(super) fn take(&self, upload: Uuid, place: &Path) -> io::Result<()> {
        let day = self.0.join(today().to_string());
        fs::create_dir_all(&day)?;
        fs::rename(place, day.join(upload.to_string()))
    }

    /// Removes what has been here long enough, and answers how many days that were.
    pub(super) fn empty(&self) -> io::Result<usize> {
        let last = today().saturating_sub(DAYS.days());
        let mut days = 0;
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            let day = entry.file_name().to_str().and_then(|name| name.parse::<Date>().ok());
            if day.is_some_and(|day| day < last) {
                fs::remove_dir_all(entry.path())?;
                days += 1;
            }
        }
        Ok(days)
    }
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
