use super::customer::Customer;
use crate::model::{Failure, Page};

/// A search for a customer while somebody types: which answer counts, what is shown, and what the keys do.
///
/// Every change of the query begins a new turn, and an answer counts only in its own: answers that come late or out of
/// order change nothing. Keys are those of the ARIA pattern for a combobox with a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerSearch {
    query: String,
    turn: u32,
    found: Found,
    is_open: bool,
    active: Option<usize>,
}

/// What is known of the present query's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Found {
    /// Nobody has been asked.
    #[default]
    Nothing,
    /// The answer has not come yet.
    Awaited,
    /// These were found.
    Customers {
        /// The first of them.
        items: Vec<Customer>,
        /// Whether there are more than these.
        has_more: bool,
    },
    /// No answer came that helps.
    Failed(Failure),
}

/// A key that means something to the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchKey {
    /// To the next customer; opens the list.
    Down,
    /// To the customer before; opens the list.
    Up,
    /// Takes the customer that the keys have reached.
    Enter,
    /// Closes the list; with the list closed, empties the field.
    Escape,
}

impl SearchKey {
    /// The key with the name that browsers give it. Home, End and all characters belong to the text field.
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

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The key is not ours: the browser and the page may have it.
    Ignored,
    /// Nothing but what is shown has changed.
    Shown,
    /// The field was emptied: a new turn has begun.
    Emptied,
    /// A customer was chosen.
    Chosen(Customer),
}

impl CustomerSearch {
    /// What stands in the field.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The turn that an answer must be for.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// What is known of the answer.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The customers to choose from. Before anything is typed those are the ones used lately, whatever else a
    /// backend answers.
    pub fn options(&self) -> &[Customer] {
        match &self.found {
            Found::Customers { items, .. } => items,
            _ => &[],
        }
    }

    /// Whether the list is shown.
    pub fn is_expanded(&self) -> bool {
        self.is_open && !self.options().is_empty()
    }

    /// The customer that the keys have reached.
    pub fn active(&self) -> Option<usize> {
        self.active.filter(|_| self.is_expanded())
    }

    /// Follows what was typed; returns the turn in which to ask.
    pub fn typed(&mut self, query: &str) -> u32 {
        self.query = query.to_owned();
        self.is_open = true;
        self.ask()
    }

    /// Asks, or asks again.
    pub fn ask(&mut self) -> u32 {
        self.turn += 1;
        self.active = None;
        self.found = Found::Awaited;
        self.turn
    }

    /// Takes an answer, if it is the one that is awaited; says whether it was.
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

    /// Shows the list.
    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Hides the list: the focus has left.
    pub fn close(&mut self) {
        self.is_open = false;
        self.active = None;
    }

    /// Does what a key asks for. Keys that confirm a composed word must not come here.
    pub fn press(&mut self, key: SearchKey) -> Outcome {
        match key {
            SearchKey::Down | SearchKey::Up => self.step(key == SearchKey::Down),
            SearchKey::Enter => match self.active().map(|index| self.options()[index].clone()) {
                Some(customer) => Outcome::Chosen(customer),
                // The form around the field must not take Enter for its own while people search.
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
