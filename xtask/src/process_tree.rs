//! The process tree, read from Linux's `/proc`.

use std::fs;

/// Returns all descendants of a process.
pub fn descendants(process: u32) -> Vec<u32> {
    let all: Vec<_> = processes().filter_map(|number| Some((number, status(number)?))).collect();
    let mut found = vec![process];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(all.iter().filter(|(_, status)| status.parent == parent).map(|(number, _)| *number));
        next += 1;
    }
    found.split_off(1)
}

/// Returns whether a process is running; a zombie is not.
pub fn is_running(process: u32) -> bool {
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

/// Returns `None` for a process that is gone.
fn status(process: u32) -> Option<Status> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in parentheses, which precedes the status, may contain any character.
    let (_, rest) = line.rsplit_once(") ")?;
    let mut words = rest.split(' ');
    let has_ended = matches!(words.next()?, "Z" | "X");
    Some(Status { parent: words.next()?.parse().ok()?, has_ended })
}
