//! On request: how long forms take until they can be used, how ours responds from then on, and how pages are rated.
//!
//! Also known as: benchmark, time to interactive, layout shift, long tasks, throttling, comparison, Lighthouse, INP,
//! Event Timing, memory.

use crate::bench::{measure, rate, usage};
use crate::case::{Case, cases, in_chromium};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let cases = cases![
        forms_are_loaded_in_turns,
        pages_are_rated_in_turns,
        a_widget_is_used_for_an_hour,
        a_widget_shows_all_its_states,
    ];
    in_chromium(cases).map(Case::by_hand).collect()
}

async fn forms_are_loaded_in_turns(stage: Stage) {
    measure(&stage, stage.bench()).await;
}

async fn pages_are_rated_in_turns(stage: Stage) {
    rate(&stage, stage.bench()).await;
}

async fn a_widget_is_used_for_an_hour(stage: Stage) {
    usage::measure(&stage).await;
}

async fn a_widget_shows_all_its_states(stage: Stage) {
    usage::measure_tour(&stage).await;
}
