//! Every state of the widget: accessibility in one language an engine, and in Chromium in one more, by turns; targets, and room in
//! narrow windows, in each language; room for large or spacious text and long words, forced colours, reduced
//! motion (quality 16, 23, 24, 29).
//!
//! Also known as: a11y, WCAG, axe, touch target size, reflow, zoom, high contrast, prefers-reduced-motion,
//! pseudo-localization, overflow.

use crate::case::{Case, cases};
use crate::engine::Engine;
use crate::looks::{Looks, WIDTH};
use crate::server::POLICY;
use crate::stage::Stage;
use crate::tour::{Part, Tour};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_customers_problem_is_sound_in_every_state,
        a_report_is_sound_in_every_state,
        what_is_kept_is_sound_in_every_state,
        self_help_is_sound_in_every_state,
        files_are_sound_in_every_state,
    ]
}

async fn a_customers_problem_is_sound_in_every_state(stage: Stage) {
    look_at(stage, Part::Customer, &["form being prepared", "services loading", "help loading", "articles loading"])
        .await;
}

async fn a_report_is_sound_in_every_state(stage: Stage) {
    look_at(stage, Part::Report, &["list loading"]).await;
}

async fn what_is_kept_is_sound_in_every_state(stage: Stage) {
    look_at(stage, Part::Kept, &[]).await;
}

async fn self_help_is_sound_in_every_state(stage: Stage) {
    look_at(stage, Part::SelfHelp, &[]).await;
}

async fn files_are_sound_in_every_state(stage: Stage) {
    look_at(stage, Part::Files, &[]).await;
}

/// Each engine goes in a language of its own. Chromium, and with `--all-engines` every engine, also switches to the other
/// languages, except in states in which something is being loaded.
async fn look_at(stage: Stage, part: Part, loading: &[&str]) {
    stage.server.set_policy(&format!("{POLICY}; frame-src 'self'"));
    let tag = match stage.engine() {
        Engine::Chromium => "en-US",
        Engine::Firefox => "zh-CN",
        Engine::Webkit => "es-ES",
    };
    let mut looks = Looks::new(stage.engine(), tag, stage.all_engines());
    Tour::new(&stage, tag)
        .visit(part, |page| page.in_a_window_of(WIDTH), async |page, state| looks.at(page, state).await)
        .await;
    looks.expect_no_fault(loading);
}
