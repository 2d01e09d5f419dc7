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

/// Makes files of the splitter's modules.
pub(crate) fn files(modules: BTreeMap<BTreeSet<String>, Vec<u8>>) -> Result<Vec<ChunkFile>> {
    let mut own = Vec::new();
    for (chunks, module) in &modules {
        if has_own_file(chunks, without_notes(module)?.len()) {
            own.push(chunks.clone());
        }
    }
    let all = modules.keys().flatten().cloned().collect();
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (chunks, module) in modules {
        files.entry(home(&chunks, &own, &all)).or_default().push(module);
    }
    files.into_iter().map(|(chunks, modules)| Ok(ChunkFile { chunks, wasm: merged(&modules)? })).collect()
}

fn has_own_file(chunks: &BTreeSet<String>, size: usize) -> bool {
    !chunks.contains(NEEDED) && !is_common(chunks) && (chunks.len() == 1 || size >= SMALL)
}

fn is_common(chunks: &BTreeSet<String>) -> bool {
    chunks.contains(ALONE) && chunks.len() > 1
}

/// The chunks of the file that a module goes into. What is small goes into that file of others which fewest load without
/// a use for it; where there is none, into the file that all of them need, as does what that one needs itself.
fn home(chunks: &BTreeSet<String>, own: &[BTreeSet<String>], all: &BTreeSet<String>) -> BTreeSet<String> {
    let homes = own.iter().filter(|own| chunks.is_subset(own)).min_by_key(|own| own.len());
    homes.cloned().unwrap_or_else(|| all.iter().filter(|&one| is_common(chunks) || one != ALONE).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(chunks: &[&str]) -> BTreeSet<String> {
        chunks.iter().map(|&chunk| chunk.to_owned()).collect()
    }

    #[test]
    fn code_is_in_a_file_that_all_who_need_it_have() {
        let all = set(&["files", "guidance", "help", "messages", "requests", "submission"]);
        let modules: [(&[&str], usize, &str); 11] = [
            (&["submission"], 9_999, "submission"),
            (&["files"], 99, "files"),
            (&["help", "submission"], 9_999, "submission"),
            (&["files", "help", "requests"], 9_999, "files-help-requests"),
            (&["help", "requests"], 9_999, "help-requests"),
            (&["files", "requests"], 99, "files-help-requests"),
            (&["guidance", "requests"], 99, "submission"),
            (&["help"], 99, "help"),
            (&["messages"], 99, "messages"),
            (&["files", "messages"], 9_999, "common"),
            (&["messages", "submission"], 99, "common"),
        ];
        let own = modules.iter().filter(|(chunks, size, _)| has_own_file(&set(chunks), *size));
        let own: Vec<_> = own.map(|(chunks, ..)| set(chunks)).collect();
        for (chunks, _, file) in modules {
            let home = ChunkFile { chunks: home(&set(chunks), &own, &all), wasm: Vec::new() };
            assert_eq!(home.name(), file, "{chunks:?}");
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
