//! The anchors of headings in Markdown, as GitHub makes them.

/// Returns the slug of a heading: lower case, hyphens for spaces, and nothing else but letters, digits, hyphens and
/// underscores. Of a link, only its text counts.
pub fn slug(text: &str) -> String {
    let shown = shown(text).to_lowercase();
    let kept = shown.chars().filter(|character| character.is_alphanumeric() || " -_".contains(*character));
    kept.map(|character| if character == ' ' { '-' } else { character }).collect()
}

/// Returns the text without the targets of its links, and without underscores that mark emphasis.
fn shown(text: &str) -> String {
    let mut parts = text.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |shown, part| shown + part.split_once(')').map_or(part, |(_, rest)| rest));
    let spans = text.split('`').enumerate();
    spans.map(|(at, span)| if at % 2 == 0 { without_emphasis(span) } else { span.to_owned() }).collect()
}

/// Returns the text without underscores at the beginning or end of a word.
fn without_emphasis(text: &str) -> String {
    let is_inside = |at: usize| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    text.char_indices().filter(|(at, character)| *character != '_' || is_inside(*at)).map(|(_, found)| found).collect()
}
