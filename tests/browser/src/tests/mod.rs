//! The tests, one file a theme.

mod accessibility;
mod delivery;
mod embedding;
mod errors;
mod every_language;
mod failures;
mod flow;
mod hostile;
mod identity;
mod keyboard;
mod language;
mod layout;
mod loading;
mod names;
mod part;
mod partner_center;
mod reliability;
mod removal;
mod surface;
mod trap;

use crate::case::Case;

/// All tests.
pub(crate) fn all() -> Vec<Case> {
    let themes = [
        delivery::cases(),
        loading::cases(),
        embedding::cases(),
        surface::cases(),
        flow::cases(),
        every_language::cases(),
        partner_center::cases(),
        reliability::cases(),
        failures::cases(),
        accessibility::cases(),
        errors::cases(),
        names::cases(),
        layout::cases(),
        language::cases(),
        keyboard::cases(),
        identity::cases(),
        hostile::cases(),
        removal::cases(),
        trap::cases(),
        part::cases(),
    ];
    themes.into_iter().flatten().collect()
}
