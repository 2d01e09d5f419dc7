//! Packages that a product is linked from, as the names and versions that `cargo tree` prints.

use super::product::Product;
use crate::{process, repository};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::process::Command;

/// Name and version of a package.
pub(super) type Identity = (String, String);

/// Returns the packages that leave code in a product: its normal dependencies on its platform, with the features that
/// its own build enables. (`cargo metadata` unites the features of all members of the workspace, and would list more.)
pub(super) fn linked(product: &Product) -> Result<BTreeSet<Identity>> {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["tree", "--locked", "--edges", "normal", "--no-dedupe"]);
    command.args(["--prefix", "depth", "--format", " {p}", "--package", product.package, "--target", product.target]);
    for feature in product.features {
        command.args(["--features", feature]);
    }
    parse(&process::capture(&mut command)?)
}

/// Reads lines such as `2 serde_derive v1.0.0 (proc-macro)`. A procedural macro is linked in a sense, since it writes
/// code of its own into the program; the libraries that it is made with stay in the compiler.
fn parse(tree: &str) -> Result<BTreeSet<Identity>> {
    let mut linked = BTreeSet::new();
    let mut inside_macro = None;
    for line in tree.lines() {
        let unreadable = || format!("`cargo tree` printed `{line}`, which is no package");
        let (depth, package) = line.split_once(' ').with_context(unreadable)?;
        let depth: usize = depth.parse().with_context(unreadable)?;
        if inside_macro.is_some_and(|outer| depth > outer) {
            continue;
        }
        inside_macro = package.contains(" (proc-macro)").then_some(depth);
        let (name, rest) = package.split_once(" v").with_context(unreadable)?;
        let version = rest.split(' ').next().unwrap_or(rest);
        linked.insert((name.to_owned(), version.to_owned()));
    }
    Ok(linked)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "\
        0 widget v0.1.0 (/checkout)\n\
        1 macros v1.0.0 (proc-macro)\n\
        2 quote v1.0.0\n\
        3 derive v2.0.0 (proc-macro)\n\
        2 syn v2.0.0\n\
        1 toml v1.2.1+spec-1.1.0\n\
        2 quote v0.9.0\n\
        1 toml v1.2.1+spec-1.1.0\n";

    #[test]
    fn a_macro_is_listed_without_the_libraries_that_it_is_made_with() {
        let linked = parse(TREE).expect("a well-formed tree");
        let names: Vec<_> = linked.iter().map(|(name, version)| format!("{name} {version}")).collect();
        assert_eq!(names, ["macros 1.0.0", "quote 0.9.0", "toml 1.2.1+spec-1.1.0", "widget 0.1.0"]);
    }

    #[test]
    fn a_line_that_is_no_package_is_an_error() {
        for line in ["serde v1.0.0", "1 serde", "1"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
