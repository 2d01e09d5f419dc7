//! Build profile of the program.

use anyhow::{Result, bail};

/// Build profile of the program; it decides how much time the last step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For the edit loop: quick, with compressed sizes that are only estimates.
    Debug,
    /// For production: compressed sizes are the best that a server can reach, and the rules of the strict page are
    /// checked.
    Release,
}

impl Profile {
    /// Returns the profile by Trunk's name for it.
    pub(crate) fn named(name: &str) -> Result<Self> {
        match name {
            "debug" => Ok(Self::Debug),
            "release" => Ok(Self::Release),
            other => bail!("unknown profile {other}: expected debug or release"),
        }
    }

    /// Returns the name of the profile's folder in Cargo's target folder.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }

    /// Returns the Brotli quality, from 0 to 11, with which sizes are measured.
    pub(crate) fn brotli_quality(self) -> i32 {
        match self {
            Self::Debug => 4,
            Self::Release => 11,
        }
    }
}
