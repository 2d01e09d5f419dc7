use super::fold::is_unspaced;

/// Characters of the longest beginning of a word that the index holds. What is typed beyond them is found through the
/// whole word, which takes time for each customer with such a word: few words are longer.
pub(super) const LONGEST_WORD: usize = 20;

/// The same for a domain, of which every customer has its own.
pub(super) const LONGEST_DOMAIN: usize = 12;

/// Characters of the longest piece of unspaced text that the index holds. Longer pieces are found through all of
/// theirs that have this length.
pub(super) const LONGEST_UNSPACED: usize = 4;

/// Characters of the longest word that is told apart from others.
pub(super) const WHOLE: usize = 64;

/// Where people may begin to type: at the beginning of a word, and at each character of unspaced text.
pub(super) fn starts(word: &[char]) -> impl Iterator<Item = usize> + '_ {
    (0..word.len()).filter(|&at| at == 0 || is_unspaced(word[at]) || is_unspaced(word[at - 1]))
}

/// The beginnings of a word, from where people begin to type, that the index holds.
pub(super) fn beginnings_of_word(rest: &[char]) -> Vec<String> {
    if rest.first().is_some_and(|&first| is_unspaced(first)) {
        return (1..=rest.len().min(LONGEST_UNSPACED)).map(|length| rest[..length].iter().collect()).collect();
    }
    beginnings(rest, LONGEST_WORD)
}

/// The beginnings of a text that the index holds: all short ones, and the whole.
pub(super) fn beginnings(text: &[char], longest: usize) -> Vec<String> {
    let whole = (text.len() > longest).then_some(text.len().min(WHOLE));
    (1..=text.len().min(longest)).chain(whole).map(|length| text[..length].iter().collect()).collect()
}
