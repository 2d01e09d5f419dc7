//! Tables of Markdown documents.

/// Returns the rows of all tables in a text, without their headers: one list of cells each.
pub fn rows(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<_> = text.lines().collect();
    let is_rule = |line: &str| line.starts_with("| ---");
    let bodies = lines.iter().enumerate().filter(|(index, line)| {
        let is_header = lines.get(index + 1).is_some_and(|next| is_rule(next));
        line.starts_with("| ") && !is_rule(line) && !is_header
    });
    bodies.map(|(_, line)| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn headers_and_rules_are_no_rows() {
    let text =
        "Words.\n\n| code | cause |\n| --- | --- |\n| `a` | one or two |\n| `b` | three |\n\n| x |\n| --- |\n| y |\n";
    assert_eq!(rows(text), [vec!["`a`", "one or two"], vec!["`b`", "three"], vec!["y"]]);
}
