//! The program as it is shipped.

use super::bundle::Bundle;
use super::catalogue;
use super::chunk::{self, CHUNK, Chunk};
use super::glue::{self, Bound};
use super::minify::minify;
use super::profile::Profile;
use super::sources::Sources;
use super::{digest, short_names, split, wasm_sections};
use anyhow::{Context, Result};
use std::path::Path;

/// The program: its WebAssembly, its glue code, and its lazy chunk, if it has one.
#[derive(Debug)]
pub(crate) struct Program {
    glue: String,
    wasm: Vec<u8>,
    chunk: Option<Vec<u8>>,
}

impl Program {
    /// Takes Trunk's build, and splits it if it has a lazy chunk. The compiler's own output is in the target folder.
    pub(crate) fn of(built: &Bound, target: &Path, profile: Profile) -> Result<Self> {
        let glue = built.glue()?;
        if !chunk::is_wanted(&glue) {
            return Ok(Self { glue, wasm: built.wasm()?, chunk: None });
        }
        let compiled = target.join("wasm32-unknown-unknown").join(profile.folder()).join(built.compiled_name());
        let (bound, chunk) = split::split(&compiled, &target.join("chunk").join(profile.folder()))?;
        Ok(Self { glue: bound.glue()?, wasm: bound.wasm()?, chunk: Some(chunk) })
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
        let chunk = self.chunk.map(|wasm| Self::shipped_chunk(&wasm, bundle, sources)).transpose()?;
        let glue = match &chunk {
            Some(chunk) => chunk::connected(&self.glue, &sources.chunk()?, chunk)?,
            None => self.glue,
        };
        let (glue, wasm) = short_names::shorten(&glue::shipped(&glue)?, &wasm)?;
        let name = format!("program-{}", digest::short_hash(&[glue.as_bytes(), &wasm].concat()));
        if let Some(chunk) = chunk {
            bundle.add(&format!("{version}/{}", chunk::file_name(&name)), chunk.wasm);
        }
        let integrity = digest::loader_integrity(&wasm);
        bundle.add(&format!("{version}/{name}.js"), chunk::name_program(&glue, &name));
        bundle.add(&format!("{version}/{name}.wasm"), wasm);
        Ok((name, integrity))
    }

    fn shipped_chunk(wasm: &[u8], bundle: &mut Bundle, sources: &Sources) -> Result<Chunk> {
        let locales = catalogue::add(bundle, sources, Some(CHUNK))?;
        let storage = minify(&sources.storage()?).context("in the mechanism of storage")?;
        let storage = bundle.add_hashed(&sources.version, &format!("{CHUNK}-storage.js"), storage.into_bytes());
        Ok(Chunk { wasm: wasm_sections::without_notes(wasm)?, storage, locales })
    }
}
