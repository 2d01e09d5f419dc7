use fastrand::Rng;

use crate::engine::Engine;

/// What happens to a tab or to the backend right after a request was sent off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disturbance {
    /// Nothing: the person waits for the end.
    None,
    /// The person turns to another tab.
    Turned,
    /// The tab is loaded anew.
    Reloaded,
    /// The tab is closed.
    Closed,
    /// The tab's process is gone.
    Crashed,
    /// The backend's process is killed, and started again.
    BackendKilled,
}

impl Disturbance {
    /// One at random, of those that an engine has commands for.
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
