use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::time::Duration;

use tokio::time::Instant;

/// Tracks for how long items have been observed without a break, by the monotonic clock, which nobody can set.
#[derive(Debug)]
pub(super) struct GracePeriod<Item> {
    length: Duration,
    first_seen: HashMap<Item, Instant>,
}

impl<Item: Copy + Eq + Hash> GracePeriod<Item> {
    /// Nothing is observed yet.
    pub(super) fn new(length: Duration) -> Self {
        Self { length, first_seen: HashMap::new() }
    }

    /// The items that were observed by every call for the whole grace period. An item that is missing once starts over.
    pub(super) fn elapsed(&mut self, items: impl IntoIterator<Item = Item>) -> HashSet<Item> {
        let now = Instant::now();
        let first_seen = |item| (item, self.first_seen.get(&item).copied().unwrap_or(now));
        self.first_seen = items.into_iter().map(first_seen).collect();
        let is_over = |since: &Instant| now.duration_since(*since) >= self.length;
        self.first_seen.iter().filter(|(_, since)| is_over(since)).map(|(&item, _)| item).collect()
    }
}
