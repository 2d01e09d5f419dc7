//! The tests, one file a theme.

mod delivery;
mod embedding;
mod flow;
mod hostile;
mod identity;
mod keyboard;
mod loading;
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
        keyboard::cases(),
        identity::cases(),
        hostile::cases(),
        removal::cases(),
        trap::cases(),
    ];
    themes.into_iter().flatten().collect()
}
