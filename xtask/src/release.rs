//! What a release publishes: the files to embed as an archive, the package for bundlers and the crate, with checksums.

use crate::digest::sha256;
use crate::{dist, npm, package, process, repository};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Files of the repository that every archive has.
const LEGAL: [&str; 4] = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY-NOTICES.txt"];

/// The file with the checksums of those beside and below it, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";

/// Builds all that a release publishes, and says where it is.
pub(crate) fn run() -> Result<()> {
    let dist = dist::build()?;
    let released = dist.join("release");
    for file in [archive(&dist)?, package::pack(&dist)?, pack_crate()?] {
        copy(&file, &released)?;
    }
    write_sums(&released)?;
    println!("{}", released.display());
    Ok(())
}

/// Fails unless the archive of a built widget has, once unpacked, the files that its checksums name and no others, and the
/// packed crate compiles.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let archive = archive(dist)?;
    let unpacked = repository::target()?.join("archive").join("unpacked");
    emptied(&unpacked)?;
    package::unpack(&archive, &unpacked)?;
    let stated = fs::read_to_string(unpacked.join(SUMS))?;
    ensure!(sums(&unpacked)? == stated, "{} has other files than its {SUMS} says", archive.display());
    pack_crate().map(drop)
}

/// Packs the files to embed with their checksums, licenses and notices. The same files give the same bytes.
fn archive(dist: &Path) -> Result<PathBuf> {
    let name = format!("support-widget-{}", repository::VERSION);
    let work = repository::target()?.join("archive");
    let folder = work.join(&name);
    emptied(&folder)?;
    npm::copy(&dist.join("support-widget"), &folder.join("support-widget"))?;
    for file in LEGAL {
        copy(&repository::root().join(file), &folder)?;
    }
    write_sums(&folder)?;
    let packed = work.join(name.clone() + "-cdn.tar.gz");
    let mut tar = Command::new("tar");
    tar.args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--mode=a+rX,u+w,go-w"]);
    tar.args(["--use-compress-program=gzip --no-name --best", "--create", "--file"]).arg(&packed);
    process::run(tar.arg("--directory").arg(&work).arg(name))?;
    Ok(packed)
}

/// Packs the crate for applications that compile the component, and compiles what was packed.
fn pack_crate() -> Result<PathBuf> {
    process::run(Command::new("cargo").current_dir(repository::root()).args(["package", "--quiet", "--allow-dirty"]))?;
    Ok(repository::target()?.join("package").join(format!("support-widget-{}.crate", repository::VERSION)))
}

/// Empties a folder, or creates it.
fn emptied(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().with_context(|| format!("{} is no file", file.display()))?;
    fs::create_dir_all(folder)?;
    fs::copy(file, folder.join(name)).with_context(|| format!("could not copy {}", file.display()))?;
    Ok(())
}

fn write_sums(folder: &Path) -> Result<()> {
    fs::write(folder.join(SUMS), sums(folder)?).with_context(|| format!("could not write to {}", folder.display()))
}

/// Returns a line for each file in a folder but the checksums themselves, in the order of their paths.
fn sums(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for file in files(folder)? {
        let path = file.strip_prefix(folder)?;
        if path != Path::new(SUMS) {
            lines += &format!("{}  {}\n", sha256(&fs::read(&file)?), path.display());
        }
    }
    Ok(lines)
}

/// Returns the files in a folder and in those below it, in the order of their paths.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_that_the_usual_program_computes() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("b")).expect("a folder");
        for (path, text) in [("b/c.txt", "c"), ("a.txt", "a"), (SUMS, "older")] {
            fs::write(folder.path().join(path), text).expect("a file");
        }
        write_sums(folder.path()).expect("checksums");
        let told = fs::read_to_string(folder.path().join(SUMS)).expect("checksums");
        let names: Vec<_> = told.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name).collect();
        assert_eq!(names, ["a.txt", "b/c.txt"]);
        let mut check = Command::new("sha256sum");
        process::run(check.current_dir(folder.path()).args(["--check", "--strict", "--quiet", SUMS]))
            .expect("they agree");
    }
}
