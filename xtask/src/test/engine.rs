//! The browsers that the widget is tested in.

use crate::debian::Package;
use clap::ValueEnum;
use std::fmt::{self, Display, Formatter};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, for Chrome and Edge.
    Chromium,
    /// Firefox, in its long-lived release.
    Firefox,
    /// WebKitGTK, for Safari.
    Webkit,
}

impl Engine {
    /// All engines, in the order of the tests.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The chosen ones, in the order of the tests; nothing chosen means all.
    pub(crate) fn chosen(chosen: &[Self]) -> Vec<Self> {
        Self::ALL.into_iter().filter(|engine| chosen.is_empty() || chosen.contains(engine)).collect()
    }

    /// The name that the test program takes.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// What the operating system must bring for this engine.
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
