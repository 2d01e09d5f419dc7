//! Cache folder of the installed tools.

use crate::progress::Runner;
use anyhow::{Context, Result};
use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// Returns the cache folder, with one subfolder per tool and version.
pub(crate) fn folder() -> Result<PathBuf> {
    let folder = user_cache()?.join("support-widget").join("tools");
    fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    Ok(folder)
}

/// Acquires an exclusive file lock, so that other runs do not install into the same folder. The lock is held as long as
/// the returned value lives.
pub(crate) fn lock(folder: &Path, runner: &dyn Runner) -> Result<File> {
    let path = folder.join(".lock");
    let file = File::create(&path).with_context(|| format!("could not create {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => runner.say("Another run is installing tools; waiting until it has finished."),
        Err(TryLockError::Error(error)) => return Err(error).context("could not lock the tools' folder"),
    }
    file.lock().context("could not lock the tools' folder")?;
    Ok(file)
}

fn user_cache() -> Result<PathBuf> {
    let chosen = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    match chosen {
        Some(path) => Ok(path),
        None => Ok(env::home_dir().context("there is no home directory to keep tools in")?.join(".cache")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Terminal;

    #[test]
    fn a_second_lock_waits_for_the_first() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let first = lock(folder.path(), &Terminal).expect("nobody else has the lock");
        let other = File::open(folder.path().join(".lock")).expect("the lock is a file");
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(other.try_lock().is_ok());
    }
}
