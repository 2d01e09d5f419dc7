//! Markdown without its code, which may contain anything.

/// Returns the lines of a document, with empty ones in place of fenced code blocks.
pub fn lines(text: &str) -> Vec<&str> {
    let mut fence = None;
    let lines = text.lines().map(|line| {
        let mark = fence_mark(line);
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (None, None) => return line,
            // A fence is closed by the same character, at least as often, and nothing else on the line.
            (Some((opener, least)), Some((character, count))) => {
                let is_bare = line.trim().chars().all(|found| found == opener);
                if character == opener && count >= least && is_bare {
                    fence = None;
                }
            }
            (Some(_), None) => {}
        }
        ""
    });
    lines.collect()
}

fn fence_mark(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start();
    let character = line.chars().next().filter(|character| "`~".contains(*character))?;
    let count = line.chars().take_while(|found| *found == character).count();
    (count >= 3).then_some((character, count))
}

/// Returns the document with neither fenced code nor code spans.
pub fn without_code(text: &str) -> String {
    let text = lines(text).join("\n");
    let mut prose = String::new();
    let mut rest = text.as_str();
    while let Some((before, from)) = rest.find('`').map(|at| rest.split_at(at)) {
        prose.push_str(before);
        let ticks = run(from);
        let (mark, after) = from.split_at(ticks);
        match span_end(after, ticks) {
            Some(end) => rest = &after[end + ticks..],
            None => {
                prose.push_str(mark);
                rest = after;
            }
        }
    }
    prose + rest
}

/// Returns the number of backticks that a text begins with.
fn run(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b'`').count()
}

/// Returns the position of the next run of exactly as many backticks in the same paragraph.
fn span_end(text: &str, ticks: usize) -> Option<usize> {
    let paragraph = &text[..text.find("\n\n").unwrap_or(text.len())];
    let mut at = 0;
    while let Some(next) = paragraph[at..].find('`') {
        at += next;
        let found = run(&paragraph[at..]);
        if found == ticks {
            return Some(at);
        }
        at += found;
    }
    None
}

#[test]
fn fenced_code_is_blank() {
    let text = "a\n```sh\nb\n~~~\n```\nc\n~~~~\n```\nd\n~~~\n~~~~~\ne";
    assert_eq!(lines(text), ["a", "", "", "", "", "c", "", "", "", "", "", "e"]);
}

#[test]
fn code_spans_are_removed_also_across_lines_but_not_across_paragraphs() {
    for (text, expected) in [
        ("a `b` c", "a  c"),
        ("a ``b ` c`` d", "a  d"),
        ("a `b\nc` d", "a  d"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("a ``b` c", "a ``b` c"),
        ("`x`, [a](b) `y`", ", [a](b) "),
    ] {
        assert_eq!(without_code(text), expected, "{text}");
    }
}
