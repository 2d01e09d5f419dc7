//! On request: how long forms take until they can be used, and how pages are rated.
//!
//! Also known as: benchmark, time to interactive, layout shift, long tasks, throttling, comparison, Lighthouse.

use crate::bench::{measure, rate};
use crate::case::{Case, cases, in_chromium};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![forms_are_loaded_in_turns, pages_are_rated_in_turns]).map(Case::by_hand).collect()
}

async fn forms_are_loaded_in_turns(stage: Stage) {
    measure(&stage, stage.bench()).await;
}

async fn pages_are_rated_in_turns(stage: Stage) {
    rate(&stage, stage.bench()).await;
}
