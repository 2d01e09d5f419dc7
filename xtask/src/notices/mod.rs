//! Third-party license notices of what is distributed: which packages are compiled in, under which licenses.
//!
//! Each product has a file of its own beside its `Cargo.toml`. That of the widget is at the root of the repository, and
//! `assemble` copies it into the folder of embeddable files. The files are committed, so that a build needs
//! neither time nor packages for them; a test tells when they are stale.

mod document;
mod expression;
mod group;
mod license;
mod license_file;
mod linked;
mod notice;
mod package;
mod product;
mod search;

use crate::repository;
use anyhow::{Context, Result};
use license_file::LicenseFile;
use linked::Identity;
use package::Package;
use product::{PRODUCTS, Product};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Writes the notices of all products.
pub(crate) fn run() -> Result<()> {
    let packages = package::packages()?;
    for product in &PRODUCTS {
        let path = repository::root().join(product.file);
        let notices = notices(product, &packages)?;
        fs::write(&path, &notices.text).with_context(|| format!("could not write {}", path.display()))?;
        println!("{}: {} packages, {} KB", product.file, notices.packages, notices.text.len() / 1000);
    }
    Ok(())
}

/// Notices of a product.
struct Notices {
    packages: usize,
    text: String,
}

fn notices(product: &Product, packages: &BTreeMap<Identity, Package>) -> Result<Notices> {
    let linked = linked::linked(product)?;
    let mut notices = Vec::new();
    for identity in &linked {
        let (name, version) = identity;
        let package = packages.get(identity).with_context(|| format!("cargo metadata lacks {name} {version}"))?;
        let files = LicenseFile::read(&package.folder())?;
        notices.extend(notice::notices(&package.label(), package.license()?, &package.authors(), &files)?);
    }
    let names: BTreeSet<&str> = linked.iter().map(|(name, _)| name.as_str()).collect();
    let text = document::document(product, &names, &group::group(notices)?);
    Ok(Notices { packages: linked.len(), text })
}

#[cfg(test)]
mod tests;
