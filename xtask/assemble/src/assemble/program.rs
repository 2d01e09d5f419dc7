//! The program as it is shipped.

use super::bundle::Bundle;
use super::catalogue::{self, Part};
use super::chunk::{self, Chunks, LAZY};
use super::chunk_file::ChunkFile;
use super::glue::{self, Bound};
use super::minify::minify;
use super::profile::Profile;
use super::sources::Sources;
use super::{digest, folding, function_order, short_names, split, wasm_sections};
use anyhow::{Context, Result};
use std::path::Path;

/// The program: its WebAssembly, its glue code, and its lazy chunks, if it has any.
#[derive(Debug)]
pub(crate) struct Program {
    glue: String,
    wasm: Vec<u8>,
    chunks: Option<Vec<ChunkFile>>,
}

impl Program {
    /// Takes Trunk's build, and splits it if it has lazy chunks. The compiler's own output is in the target folder.
    pub(crate) fn of(built: &Bound, target: &Path, profile: Profile) -> Result<Self> {
        let glue = built.glue()?;
        if !chunk::is_wanted(&glue) {
            return Ok(Self { glue, wasm: built.wasm()?, chunks: None });
        }
        let compiled = target.join("wasm32-unknown-unknown").join(profile.folder()).join(built.compiled_name());
        let (bound, files) = split::split(&compiled, &target.join("chunks").join(profile.folder()))?;
        Ok(Self { glue: bound.glue()?, wasm: bound.wasm()?, chunks: Some(files) })
    }

    /// Returns the WebAssembly of the first chunk, with its function names.
    pub(crate) fn wasm(&self) -> &[u8] {
        &self.wasm
    }

    /// Adds the files to a bundle, and returns their shared name and the integrity hash of the WebAssembly. The loader
    /// searches stack traces for the shared name to tell traps of this program from others.
    pub(crate) fn add_to(self, bundle: &mut Bundle, sources: &Sources) -> Result<(String, String)> {
        let version = &sources.version;
        let wasm = wasm_sections::without_notes(&self.wasm)?;
        let chunks = self.chunks.map(|files| Self::shipped_chunks(files, bundle, sources)).transpose()?;
        let glue = match &chunks {
            Some(chunks) => chunk::connected(&self.glue, &sources.chunk()?, chunks)?,
            None => self.glue,
        };
        let (glue, wasm) = short_names::shorten(&glue::shipped(&glue)?, &wasm)?;
        let wasm = function_order::alike_side_by_side(&folding::folded(&wasm)?)?;
        let name = format!("program-{}", digest::short_hash(&[glue.as_bytes(), &wasm].concat()));
        for file in chunks.into_iter().flat_map(|chunks| chunks.files) {
            bundle.add(&format!("{version}/{}", chunk::file_name(&file, &name)), file.wasm);
        }
        let integrity = digest::loader_integrity(&wasm);
        bundle.add(&format!("{version}/{name}.js"), chunk::name_program(&glue, &name));
        bundle.add(&format!("{version}/{name}.wasm"), wasm);
        Ok((name, integrity))
    }

    fn shipped_chunks(files: Vec<ChunkFile>, bundle: &mut Bundle, sources: &Sources) -> Result<Chunks> {
        let mut locales = |part| catalogue::add(bundle, sources, part);
        let parts = [("submission", Part::SUBMISSION), ("files", Part::FILES), ("flows", Part::FLOWS)];
        let locales = parts.into_iter().map(|(chunk, part)| Ok((chunk, locales(part)?))).collect::<Result<_>>()?;
        let storage = minify(&sources.storage()?).context("in the mechanism of storage")?;
        let storage = bundle.add_hashed(&sources.version, &format!("{LAZY}-storage.js"), storage.into_bytes());
        Ok(Chunks { files, storage, locales })
    }
}
