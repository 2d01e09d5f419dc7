//! The built widget, shared by several steps.

use crate::dist;
use anyhow::{Result, anyhow};
use std::path::PathBuf;

/// The built widget. It is built once, when the first step needs it, and a failure is remembered too.
#[derive(Debug, Default)]
pub(crate) struct Site {
    built: Option<Result<PathBuf, String>>,
}

impl Site {
    /// Returns the folder of the built widget.
    pub(crate) fn folder(&mut self) -> Result<PathBuf> {
        self.folder_from(dist::build)
    }

    fn folder_from(&mut self, build: impl FnOnce() -> Result<PathBuf>) -> Result<PathBuf> {
        match self.built.get_or_insert_with(|| build().map_err(|error| format!("{error:#}"))) {
            Ok(folder) => Ok(folder.clone()),
            Err(reason) => Err(anyhow!("the widget was not built: {reason}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_failed_is_not_tried_again_and_fails_every_step_that_needs_it() {
        let mut site = Site::default();
        assert!(site.folder_from(|| Err(anyhow!("no space left"))).is_err());
        let second = site.folder_from(|| Ok(PathBuf::from("dist")));
        assert_eq!(second.expect_err("it failed before").to_string(), "the widget was not built: no space left");
    }
}
