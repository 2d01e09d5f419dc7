//! Lays out the embeddable files: the last step of a build, run as a Trunk hook on its staging folder.
//!
//! ```text
//! support-widget/support-widget.js                  the loader under its stable name
//! support-widget/manifest.json                      sizes and integrity of all files
//! support-widget/<version>/support-widget.js        the same loader, for pages that pin a version
//! support-widget/<version>/THIRD-PARTY-NOTICES.txt  licenses of what is compiled into this version
//! support-widget/<version>/program-<hash>.js        and all else, which may be cached for ever
//! ```
//!
//! A program with split points is split: each lazy chunk is fetched when its split point is first reached.

mod bundle;
mod catalogue;
mod chunk;
mod chunk_file;
mod compiled;
mod dead_exports;
mod digest;
mod fallback_messages;
mod folding;
mod function_order;
mod functions;
mod glue;
mod loader;
mod manifest;
mod merge;
mod message_files;
mod minify;
mod package;
mod profile;
mod program;
mod short_names;
mod sources;
mod split;
mod strict_page;
mod tokens;
mod wasm_sections;

pub(crate) use chunk::LAZY;
pub(crate) use manifest::{Manifest, compressed_size};

use crate::size;
use anyhow::{Context, Result};
use bundle::Bundle;
use catalogue::Part;
use glue::Bound;
use loader::Files;
use profile::Profile;
use program::Program;
use sources::{NOTICES, Sources};
use std::path::{Path, PathBuf};
use std::{env, fs};
use xtask::repository;

const FOLDER: &str = "support-widget";
const LOADER: &str = "support-widget.js";

/// Lays out the embeddable files in the staging folder that Trunk names in the environment.
pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set: this command is for Trunk to call")?;
    let profile = Profile::named(&env::var("TRUNK_PROFILE").context("TRUNK_PROFILE is not set")?)?;
    let sources = Sources::of(repository::root(), repository::VERSION);
    let target = repository::target()?;
    let crates = assemble(&sources, &staging, &target, profile)?;
    size::save_attribution(&crates, &target)
}

/// Replaces Trunk's program with the folder of embeddable files, and returns the bytes per crate.
fn assemble(sources: &Sources, staging: &Path, target: &Path, profile: Profile) -> Result<size::Attribution> {
    let built = Bound::find(staging)?;
    let program = Program::of(&built, target, profile)?;
    let crates = size::attribute(program.named_wasm())?;
    let fallback = loader::fallback(&sources.fallback()?, &fallback_messages::read(&sources.locales()?)?)?;
    let bundle = bundle(sources, &program, &fallback, profile)?;
    let folder = staging.join(FOLDER);
    bundle.write(&folder)?;
    let manifest = Manifest::of(&sources.version, &bundle, profile)?;
    fs::write(folder.join("manifest.json"), manifest.to_json()?)?;
    if profile == Profile::Release {
        let folder = repository::package(target);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        package::package(&program, sources, &fallback, &bundle)?.write(&folder)?;
    }
    built.remove()?;
    Ok(crates)
}

fn bundle(sources: &Sources, program: &Program, fallback: &str, profile: Profile) -> Result<Bundle> {
    let version = &sources.version;
    let mut bundle = Bundle::default();
    let (program, integrity) = program.add_to(&mut bundle, sources)?;
    let files = Files {
        program,
        integrity,
        fallback: bundle.add_hashed(version, "fallback.js", fallback.as_bytes().to_vec()),
        locales: catalogue::add(&mut bundle, sources, Part::FIRST)?,
    };
    let room = sources.room()?;
    bundle.add(LOADER, loader::loader(&sources.loader(&format!("./{version}/"))?, &room, &files)?);
    bundle.add(&format!("{version}/{LOADER}"), loader::loader(&sources.loader("./")?, &room, &files)?);
    if profile == Profile::Release {
        strict_page::check(&bundle)?;
    }
    bundle.add(&format!("{version}/{NOTICES}"), sources.notices()?);
    for (name, content) in sources.descriptions()? {
        bundle.add(name, content);
    }
    Ok(bundle)
}

#[cfg(test)]
mod tests;
