//! The program as it is shipped.

use super::bundle::Bundle;
use super::catalogue::{self, Part};
use super::chunk::{self, Chunks, LAZY};
use super::chunk_file::ChunkFile;
use super::glue::{self, Bound};
use super::minify::minify;
use super::profile::Profile;
use super::short_names::ShortNames;
use super::sources::Sources;
use super::{digest, folding, function_order, split, wasm_sections};
use anyhow::{Context, Result};
use std::path::Path;

/// The program: its WebAssembly, its glue code, and its lazy chunks, if it has any.
#[derive(Debug)]
pub(crate) struct Program {
    glue: String,
    named: Vec<u8>,
    names: ShortNames,
    /// The WebAssembly as it is shipped.
    pub(crate) wasm: Vec<u8>,
    /// The files of the lazy chunks.
    pub(crate) chunks: Option<Vec<ChunkFile>>,
}

impl Program {
    /// Takes Trunk's build, and splits it if it has lazy chunks. The compiler's own output is in the target folder.
    pub(crate) fn of(built: &Bound, target: &Path, profile: Profile) -> Result<Self> {
        let glue = built.glue()?;
        if !chunk::is_wanted(&glue) {
            return Self::new(glue, built.wasm()?, None);
        }
        let compiled = target.join("wasm32-unknown-unknown").join(profile.folder()).join(built.compiled_name());
        let (bound, files) = split::split(&compiled, &target.join("chunks").join(profile.folder()))?;
        Self::new(bound.glue()?, bound.wasm()?, Some(files))
    }

    fn new(glue: String, named: Vec<u8>, chunks: Option<Vec<ChunkFile>>) -> Result<Self> {
        let wasm = wasm_sections::without_notes(&named)?;
        let names = ShortNames::of(&wasm)?;
        let wasm = function_order::alike_side_by_side(&folding::folded(&names.in_wasm(&wasm)?)?)?;
        Ok(Self { glue, named, names, wasm, chunks })
    }

    /// Returns the WebAssembly of the first chunk, with its function names.
    pub(crate) fn named_wasm(&self) -> &[u8] {
        &self.named
    }

    /// Returns the glue code as it is shipped. `source` is the JavaScript that fetches lazy chunks, `change` what becomes of
    /// both before they are minified.
    pub(crate) fn glue(
        &self,
        source: &str,
        chunks: &Chunks<'_>,
        name: impl Fn(&ChunkFile) -> String,
        change: impl Fn(&str) -> Result<String>,
    ) -> Result<String> {
        let glue = match &self.chunks {
            Some(_) => chunk::connected(&self.glue, source, chunks, name)?,
            None => self.glue.clone(),
        };
        self.names.in_glue(&glue::shipped(&change(&glue)?)?)
    }

    /// Adds the files to a bundle, and returns their shared name and the integrity hash of the WebAssembly. The loader
    /// searches stack traces for the shared name to tell traps of this program from others.
    pub(crate) fn add_to(&self, bundle: &mut Bundle, sources: &Sources) -> Result<(String, String)> {
        let version = &sources.version;
        let chunks = self.shipped_chunks(bundle, sources)?;
        let source = sources.addressed_chunk("./")?;
        let glue = self.glue(&source, &chunks, chunk::file_name_to_be, |glue| Ok(glue.to_owned()))?;
        let name = format!("program-{}", digest::short_hash(&[glue.as_bytes(), &self.wasm].concat()));
        for file in chunks.files {
            bundle.add(&format!("{version}/{}", chunk::file_name(file, &name)), file.wasm.clone());
        }
        let integrity = digest::loader_integrity(&self.wasm);
        bundle.add(&format!("{version}/{name}.js"), chunk::name_program(&glue, &name));
        bundle.add(&format!("{version}/{name}.wasm"), self.wasm.clone());
        Ok((name, integrity))
    }

    fn shipped_chunks(&self, bundle: &mut Bundle, sources: &Sources) -> Result<Chunks<'_>> {
        let Some(files) = &self.chunks else { return Ok(Chunks::default()) };
        let mut locales = |part| catalogue::add(bundle, sources, part);
        let locales = Part::LAZY.into_iter().map(|(chunk, part)| Ok((chunk, locales(part)?))).collect::<Result<_>>()?;
        let storage = minify(&sources.storage()?).context("in the mechanism of storage")?;
        let storage = bundle.add_hashed(&sources.version, &format!("{LAZY}-storage.js"), storage.into_bytes());
        Ok(Chunks { files, storage, locales })
    }
}
