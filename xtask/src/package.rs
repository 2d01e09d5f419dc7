//! The package for bundlers: packed as npm takes it, checked, and built into pages by bundlers.

use crate::digest::sha256;
use crate::{debian, dist, npm, process, repository};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The bundlers that have an example.
const BUNDLERS: [&str; 3] = ["vite", "webpack", "esbuild"];

/// Builds the widget, packs the package, and says where it is.
pub(crate) fn run() -> Result<()> {
    println!("{}", pack(&dist::build()?)?.display());
    Ok(())
}

/// Packs the package that belongs to a built widget. Returns the packed file, which is beside the widget.
pub(crate) fn pack(dist: &Path) -> Result<PathBuf> {
    debian::ensure(&[debian::Package::NPM])?;
    let packed = dist.join("npm");
    fs::create_dir_all(&packed)?;
    let folder = repository::package(&repository::target()?);
    process::run(
        Command::new("npm").current_dir(&folder).args(["pack", "--silent", "--pack-destination"]).arg(&packed),
    )?;
    Ok(packed.join(format!("support-widget-{}.tgz", repository::VERSION)))
}

/// Checks the packed package as those who install it would, and builds a page of it with each bundler, which browser tests
/// open. Nothing is done again that was done with the same file.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let packed = pack(dist)?;
    let checked = fs::read(&packed).with_context(|| format!("could not read {}", packed.display()))?;
    let (work, digest) = (npm::folder("npm/pages")?, sha256(&checked));
    let stamp = work.join("checked.txt");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == digest) {
        println!("unchanged");
        return Ok(());
    }
    let work = npm::installed("examples/package", "npm/pages")?;
    unpack(&packed, &work.join("node_modules/support-widget"))?;
    let program = |name: &str| Command::new(work.join("node_modules/.bin").join(name));
    process::run(program("publint").args(["run", "--strict"]).arg(work.join("node_modules/support-widget")))?;
    process::run(program("attw").args(["--profile", "esm-only", "--no-emoji"]).arg(&packed))?;
    process::run(program("tsc").current_dir(&work).args(["--project", "types"]))?;
    process::run(&mut npm::script(&work, "server/main.js"))?;
    for bundler in BUNDLERS {
        process::run(&mut npm::script(&work, &format!("{bundler}/build.js")))?;
    }
    fs::write(stamp, digest)?;
    Ok(())
}

/// Unpacks what lies below the one folder of a packed file.
pub(crate) fn unpack(packed: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    process::run(Command::new("tar").arg("-xzf").arg(packed).arg("--strip-components=1").arg("-C").arg(folder))
}
