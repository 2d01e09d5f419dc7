use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::engine::Engine;

/// The tests of a run that programs beside each other share: each takes the next that no other has taken.
pub(crate) struct Claims {
    folder: Option<PathBuf>,
}

impl Claims {
    /// Makes the claims in an engine's part of a folder; without one all tests are this program's.
    pub(crate) fn new(folder: Option<&Path>, engine: Engine) -> Self {
        let folder = folder.map(|folder| folder.join(engine.name()));
        if let Some(folder) = &folder {
            fs::create_dir_all(folder).expect("a folder for the claims");
        }
        Self { folder }
    }

    /// Takes a test; false if another program has it.
    pub(crate) fn take(&self, name: &str) -> bool {
        let Some(folder) = &self.folder else { return true };
        match File::create_new(folder.join(name.replace("::", "-"))) {
            Ok(_) => true,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => false,
            Err(error) => panic!("{name} cannot be claimed in {}: {error}", folder.display()),
        }
    }
}
