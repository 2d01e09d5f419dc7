//! The browser engines of the tests.

use crate::debian::Package;
use clap::ValueEnum;
use std::fmt::{self, Display, Formatter};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, for Chrome and Edge.
    Chromium,
    /// Firefox, extended support release (ESR).
    Firefox,
    /// WebKitGTK, for Safari.
    Webkit,
}

impl Engine {
    /// All engines, in test order.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Returns the chosen engines in test order; an empty choice means all.
    pub(crate) fn chosen(chosen: &[Self]) -> Vec<Self> {
        Self::ALL.into_iter().filter(|engine| chosen.is_empty() || chosen.contains(engine)).collect()
    }

    /// Returns the engine's name on the command line of the test program.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Returns the Debian packages that this engine needs.
    pub(crate) fn packages(self) -> &'static [Package] {
        match self {
            Self::Chromium => &[Package::CHROMIUM, Package::CHROMIUM_DRIVER, Package::FONTS],
            Self::Firefox => &[Package::FIREFOX, Package::FONTS],
            Self::Webkit => &[Package::WEBKIT_DRIVER, Package::XVFB, Package::XAUTH, Package::FONTS],
        }
    }
}

impl Display for Engine {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKit",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_engines_keep_the_usual_order_and_no_choice_means_all() {
        assert_eq!(Engine::chosen(&[]), Engine::ALL);
        assert_eq!(Engine::chosen(&[Engine::Webkit, Engine::Chromium]), [Engine::Chromium, Engine::Webkit]);
    }
}
