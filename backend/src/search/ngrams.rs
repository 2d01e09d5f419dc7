use super::fold::is_unspaced;

/// Longest prefix of a word in the index, in characters. Longer search terms are prefix queries on the whole word,
/// which cost time for each customer with such a word: few words are longer.
pub(super) const LONGEST_WORD: usize = 20;

/// Longest prefix of a domain in the index; each customer has its own domain.
pub(super) const LONGEST_DOMAIN: usize = 12;

/// Longest n-gram of a script without spaces in the index. Longer search terms match all of their n-grams of this
/// length.
pub(super) const LONGEST_UNSPACED: usize = 4;

/// Longest word, in characters; the rest of longer words is ignored.
pub(super) const WHOLE: usize = 64;

/// Where a search term may start: at the beginning of a word, and at each character of a script without spaces.
pub(super) fn starts(word: &[char]) -> impl Iterator<Item = usize> + '_ {
    (0..word.len()).filter(|&at| at == 0 || is_unspaced(word[at]) || is_unspaced(word[at - 1]))
}

/// The prefixes in the index of the rest of a word.
pub(super) fn word_prefixes(rest: &[char]) -> Vec<String> {
    if rest.first().is_some_and(|&first| is_unspaced(first)) {
        return (1..=rest.len().min(LONGEST_UNSPACED)).map(|length| rest[..length].iter().collect()).collect();
    }
    prefixes(rest, LONGEST_WORD)
}

/// The prefixes of a text in the index: all short ones, and the whole text.
pub(super) fn prefixes(text: &[char], longest: usize) -> Vec<String> {
    let whole = (text.len() > longest).then_some(text.len().min(WHOLE));
    (1..=text.len().min(longest)).chain(whole).map(|length| text[..length].iter().collect()).collect()
}
