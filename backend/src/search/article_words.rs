use super::fold::{fold, is_unspaced, words};

/// The terms of a text in the FTS5 index of articles: its words, and of scripts without spaces all bigrams.
pub(crate) fn article_words(text: &str) -> String {
    let folded = fold(text);
    words(&folded).flat_map(pieces).collect::<Vec<_>>().join(" ")
}

/// The FTS5 expression for articles with any of the typed words, as prefixes; `None` without a word. Words of one or
/// two letters are hardly selective, so they count only if there are no others.
pub(crate) fn article_query(typed: &str) -> Option<String> {
    let typed: String = typed.chars().take(READ).collect();
    let folded = fold(&typed);
    let all: Vec<_> = words(&folded).flat_map(pieces).collect();
    let telling: Vec<_> = all.iter().filter(|word| word.chars().any(is_unspaced) || word.chars().count() > 2).collect();
    let asked = if telling.is_empty() { all.iter().collect() } else { telling };
    let tokens: Vec<_> = asked.iter().map(|word| format!("\"{word}\"*")).collect();
    (!tokens.is_empty()).then(|| tokens.join(" OR "))
}

/// Longest search text that is read, in characters.
const READ: usize = 200;

/// Splits a word where its script changes, and scripts without spaces into bigrams.
fn pieces(word: &str) -> Vec<String> {
    let word: Vec<_> = word.chars().collect();
    let parts = word.chunk_by(|&left, &right| is_unspaced(left) == is_unspaced(right));
    parts.flat_map(|part| if is_unspaced(part[0]) { pairs(part) } else { vec![part.iter().collect()] }).collect()
}

fn pairs(part: &[char]) -> Vec<String> {
    if part.len() == 1 {
        return vec![part.iter().collect()];
    }
    part.windows(2).map(|pair| pair.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_words_and_pairs() {
        assert_eq!(article_words("Mail doesn't arrive."), "mail doesn t arrive");
        assert_eq!(article_words("重置Outlook密码"), "重置 outlook 密码");
        assert_eq!(article_words("收不到邮件"), "收不 不到 到邮 邮件");
    }

    #[test]
    fn any_word_typed_so_far_is_looked_for() {
        assert_eq!(article_query("My mail is l").as_deref(), Some("\"mail\"*"));
        assert_eq!(article_query("m").as_deref(), Some("\"m\"*"));
        assert_eq!(article_query("邮 PDF").as_deref(), Some("\"邮\"* OR \"pdf\"*"));
        assert_eq!(article_query("\"*"), None);
    }
}
