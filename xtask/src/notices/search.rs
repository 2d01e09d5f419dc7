//! Search for license and notice files in the source folder of a package.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Beginnings of the names of the files that are read, in lower case.
const NAMES: [&str; 5] = ["licence", "license", "copying", "copyright", "notice"];

/// Folder of license files in packages that follow the REUSE specification; its files are named after their licenses.
const REUSE: &str = "LICENSES";

/// Finds the files of a package, ordered by path: those at its root, in `LICENSES`, and below `src`, where a license is
/// about adopted code. The latter come with the folder that they are about, `src/part`.
pub(super) fn find(package: &Path) -> Result<Vec<(PathBuf, Option<String>)>> {
    let mut files = entries(package)?;
    files.retain(|path| path.is_file() && is_named(path));
    files.extend(entries(&package.join(REUSE))?.into_iter().filter(|path| path.is_file()));
    let mut files: Vec<_> = files.into_iter().map(|path| (path, None)).collect();
    let mut parts = Vec::new();
    collect(&package.join("src"), &mut parts)?;
    files.extend(parts.into_iter().map(|path| {
        let folder = path.parent().and_then(|folder| folder.strip_prefix(package).ok()).unwrap_or(package);
        let part = folder.to_string_lossy().replace('\\', "/");
        (path, Some(part))
    }));
    Ok(files)
}

/// Returns the name of a file in lower case.
pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Finds files in a folder and the folders in it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for path in entries(folder)? {
        if path.is_dir() {
            collect(&path, files)?;
        } else if is_named(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// Returns the content of a folder in order, and nothing if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_named(path: &Path) -> bool {
    let name = name(path);
    NAMES.iter().any(|start| name.starts_with(start)) && !name.ends_with(".rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_at_the_root_in_licenses_and_below_src_are_found() {
        let package = tempfile::tempdir().expect("a temporary folder");
        let found = ["COPYING", "LICENCE.md", "License-Mit", "NOTICE", "LICENSES/MIT.txt", "src/part/LICENSE"];
        let others = ["UNLICENSE", "README.md", "tests/LICENSE", "src/notice.rs", "src/license/mod.rs"];
        for path in found.iter().chain(&others) {
            let path = package.path().join(path);
            fs::create_dir_all(path.parent().expect("a path in a folder")).expect("a writable folder");
            fs::write(&path, "text").expect("a writable folder");
        }
        let files = find(package.path()).expect("a readable folder");
        assert_eq!(
            files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>(),
            found.map(|path| package.path().join(path))
        );
        let parts: Vec<_> = files.iter().filter_map(|(_, part)| part.as_deref()).collect();
        assert_eq!(parts, ["src/part"]);
    }
}
