use proptest::prelude::*;

use super::*;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

#[test]
fn what_may_pass_is_tried_again_and_the_rest_waits_for_a_person() {
    let mut delivery = Delivery::new();
    assert_eq!(delivery.remaining(at(0)), Some(0));
    delivery.failed(&Failure::Busy(Some(30)), at(100), 1.0);
    assert_eq!(delivery.remaining(at(100)), Some(32_000));
    assert_eq!(delivery.remaining(at(121)), Some(12_000));
    assert_eq!(delivery.remaining(at(133)), Some(0));
    delivery.failed(&Failure::Forbidden, at(132), 1.0);
    assert_eq!((delivery.attempts(), delivery.remaining(at(9_999))), (2, None));
    assert!(delivery.attention().is_some() && !delivery.may_be_woken(), "a connection does not undo a refusal");
}

#[test]
fn a_connection_cuts_a_pause_short_that_no_backend_has_asked_for() {
    let mut delivery = Delivery::new();
    delivery.failed(&Failure::UnknownOutcome, at(0), 1.0);
    assert!(delivery.may_be_woken());
    delivery.failed(&Failure::Busy(Some(30)), at(0), 1.0);
    assert!(!delivery.may_be_woken());
}

#[test]
fn a_clock_that_was_set_back_holds_nothing_up() {
    let mut delivery = Delivery::new();
    delivery.failed(&Failure::UnknownOutcome, at(1_000_000), 1.0);
    assert_eq!(delivery.remaining(at(5)), Some(0));
}

#[test]
fn a_pause_that_no_program_could_have_kept_is_cut() {
    let state = DeliveryState::BackingOff { since: at(0), milliseconds: u32::MAX, is_asked: false };
    let delivery = Delivery::resumed(3, state);
    assert_eq!(delivery.remaining(at(0)), Some(backoff::LONGEST_PAUSE));
}

#[test]
fn a_delivery_is_after_one_with_fewer_attempts_and_nothing_is_after_its_end() {
    let tried = |attempts| Delivery::resumed(attempts, DeliveryState::Due);
    let sent = |attempts| {
        Delivery::resumed(attempts, DeliveryState::Delivered { id: "7".to_owned(), reference: "SR-7".to_owned() })
    };
    for (one, other, is_after) in [
        (tried(2), tried(1), true),
        (tried(1), tried(1), false),
        (tried(1), tried(2), false),
        (sent(1), tried(2), true),
        (tried(2), sent(1), false),
        (sent(2), sent(1), false),
    ] {
        assert_eq!(one.is_after(&other), is_after, "{one:?} {other:?}");
    }
}

fn failure(number: u8) -> Failure {
    match number {
        0 => Failure::UnknownOutcome,
        1 => Failure::Busy(Some(u32::MAX)),
        2 => Failure::Busy(None),
        3 => Failure::Server,
        4 => Failure::Unauthorized,
        _ => Failure::Invalid(Vec::new()),
    }
}

proptest! {
    /// Property test: whatever fails and however the clock jumps, a delivery that does not wait for the user is due
    /// within the longest pause, and only the user resumes one that does.
    #[test]
    fn it_is_never_held_up_by_a_clock(steps in proptest::collection::vec((0..6u8, any::<u32>(), 0.0..1.0f64), 1..40)) {
        let mut delivery = Delivery::new();
        for (step, clock, jitter) in steps {
            let now = at(i64::from(clock));
            delivery.failed(&failure(step), now, jitter);
            match delivery.remaining(now) {
                Some(milliseconds) => prop_assert!(milliseconds <= backoff::LONGEST_PAUSE),
                None => prop_assert!(delivery.attention().is_some()),
            }
            if step < 4 {
                let later = at(i64::from(clock) + i64::from(backoff::LONGEST_PAUSE) / 1_000 + 1);
                prop_assert_eq!(delivery.remaining(later), Some(0));
            }
        }
    }
}
