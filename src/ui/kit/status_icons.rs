//! Icons of states, in the views of lazy chunks: each state has a shape of its own, besides its words and colour.

use crate::model::{Condition, RequestStatus};

/// A triangle with an exclamation mark.
pub const WARNING: &str = "M12 4 2 20h20zm0 6v5m0 2.5h0";

/// A circle that something is drawn into.
macro_rules! circle {
    ($inside:literal) => {
        concat!("M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z", $inside)
    };
}

/// Returns the icon of a request's status.
pub fn status_icon(status: RequestStatus) -> &'static str {
    match status {
        RequestStatus::New => circle!("m-7 0a2 2 0 1 1-4 0 2 2 0 0 1 4 0z"),
        RequestStatus::Open => circle!("m-9-5v5l3 3"),
        RequestStatus::AttentionNeeded => "M3 4h18v13H11l-4 4v-4H3zm9 3v4m0 2.5h0",
        RequestStatus::Resolved => CHECK,
        RequestStatus::Closed => circle!("m-13 0h8"),
    }
}

/// Returns the icon of a service's condition.
pub fn condition_icon(condition: Condition) -> &'static str {
    match condition {
        Condition::Working => CHECK,
        Condition::Impaired => WARNING,
        Condition::Down => circle!("M9 9l6 6m0-6-6 6"),
        Condition::Unknown => circle!("M9.5 9.5c0-3 5-3 5 0 0 2-2.5 2-2.5 4m0 3h0"),
    }
}

/// A check mark in a circle.
const CHECK: &str = circle!("m-13 0 3 3 5-6");
