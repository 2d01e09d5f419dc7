use std::time::Duration;

/// Latencies of the backend's answers.
#[derive(Debug, Default)]
pub(super) struct Figures {
    durations: Vec<Duration>,
    found: usize,
    took: Duration,
}

impl Figures {
    /// Header line of the table.
    pub(super) const HEADING: &str =
        "queries                                        answers  found  answers/s    p50 ms    p99 ms    max ms";

    /// Records an answer, and whether it contained a customer.
    pub(super) fn add(&mut self, duration: Duration, found: bool) {
        self.durations.push(duration);
        self.found += usize::from(found);
    }

    /// Adds the figures of another client.
    pub(super) fn merge(&mut self, other: Self) {
        self.durations.extend(other.durations);
        self.found += other.found;
    }

    /// Sets the elapsed time of all answers together.
    pub(super) fn took(&mut self, took: Duration) {
        self.took = took;
    }

    /// Returns a row of the table.
    pub(super) fn row(&mut self, name: &str) -> String {
        self.durations.sort();
        let count = self.durations.len();
        let milliseconds = |duration: Duration| duration.as_secs_f64() * 1_000.0;
        let at = |share: f64| {
            let index = (share * count as f64) as usize;
            self.durations.get(index.min(count.saturating_sub(1))).copied().map_or(0.0, milliseconds)
        };
        let rate = count as f64 / self.took.as_secs_f64();
        let (found, p50, p99, most) = (100 * self.found / count.max(1), at(0.5), at(0.99), at(1.0));
        format!("{name:<46} {count:>7} {found:>5}% {rate:>10.0} {p50:>9.2} {p99:>9.2} {most:>9.2}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_the_answers() {
        let mut figures = Figures::default();
        for milliseconds in (1..=100).rev() {
            figures.add(Duration::from_millis(milliseconds), milliseconds > 50);
        }
        figures.took(Duration::from_secs(10));
        let row = figures.row("some");
        let columns: Vec<_> = row.split_whitespace().collect();
        assert_eq!(columns, ["some", "100", "50%", "10", "51.00", "100.00", "100.00"]);
    }
}
