//! The program as it is shipped.

use super::bundle::Bundle;
use super::catalogue;
use super::glue::{self, Bound};
use super::part::{self, PART, Part};
use super::profile::Profile;
use super::sources::Sources;
use super::{digest, short_names, split, wasm_sections};
use anyhow::Result;
use std::path::Path;

/// The program: its WebAssembly, the JavaScript between it and the browser, and its part, if it has one.
#[derive(Debug)]
pub(crate) struct Program {
    glue: String,
    wasm: Vec<u8>,
    part: Option<Vec<u8>>,
}

impl Program {
    /// What Trunk has built, cut in two if it has a part. The compiler's own file is in the target folder.
    pub(crate) fn of(built: &Bound, target: &Path, profile: Profile) -> Result<Self> {
        let glue = built.glue()?;
        if !part::is_wanted(&glue) {
            return Ok(Self { glue, wasm: built.wasm()?, part: None });
        }
        let compiled = target.join("wasm32-unknown-unknown").join(profile.folder()).join(built.compiled_name());
        let (bound, part) = split::split(&compiled, &target.join("part").join(profile.folder()))?;
        Ok(Self { glue: bound.glue()?, wasm: bound.wasm()?, part: Some(part) })
    }

    /// The WebAssembly that everybody loads, with the names of its functions.
    pub(crate) fn wasm(&self) -> &[u8] {
        &self.wasm
    }

    /// Adds the files to a bundle, and returns the name that they share and the integrity of the WebAssembly. The
    /// shared name tells the loader, which looks for it in the traces of errors, whether a trap is one of ours.
    pub(crate) fn add_to(self, bundle: &mut Bundle, sources: &Sources) -> Result<(String, String)> {
        let version = &sources.version;
        let wasm = wasm_sections::without_notes(&self.wasm)?;
        let part = self.part.map(|wasm| Self::shipped_part(&wasm, bundle, sources)).transpose()?;
        let glue = match &part {
            Some(part) => part::connected(&self.glue, &sources.part()?, part)?,
            None => self.glue,
        };
        let (glue, wasm) = short_names::shorten(&glue::shipped(&glue)?, &wasm)?;
        let name = format!("program-{}", digest::short_hash(&[glue.as_bytes(), &wasm].concat()));
        if let Some(part) = part {
            bundle.add(&format!("{version}/{}", part::file_name(&name)), part.wasm);
        }
        let integrity = digest::loader_integrity(&wasm);
        bundle.add(&format!("{version}/{name}.js"), part::name_program(&glue, &name));
        bundle.add(&format!("{version}/{name}.wasm"), wasm);
        Ok((name, integrity))
    }

    fn shipped_part(wasm: &[u8], bundle: &mut Bundle, sources: &Sources) -> Result<Part> {
        let locales = catalogue::add(bundle, sources, Some(PART))?;
        Ok(Part { wasm: wasm_sections::without_notes(wasm)?, locales })
    }
}
