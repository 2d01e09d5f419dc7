use crate::model::Timestamp;

/// What is to be done with an unfinished request that is found on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// It is offered; this many seconds have passed since it was saved.
    Offer(i64),
    /// It seems too old, for the first time or not for long: it is not offered, and noted as overdue since then.
    Hold(Timestamp),
    /// It is too old, and was so a while ago already.
    Discard,
}

/// Seconds that an unfinished request is kept: 7 days.
const RETENTION_PERIOD: i64 = 7 * 24 * 3_600;

/// Seconds that lie between the first and the last look at what seems too old. A clock that was wrong is put right
/// meanwhile, and then nothing is lost.
const GRACE: i64 = 3_600;

/// Decides by the clock of the device, which may be wrong. A clock that shows less than when the request was saved was set
/// back: then it counts as new.
pub fn retention(saved: Timestamp, overdue_since: Option<Timestamp>, now: Timestamp) -> Retention {
    let age = now.seconds().saturating_sub(saved.seconds()).max(0);
    if age <= RETENTION_PERIOD {
        return Retention::Offer(age);
    }
    // An instant that has not come yet was noted by a clock that was wrong: the look of now is the first.
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
        assert_eq!(retention(at(0), None, at(RETENTION_PERIOD)), Retention::Offer(RETENTION_PERIOD));
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
        /// Nothing is discarded at its first look, and nothing that is not over the limit by the clock of now.
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
