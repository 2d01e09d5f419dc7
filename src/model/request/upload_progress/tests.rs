use proptest::prelude::*;

use super::*;

#[test]
fn it_knows_how_far_and_how_fast() {
    let mut upload = Upload::begin(1_000);
    assert_eq!((upload.percent(), upload.speed(), upload.is_complete()), (0, None, false));
    upload.advanced(90_000, 1_000_000, 1_400);
    assert_eq!(upload.speed(), None, "too early to say");
    upload.advanced(250_000, 1_000_000, 2_000);
    assert_eq!((upload.sent(), upload.percent(), upload.speed()), (250_000, 25, Some(250_000)), "since it began");
    upload.advanced(999_999, 1_000_000, 9_000);
    assert_eq!((upload.percent(), upload.is_complete()), (99, false));
    upload.advanced(1_000_000, 1_000_000, 9_100);
    assert_eq!((upload.percent(), upload.is_complete()), (100, true));
}

#[test]
fn a_connection_that_stands_still_is_seen_to() {
    let mut upload = Upload::begin(0);
    upload.advanced(500, 1_000, 1_000);
    for now in 2..30 {
        upload.advanced(500, 1_000, now * 1_000);
    }
    assert_eq!(upload.speed(), Some(0));
}

#[test]
fn the_speed_is_that_of_the_last_seconds() {
    let mut upload = Upload::begin(0);
    upload.advanced(1_000, 100_000, 1_000);
    upload.advanced(3_000, 100_000, 2_000);
    assert_eq!(upload.speed(), Some(1_500), "of both");
    upload.advanced(3_000, 100_000, WINDOW + 2_000);
    assert_eq!(upload.speed(), Some(0), "what was fast is long ago");
}

#[test]
fn of_events_at_one_instant_the_first_is_a_sample() {
    let mut upload = Upload::begin(0);
    upload.advanced(1_000, 100_000, 1_000);
    upload.advanced(2_000, 100_000, 1_000);
    assert_eq!((upload.sent(), upload.speed()), (2_000, Some(1_000)));
}

proptest! {
    /// Property test: for any progress events, bytes sent never decrease nor exceed the total, and 100 % means
    /// complete.
    #[test]
    fn it_only_goes_forward(reports in proptest::collection::vec((any::<u32>(), any::<u32>(), 0..3_000u64), 0..60)) {
        let mut upload = Upload::begin(0);
        let (mut now, mut before) = (0, 0);
        for (sent, total, passed) in reports {
            now += passed;
            upload.advanced(sent.into(), total.into(), now);
            prop_assert!(upload.sent() >= before && upload.sent() <= upload.total());
            prop_assert_eq!(upload.percent() == 100, upload.is_complete());
            before = upload.sent();
        }
    }
}
