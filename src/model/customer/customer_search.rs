use super::customer::Customer;
use crate::model::{Failure, Page};

/// State of the customer search, an ARIA combobox with a listbox: the query, its results and the active option.
///
/// Every change of the query starts a new turn, and a response is accepted only for the current turn: late or
/// out-of-order responses are ignored. Keys follow the ARIA combobox pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerSearch {
    query: String,
    turn: u32,
    found: Found,
    is_open: bool,
    active: Option<usize>,
}

/// Result of the current query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Found {
    /// No query has been sent.
    #[default]
    Nothing,
    /// The query is pending.
    Awaited,
    /// Customers were found.
    Customers {
        /// The first page of the results.
        items: Vec<Customer>,
        /// Whether there are further pages.
        has_more: bool,
    },
    /// The query failed.
    Failed(Failure),
}

/// A keyboard command of the combobox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchKey {
    /// Moves to the next option; opens the list.
    Down,
    /// Moves to the previous option; opens the list.
    Up,
    /// Chooses the active option.
    Enter,
    /// Closes the list; if it is closed, clears the field.
    Escape,
}

impl SearchKey {
    /// Maps a `KeyboardEvent.key` value. Home, End and all characters are left to the text field.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowDown" => Self::Down,
            "ArrowUp" => Self::Up,
            "Enter" => Self::Enter,
            "Escape" => Self::Escape,
            _ => return None,
        })
    }
}

/// Result of a keyboard command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not handled: the browser and the page may handle the key.
    Ignored,
    /// Handled: only the display has changed.
    Shown,
    /// The field was cleared, which started a new turn.
    Emptied,
    /// A customer was chosen.
    Chosen(Customer),
}

impl CustomerSearch {
    /// The text in the field.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The current turn, for which responses are accepted.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// The result of the current query.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The options of the list. For an empty query these are the recently used customers only, whatever else a backend
    /// returns.
    pub fn options(&self) -> &[Customer] {
        match &self.found {
            Found::Customers { items, .. } => items,
            _ => &[],
        }
    }

    /// Whether the list is displayed (`aria-expanded`).
    pub fn is_expanded(&self) -> bool {
        self.is_open && !self.options().is_empty()
    }

    /// Index of the active option (`aria-activedescendant`).
    pub fn active(&self) -> Option<usize> {
        self.active.filter(|_| self.is_expanded())
    }

    /// Sets the query and opens the list; returns the turn to pass with the response.
    pub fn typed(&mut self, query: &str) -> u32 {
        self.query = query.to_owned();
        self.is_open = true;
        self.ask()
    }

    /// Starts or repeats the query; returns the turn to pass with the response.
    pub fn ask(&mut self) -> u32 {
        self.turn += 1;
        self.active = None;
        self.found = Found::Awaited;
        self.turn
    }

    /// Stores a response if it is for the current turn and still pending; returns whether it was.
    pub fn answered(&mut self, turn: u32, answer: Result<Page<Customer>, Failure>) -> bool {
        if turn != self.turn || self.found != Found::Awaited {
            return false;
        }
        self.found = match answer {
            Ok(page) => self.read(page),
            Err(failure) => Found::Failed(failure),
        };
        true
    }

    /// Opens the list.
    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Closes the list, when the focus leaves the field.
    pub fn close(&mut self) {
        self.is_open = false;
        self.active = None;
    }

    /// Handles a key. Callers must not pass keys of an IME composition.
    pub fn press(&mut self, key: SearchKey) -> Outcome {
        match key {
            SearchKey::Down | SearchKey::Up => self.step(key == SearchKey::Down),
            SearchKey::Enter => match self.active().map(|index| self.options()[index].clone()) {
                Some(customer) => Outcome::Chosen(customer),
                // Enter must not submit the surrounding form while the user searches.
                None => Outcome::Shown,
            },
            SearchKey::Escape => self.escape(),
        }
    }

    fn read(&self, page: Page<Customer>) -> Found {
        let is_recent = |customer: &Customer| !self.query.trim().is_empty() || customer.last_used_date.is_some();
        let items: Vec<_> = page.items.into_iter().filter(is_recent).collect();
        Found::Customers { items, has_more: page.next_cursor.is_some() && !self.query.trim().is_empty() }
    }

    fn step(&mut self, is_down: bool) -> Outcome {
        let count = self.options().len();
        if count == 0 {
            self.open();
            return Outcome::Shown;
        }
        let last = count - 1;
        self.active = Some(match (self.active(), is_down) {
            (None, true) => 0,
            (None, false) => last,
            (Some(index), true) => {
                if index == last {
                    0
                } else {
                    index + 1
                }
            }
            (Some(index), false) => index.checked_sub(1).unwrap_or(last),
        });
        self.open();
        Outcome::Shown
    }

    fn escape(&mut self) -> Outcome {
        if self.is_expanded() {
            self.close();
            Outcome::Shown
        } else if self.query.is_empty() {
            // A dialog around the widget may close.
            Outcome::Ignored
        } else {
            self.typed("");
            self.close();
            Outcome::Emptied
        }
    }
}

#[cfg(test)]
mod tests;
