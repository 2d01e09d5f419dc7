//! On request: how long forms take until they can be used.
//!
//! Also known as: benchmark, time to interactive, layout shift, long tasks, throttling, comparison.

use crate::bench::measure;
use crate::case::{Case, cases, in_chromium};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![forms_are_loaded_in_turns]).map(Case::by_hand).collect()
}

async fn forms_are_loaded_in_turns(stage: Stage) {
    measure(&stage, stage.bench()).await;
}
