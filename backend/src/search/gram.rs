use super::fold::is_unspaced;

/// Characters of the longest beginning of a word that the index holds. What is typed beyond them is found through the
/// whole word.
pub(super) const LONGEST: usize = 12;

/// Characters of the longest piece of unspaced text that the index holds. Longer pieces are found through all of
/// theirs that have this length.
pub(super) const LONGEST_UNSPACED: usize = 4;

/// Characters of the longest word that is told apart from others.
pub(super) const WHOLE: usize = 64;

/// Where people may begin to type: at the beginning of a word, and at each character of unspaced text.
pub(super) fn starts(word: &[char]) -> impl Iterator<Item = usize> + '_ {
    (0..word.len()).filter(|&at| at == 0 || is_unspaced(word[at]) || is_unspaced(word[at - 1]))
}

/// The beginnings of a text that the index holds.
pub(super) fn beginnings(text: &[char]) -> impl Iterator<Item = String> + '_ {
    let is_unspaced = text.first().is_some_and(|&first| is_unspaced(first));
    let longest = if is_unspaced { LONGEST_UNSPACED } else { LONGEST };
    let whole = (!is_unspaced && text.len() > longest).then_some(text.len().min(WHOLE));
    (1..=text.len().min(longest)).chain(whole).map(|length| text[..length].iter().collect())
}
