use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use uuid::Uuid;

/// Days that files stay in the trash.
const RETENTION_DAYS: i64 = 30;

/// Most orphaned uploads that a sweep moves, of all uploads: failures leave few orphans behind, but a database that
/// lost rows leaves many.
pub(crate) fn sweep_limit(uploads: usize) -> usize {
    (uploads / 100).max(20)
}

/// The trash of orphaned files, with a folder for each day. To restore files, move them back.
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

    /// Moves the folder of an upload to the trash.
    pub(super) fn take(&self, upload: Uuid, place: &Path) -> io::Result<()> {
        let day = self.day(today());
        fs::create_dir_all(&day)?;
        fs::rename(place, day.join(upload.to_string()))
    }

    /// The days whose retention is over. Folders with other names are ignored: they are not ours to delete.
    pub(super) fn days_due(&self) -> io::Result<Vec<Date>> {
        let last = today().saturating_sub(RETENTION_DAYS.days());
        let mut days = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            days.extend(entry?.file_name().to_str().and_then(day_named).filter(|&day| day < last));
        }
        Ok(days)
    }
}

/// Parses the name of a day; only its canonical form counts.
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
