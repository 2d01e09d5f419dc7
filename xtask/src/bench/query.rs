use crate::seed::{Customer, Dice};

/// A kind of query, measured separately.
#[derive(Clone, Copy, Debug)]
pub(super) struct Class {
    is_chinese: bool,
    length: usize,
    exists: bool,
    is_small_partner: bool,
}

impl Class {
    /// Returns all kinds.
    pub(super) fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for is_chinese in [false, true] {
            for length in [2, 4, 8] {
                all.extend([true, false].map(|exists| Self { is_chinese, length, exists, is_small_partner: false }));
            }
            all.push(Self { is_chinese, length: 2, exists: true, is_small_partner: true });
        }
        all
    }

    /// Returns the kind's name in the table.
    pub(super) fn name(self) -> String {
        let script = if self.is_chinese { "Chinese" } else { "Latin" };
        let kind = match (self.exists, self.is_small_partner) {
            (true, true) => "existing, small partner",
            (true, false) => "existing",
            (false, _) => "not existing",
        };
        format!("{script}, {} characters, {kind}", self.length)
    }

    /// Returns the bearer token of the caller.
    pub(super) fn token(self) -> &'static str {
        if self.is_small_partner { "demo-fabrikam" } else { "demo-contoso" }
    }

    /// Returns queries of this kind, the same on every run.
    pub(super) fn queries(self, customers: u64, seed: u64, count: usize) -> Vec<String> {
        let mut dice = Dice::new(seed);
        (0..count).map(|_| self.query(&mut dice, customers)).collect()
    }

    fn query(self, dice: &mut Dice, customers: u64) -> String {
        loop {
            let query = match (self.exists, self.is_chinese) {
                (true, true) => self.part_of_name(dice, customers),
                (true, false) => self.beginning_of_word(dice, customers),
                (false, true) => Some(self.rare_characters(dice)),
                (false, false) => Some(self.odd_letters(dice)),
            };
            if let Some(query) = query {
                return query;
            }
        }
    }

    fn name_of_any(dice: &mut Dice, customers: u64) -> String {
        Customer::made_up(dice.number() % customers).company_name
    }

    /// Returns a substring of a Chinese name, if the name is long enough.
    fn part_of_name(self, dice: &mut Dice, customers: u64) -> Option<String> {
        let name: Vec<_> = Self::name_of_any(dice, customers).chars().collect();
        if name.iter().any(char::is_ascii) || name.len() < self.length {
            return None;
        }
        let start = dice.below(name.len() - self.length + 1);
        Some(name[start..start + self.length].iter().collect())
    }

    /// Returns a prefix of a word, if the word is long enough.
    fn beginning_of_word(self, dice: &mut Dice, customers: u64) -> Option<String> {
        let name = Self::name_of_any(dice, customers);
        let words: Vec<_> = name.split(' ').filter(|word| word.len() >= self.length && word.is_ascii()).collect();
        (!words.is_empty()).then(|| dice.one_of(&words)[..self.length].to_lowercase())
    }

    /// Returns a sequence of characters that occurs in no name.
    fn rare_characters(self, dice: &mut Dice) -> String {
        (0..self.length).filter_map(|_| char::from_u32(0x5100 + dice.below(0x4000) as u32)).collect()
    }

    /// Returns letters that no word begins with.
    fn odd_letters(self, dice: &mut Dice) -> String {
        let first = dice.one_of(&['q', 'x', 'z', 'k', 'j']);
        let rest = (1..self.length).map(|_| dice.one_of(&['q', 'x', 'z', 'w', 'v', 'k', 'j', 'h']));
        std::iter::once(first).chain(rest).collect()
    }
}
