use std::hash::BuildHasherDefault;

use indexmap::IndexSet;
use leptos::reactive::graph::{AnySubscriber, Observer, ReactiveNode};
use rustc_hash::FxHasher;

/// The effects and memos that have read a value since it last changed, in the order in which they began to.
///
/// Leptos' own signals keep those that are gone until the value changes. Texts and settings hardly ever change: each view
/// that was drawn and left stayed in their lists, with 22 KB for a form, and whatever ran again searched these lists.
#[derive(Default)]
pub struct Readers {
    known: IndexSet<AnySubscriber, BuildHasherDefault<FxHasher>>,
    /// The number of readers at which those that are gone are looked for.
    limit: usize,
}

/// The least number of readers at which those that are gone are looked for.
const FEW: usize = 64;

impl Readers {
    /// Adds whatever is running now.
    pub fn add(&mut self) {
        let Some(reader) = Observer::get() else { return };
        if self.known.len() >= self.limit {
            for known in std::mem::take(&mut self.known) {
                if known.1.strong_count() > 0 {
                    self.known.insert(known);
                }
            }
            self.limit = FEW.max(2 * self.known.len());
        }
        self.known.insert(reader);
    }

    /// Removes all, which add themselves again when they run.
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// Has all run again.
    pub fn notify(self) {
        for reader in self.known {
            reader.mark_dirty();
        }
    }
}
