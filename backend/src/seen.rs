use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::time::Duration;

use tokio::time::Instant;

/// How long this process has seen something be so, by a clock that nobody can set.
#[derive(Debug)]
pub(crate) struct Seen<Thing> {
    grace: Duration,
    since: HashMap<Thing, Instant>,
}

impl<Thing: Copy + Eq + Hash> Seen<Thing> {
    /// Nothing has been seen yet.
    pub(crate) fn new(grace: Duration) -> Self {
        Self { grace, since: HashMap::new() }
    }

    /// Those that were among the things of every look for the grace time. What is missing once begins anew.
    pub(crate) fn long_enough(&mut self, things: impl IntoIterator<Item = Thing>) -> HashSet<Thing> {
        let now = Instant::now();
        let since = |thing| (thing, self.since.get(&thing).copied().unwrap_or(now));
        self.since = things.into_iter().map(since).collect();
        let is_long = |since: &Instant| now.duration_since(*since) >= self.grace;
        self.since.iter().filter(|(_, since)| is_long(since)).map(|(&thing, _)| thing).collect()
    }
}
