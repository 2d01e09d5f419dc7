/// Exponential backoff with full jitter: returns the milliseconds to wait before the next attempt, at random between
/// zero and a bound that doubles with every attempt, so that many clients that failed together do not retry together;
/// never less than a small minimum. `asked` is the `Retry-After` of the backend in seconds, which is added. `jitter` is
/// from 0 to 1.
pub fn pause(attempt: u32, asked: Option<u32>, jitter: f64) -> u32 {
    let bound = FIRST.saturating_mul(1u32.checked_shl(attempt.min(31)).unwrap_or(u32::MAX)).min(LONGEST);
    let spread = (f64::from(bound) * jitter.clamp(0.0, 1.0)) as u32;
    asked.unwrap_or_default().min(LONGEST_ASKED).saturating_mul(1_000).saturating_add(spread.max(LEAST))
}

/// Base of the bound in milliseconds; after the first attempt the bound is twice this.
const FIRST: u32 = 1_000;

/// Minimum pause in milliseconds, whatever the jitter.
const LEAST: u32 = 250;

/// Maximum of the bound: an unavailable backend delays an attempt by at most five minutes.
pub const LONGEST: u32 = 5 * 60 * 1_000;

/// Maximum `Retry-After` in seconds that is honoured: a wrong header must not hold a request back for days.
const LONGEST_ASKED: u32 = 60 * 60;

/// The longest possible pause in milliseconds.
pub const LONGEST_PAUSE: u32 = LONGEST_ASKED * 1_000 + LONGEST;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_bound_doubles_up_to_five_minutes() {
        let longest: Vec<_> = (1..12).map(|attempt| pause(attempt, None, 1.0)).collect();
        assert_eq!(longest[..5], [2_000, 4_000, 8_000, 16_000, 32_000]);
        assert_eq!(longest[9..], [300_000, 300_000]);
        assert_eq!(pause(1, Some(u32::MAX), 0.0), 3_600_000 + LEAST, "an hour is the longest");
        assert_eq!(pause(3, None, 0.0), LEAST);
        assert_eq!(pause(3, Some(7), 0.5), 11_000);
    }

    proptest! {
        #[test]
        fn no_pause_is_too_short_or_too_long(attempt: u32, asked: Option<u32>, jitter: f64) {
            let milliseconds = pause(attempt, asked, jitter);
            prop_assert!((LEAST..=LONGEST_PAUSE).contains(&milliseconds));
            prop_assert!(milliseconds >= asked.unwrap_or_default().min(LONGEST_ASKED) * 1_000);
        }
    }
}
