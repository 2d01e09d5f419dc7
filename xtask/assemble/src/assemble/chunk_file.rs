//! The files of the lazy chunks.

use super::merge::merged;
use super::wasm_sections::without_notes;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

/// The chunk that others need: see `src/ui/state/chunk.rs`.
const NEEDED: &str = "submission";

/// The chunk that needs none of them, since it is loaded before anything is drawn: the compiler of a page's messages.
const ALONE: &str = "messages";

/// Name of the file with the little that it has in common with others.
const COMMON: &str = "common";

/// Code shared by a few chunks that is smaller than this, in bytes, is not worth a request of its own.
const SMALL: usize = 4 * 1024;

/// A file with code of one chunk, or of several that share it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ChunkFile {
    /// The chunks that need it.
    pub(crate) chunks: BTreeSet<String>,
    /// The WebAssembly.
    pub(crate) wasm: Vec<u8>,
}

impl ChunkFile {
    /// Name of the file: the chunk's, or those of the chunks that share it.
    pub(crate) fn name(&self) -> String {
        if self.chunks.contains(ALONE) && self.chunks.len() > 1 {
            return COMMON.to_owned();
        }
        match self.chunks.contains(NEEDED) {
            true => NEEDED.to_owned(),
            false => self.chunks.iter().map(String::as_str).collect::<Vec<_>>().join("-"),
        }
    }
}

/// Makes files of the splitter's modules. What a chunk needs that others need is in its file, whatever else needs it as
/// well; so is what is small.
pub(crate) fn files(modules: BTreeMap<BTreeSet<String>, Vec<u8>>) -> Result<Vec<ChunkFile>> {
    let mut drawn: BTreeSet<_> = modules.keys().flatten().cloned().collect();
    let all = drawn.clone();
    drawn.remove(ALONE);
    let mut shared = [(all, Vec::new()), (drawn, Vec::new())];
    let mut own = Vec::new();
    for (chunks, module) in modules {
        match place(&chunks, without_notes(&module)?.len()) {
            Some(place) => shared[place].1.push(module),
            None => own.push(ChunkFile { chunks, wasm: merged(&[module])? }),
        }
    }
    let shared = shared.into_iter().filter(|(_, modules)| !modules.is_empty());
    let shared = shared.map(|(chunks, modules)| Ok(ChunkFile { chunks, wasm: merged(&modules)? }));
    Ok(shared.collect::<Result<Vec<_>>>()?.into_iter().chain(own).collect())
}

/// The place of a module among the shared files; `None` if it is a file of its own.
fn place(chunks: &BTreeSet<String>, size: usize) -> Option<usize> {
    if chunks.contains(ALONE) {
        return (chunks.len() > 1).then_some(0);
    }
    let is_small = chunks.len() > 1 && size < SMALL;
    (chunks.contains(NEEDED) || is_small).then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(chunks: &[&str]) -> BTreeSet<String> {
        chunks.iter().map(|&chunk| chunk.to_owned()).collect()
    }

    #[test]
    fn code_is_in_the_first_file_that_all_who_need_it_have() {
        let cases: [(&[&str], usize, Option<&str>); 9] = [
            (&["submission"], 9_999, Some("submission")),
            (&["files"], 99, None),
            (&["help", "submission"], 9_999, Some("submission")),
            (&["help", "requests"], 9_999, None),
            (&["help", "requests"], 99, Some("submission")),
            (&["help"], 99, None),
            (&["messages"], 99, None),
            (&["files", "messages"], 9_999, Some("common")),
            (&["help", "messages"], 9_999, Some("common")),
        ];
        for (chunks, size, file) in cases {
            let names = ["common", "submission"];
            assert_eq!(place(&set(chunks), size).map(|place| names[place]), file, "{chunks:?}");
        }
    }

    #[test]
    fn files_are_named_after_what_needs_them() {
        let cases: [(&[&str], &str); 5] = [
            (&["files", "help", "messages", "submission"], "common"),
            (&["files", "help", "submission"], "submission"),
            (&["help", "submission"], "submission"),
            (&["help", "requests"], "help-requests"),
            (&["messages"], "messages"),
        ];
        for (chunks, name) in cases {
            assert_eq!(ChunkFile { chunks: set(chunks), wasm: Vec::new() }.name(), name);
        }
    }
}
