//! Which processes come from which, as Linux tells.

use std::fs;

/// All processes that come from one, directly or not.
pub(crate) fn descendants(process: u32) -> Vec<u32> {
    let all: Vec<_> = processes().filter_map(|number| Some((number, status(number)?))).collect();
    let mut found = vec![process];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(all.iter().filter(|(_, status)| status.parent == parent).map(|(number, _)| *number));
        next += 1;
    }
    found.split_off(1)
}

/// Whether a process still runs; one that has ended and waits for somebody to look does not.
pub(crate) fn is_running(process: u32) -> bool {
    status(process).is_some_and(|status| !status.has_ended)
}

struct Status {
    parent: u32,
    has_ended: bool,
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").expect("Linux tells of its processes").flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// `None` for a process that is gone.
fn status(process: u32) -> Option<Status> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, which comes before, can hold anything.
    let (_, rest) = line.rsplit_once(") ")?;
    let mut words = rest.split(' ');
    let has_ended = matches!(words.next()?, "Z" | "X");
    Some(Status { parent: words.next()?.parse().ok()?, has_ended })
}
