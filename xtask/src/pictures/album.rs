use super::english::English;
use super::png_size::PngSize;
use super::state::State;
use super::variant::Variant;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// All pictures of a run, with what their page says about them.
#[derive(Debug)]
pub(crate) struct Album {
    /// The states in the order of the tour.
    pub(crate) states: Vec<State>,
    /// The variants in the order in which they were asked for.
    pub(crate) variants: Vec<Variant>,
    /// The source texts of the messages.
    pub(crate) english: English,
    /// The sizes of the pictures: for each state those of its variants.
    pub(crate) sizes: Vec<Vec<PngSize>>,
    bytes: usize,
}

impl Album {
    /// Reads what the browser tests have written into a folder.
    pub(crate) fn read(folder: &Path, variants: Vec<Variant>) -> Result<Self> {
        let list = folder.join("states.json");
        let states = fs::read_to_string(&list).with_context(|| format!("could not read {}", list.display()))?;
        let states: Vec<State> = serde_json::from_str(&states).context("the list of states is damaged")?;
        let (mut sizes, mut bytes) = (Vec::new(), 0);
        for state in &states {
            let mut row = Vec::new();
            for variant in &variants {
                let path = folder.join(variant.folder()).join(&state.picture);
                let missing = || format!("{variant} has no picture of the state {:?}", state.name);
                let picture = fs::read(&path).with_context(missing)?;
                row.push(PngSize::read(&picture).with_context(|| path.display().to_string())?);
                bytes += picture.len();
            }
            sizes.push(row);
        }
        Ok(Self { states, variants, english: English::read()?, sizes, bytes })
    }

    /// Makes an album of pictures that all have one size.
    #[cfg(test)]
    pub(crate) fn of(states: Vec<State>, variants: Vec<Variant>, english: English) -> Self {
        let sizes = vec![vec![PngSize { width: 760, height: 221 }; variants.len()]; states.len()];
        Self { states, variants, english, sizes, bytes: 0 }
    }

    /// Returns the number of pictures.
    pub(crate) fn pictures(&self) -> usize {
        self.states.len() * self.variants.len()
    }

    /// Returns the size of all pictures together.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }
}
