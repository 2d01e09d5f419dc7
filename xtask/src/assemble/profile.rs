//! How the program was built.

use anyhow::{Result, bail};

/// How the program was built, which decides how much time the last step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For the edit loop: quick, and compressed sizes are a rough guide.
    Debug,
    /// For people's pages: compressed sizes are what a server can reach, and the strict page's rules are checked.
    Release,
}

impl Profile {
    /// The profile that Trunk names.
    pub(crate) fn named(name: &str) -> Result<Self> {
        match name {
            "debug" => Ok(Self::Debug),
            "release" => Ok(Self::Release),
            other => bail!("unknown profile {other}: expected debug or release"),
        }
    }

    /// The name of its folder in Cargo's target folder.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }

    /// How hard to compress when sizes are measured, in Brotli's scale from 0 to 11.
    pub(crate) fn brotli_quality(self) -> i32 {
        match self {
            Self::Debug => 4,
            Self::Release => 11,
        }
    }
}
