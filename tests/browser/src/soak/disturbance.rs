use fastrand::Rng;

use crate::engine::Engine;

/// What happens to a tab or to the backend right after a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disturbance {
    /// Nothing: the user waits for the result.
    None,
    /// The user switches to another tab.
    Turned,
    /// The tab is reloaded.
    Reloaded,
    /// The tab is closed.
    Closed,
    /// The tab's renderer process crashes.
    Crashed,
    /// The backend's process is killed and restarted.
    BackendKilled,
}

impl Disturbance {
    /// Returns a random disturbance among those that the engine's driver supports.
    pub(crate) fn random(dice: &mut Rng, engine: Engine) -> Self {
        match dice.u8(..20) {
            0..4 => Self::None,
            4..9 => Self::Turned,
            9..13 => Self::Reloaded,
            13..15 if engine == Engine::Chromium => Self::Crashed,
            13..17 => Self::Closed,
            _ => Self::BackendKilled,
        }
    }
}
