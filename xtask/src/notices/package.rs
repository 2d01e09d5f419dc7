//! Packages of the lock file with what their `Cargo.toml` says about licenses.

use super::linked::Identity;
use super::product::PRODUCTS;
use crate::{process, repository};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

/// A package, as `cargo metadata` describes it. Addresses of its repository and registry are not read.
#[derive(Debug, Deserialize)]
pub(super) struct Package {
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// Returns the packages of the lock file that the products' platforms need. Cargo downloads what it has not downloaded
/// yet, and needs no network otherwise.
pub(super) fn packages() -> Result<BTreeMap<Identity, Package>> {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["metadata", "--locked", "--format-version", "1"]);
    for product in &PRODUCTS {
        command.args(["--filter-platform", product.target]);
    }
    let metadata = process::capture(&mut command)
        .context("the packages could not be listed; `cargo fetch --locked` downloads all that are missing")?;
    let metadata: Metadata = serde_json::from_str(&metadata).context("cargo metadata lists no packages")?;
    let packages = metadata.packages.into_iter();
    Ok(packages.map(|package| ((package.name.clone(), package.version.clone()), package)).collect())
}

impl Package {
    /// Returns the name to show: with the version, unless the package is one of this repository, whose notices must
    /// not differ after each change of the version.
    pub(super) fn label(&self) -> String {
        match self.source {
            Some(_) => format!("{} {}", self.name, self.version),
            None => self.name.clone(),
        }
    }

    /// Returns the license expression.
    pub(super) fn license(&self) -> Result<&str> {
        self.license.as_deref().with_context(|| format!("the Cargo.toml of {} names no license", self.label()))
    }

    /// Returns the names of the authors, without their addresses.
    pub(super) fn authors(&self) -> Vec<&str> {
        self.authors.iter().map(|author| author.split('<').next().unwrap_or(author).trim()).collect()
    }

    /// Returns the folder to search for license files; packages of this repository share those at its root.
    pub(super) fn folder(&self) -> PathBuf {
        let own = self.manifest_path.parent().filter(|_| self.source.is_some());
        own.unwrap_or(repository::root()).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(source: Option<&str>) -> Package {
        let package = json!({
            "name": "widget", "version": "1.2.3", "license": "MIT", "authors": ["Fabrikam <dev@fabrikam.example>", "Contoso"],
            "manifest_path": "/sources/widget-1.2.3/Cargo.toml", "source": source,
        });
        serde_json::from_value(package).expect("a package")
    }

    #[test]
    fn a_package_is_shown_with_its_version_and_its_authors_without_addresses() {
        let package = package(Some("registry"));
        assert_eq!(package.label(), "widget 1.2.3");
        assert_eq!(package.authors(), ["Fabrikam", "Contoso"]);
        assert_eq!(package.folder(), PathBuf::from("/sources/widget-1.2.3"));
    }

    #[test]
    fn a_package_of_the_repository_has_its_license_files_at_the_root_and_no_version() {
        assert_eq!(package(None).label(), "widget");
        assert_eq!(package(None).folder(), repository::root());
    }
}
