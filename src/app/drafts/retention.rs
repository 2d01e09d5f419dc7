use crate::model::Timestamp;

/// What to do with a draft that is found in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// The draft is offered; holds the seconds since it was saved.
    Offer(i64),
    /// The draft is over the retention period for the first time, or within the grace period: it is not offered, and
    /// its record is marked as overdue since this instant.
    Hold(Timestamp),
    /// The draft is too old, and the grace period has passed.
    Discard,
}

/// Retention period of a draft in seconds: 7 days.
const RETENTION_PERIOD: i64 = 7 * 24 * 3_600;

/// Grace period. A draft is deleted only if it is found expired twice, this many seconds apart, so that a device clock
/// that is briefly wrong deletes nothing.
const GRACE: i64 = 3_600;

/// Decides by the clock of the device, which may be wrong. If it shows less than when the draft was saved, it was set
/// back, and the draft counts as new.
pub fn retention(saved: Timestamp, overdue_since: Option<Timestamp>, now: Timestamp) -> Retention {
    let age = now.seconds().saturating_sub(saved.seconds()).max(0);
    if age <= RETENTION_PERIOD {
        return Retention::Offer(age);
    }
    // An overdue mark in the future was written by a wrong clock, so the grace period starts now.
    let since = overdue_since.filter(|&since| since <= now).unwrap_or(now);
    let is_over = now.seconds().saturating_sub(since.seconds()) >= GRACE;
    if is_over { Retention::Discard } else { Retention::Hold(since) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn it_is_offered_for_seven_days() {
        assert_eq!(retention(at(1_000), None, at(1_090)), Retention::Offer(90));
        assert_eq!(retention(at(0), None, at(RETENTION_PERIOD)), Retention::Offer(604_800));
        assert_eq!(retention(at(0), None, at(RETENTION_PERIOD + 1)), Retention::Hold(at(RETENTION_PERIOD + 1)));
        assert_eq!(
            retention(at(0), Some(at(RETENTION_PERIOD + 1)), at(RETENTION_PERIOD + 1 + GRACE)),
            Retention::Discard
        );
    }

    #[test]
    fn a_clock_that_was_wrong_for_a_moment_discards_nothing() {
        let year = 365 * 24 * 3_600;
        let Retention::Hold(since) = retention(at(0), None, at(year)) else { panic!("not held") };
        assert_eq!(retention(at(0), Some(since), at(60)), Retention::Offer(60), "put right again");
        assert_eq!(retention(at(1_000_000), None, at(5)), Retention::Offer(0), "set back");
    }

    proptest! {
        /// Property test: no draft is discarded the first time it is found, and none that is within the retention
        /// period by the current clock.
        #[test]
        fn it_takes_two_looks(saved: i32, overdue: Option<i32>, now: i32) {
            let (saved, now) = (at(saved.into()), at(now.into()));
            prop_assert_ne!(retention(saved, None, now), Retention::Discard);
            let overdue = overdue.map(|seconds| at(seconds.into()));
            if retention(saved, overdue, now) == Retention::Discard {
                prop_assert!(now.seconds() - saved.seconds() > RETENTION_PERIOD);
                prop_assert!(overdue.is_some_and(|since| now.seconds() - since.seconds() >= GRACE));
            }
        }
    }
}
