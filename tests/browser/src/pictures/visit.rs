use std::thread;

/// The states that a tour has reached so far. If the tour fails, it names the last of them, since the error alone says
/// only which text or control was waited for.
#[derive(Default)]
pub(super) struct Visit {
    states: Vec<String>,
}

impl Visit {
    /// Notes the next state, and returns the name of its picture.
    ///
    /// # Panics
    ///
    /// If the tour shows two states of the same name.
    pub(super) fn reach(&mut self, state: &str) -> String {
        assert!(!self.states.iter().any(|known| known == state), "the tour has two states called {state:?}");
        self.states.push(state.to_owned());
        file_name(self.states.len(), state)
    }

    /// Returns the number of states.
    pub(super) fn len(&self) -> usize {
        self.states.len()
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        if thread::panicking() {
            let last = self.states.last().map_or("its beginning", String::as_str);
            eprintln!("\nThe tour failed at or after state {}: {last}.", self.states.len());
        }
    }
}

/// Returns the name of a picture: the number keeps the order of the tour in a folder's list, and the words are those of
/// the state.
fn file_name(number: usize, state: &str) -> String {
    let words = state.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    format!("{number:02}-{}.png", words.collect::<Vec<_>>().join("-").to_lowercase())
}
