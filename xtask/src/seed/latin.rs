//! Company names in Latin script.

use super::dice::Dice;

const BEGINNINGS: [&str; 40] = [
    "Al", "An", "Ar", "Bel", "Bor", "Bran", "Cal", "Cor", "Cran", "Dal", "Del", "Dor", "El", "Fal", "Fer", "Gal",
    "Gran", "Har", "Hol", "Il", "Jas", "Kel", "Lan", "Lor", "Mal", "Mar", "Mon", "Nor", "Ol", "Pal", "Per", "Ros",
    "Sal", "Sel", "Tal", "Ter", "Val", "Ver", "Wal", "Win",
];

const MIDDLES: [&str; 24] = [
    "a", "ba", "ca", "den", "di", "e", "fi", "go", "i", "ka", "la", "le", "li", "ma", "mi", "na", "ne", "o", "ra",
    "ri", "sa", "ta", "ti", "vi",
];

const ENDINGS: [&str; 24] = [
    "bach", "berg", "bridge", "brook", "burg", "dale", "field", "ford", "gate", "ham", "haven", "hurst", "land", "ley",
    "mere", "mont", "more", "port", "ridge", "stone", "ton", "vale", "ville", "wood",
];

const TRADES: [&str; 32] = [
    "Airlines",
    "Analytics",
    "Bakery",
    "Biotech",
    "Brewing",
    "Ceramics",
    "Chemicals",
    "Clothing",
    "Coffee",
    "Construction",
    "Consulting",
    "Design",
    "Electronics",
    "Energy",
    "Engineering",
    "Farms",
    "Finance",
    "Foods",
    "Furniture",
    "Holdings",
    "Insurance",
    "International",
    "Logistics",
    "Media",
    "Medical",
    "Pharmacy",
    "Publishing",
    "Research",
    "Software",
    "Technologies",
    "Trading",
    "Travel",
];

const FORMS: [&str; 10] = ["", "", "Group", "Ltd", "Inc.", "GmbH", "S.A.", "S.L.", "Pty Ltd", "& Co."];

/// Returns a name, and a matching domain label.
pub(super) fn company(dice: &mut Dice) -> (String, String) {
    let mut word = dice.one_of(&BEGINNINGS).to_owned();
    for _ in 0..dice.below(3) {
        word.push_str(dice.one_of(&MIDDLES));
    }
    word.push_str(dice.one_of(&ENDINGS));
    let label = word.to_lowercase();
    for further in [dice.one_of(&TRADES), dice.one_of(&FORMS)] {
        if !further.is_empty() {
            word.push(' ');
            word.push_str(further);
        }
    }
    (word, label)
}
