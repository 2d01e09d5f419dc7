use std::time::SystemTime;

use support_widget::model::Timestamp;

/// The instant that many seconds from now, by the computer's clock.
pub(crate) fn in_seconds(seconds: i64) -> Timestamp {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
    Timestamp::from_seconds(i64::try_from(now).expect("before the end of time")).plus_seconds(seconds)
}
