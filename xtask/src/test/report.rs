//! The table of where the minutes of a run went.

use super::case_line::CaseLine;
use super::engine::Engine;
use super::outcome::Outcome;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

/// Returns the report of a run, in Markdown: its steps, and the themes of the browser tests, longest first.
pub(crate) fn report(outcomes: &[Outcome], ended: &[CaseLine]) -> String {
    let mut text = String::from("# Where the minutes went\n\n| Step | Minutes |\n| --- | ---: |\n");
    for Outcome { title, elapsed, .. } in outcomes {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {title} | {:.1} |", elapsed.as_secs_f64() / 60.0);
    }
    if ended.is_empty() {
        return text;
    }
    text += "\nSeconds of the browser tests, by theme:\n\n| Theme | Tests |";
    Engine::ALL.iter().for_each(|engine| text += &format!(" {engine} |"));
    text += " All |\n| --- | ---: | ---: | ---: | ---: | ---: |\n";
    for (theme, lines) in by_theme(ended) {
        text += &row(theme, &lines);
    }
    text + &row("All", &ended.iter().collect::<Vec<_>>())
}

fn by_theme(ended: &[CaseLine]) -> Vec<(&str, Vec<&CaseLine>)> {
    let mut themes: BTreeMap<&str, Vec<&CaseLine>> = BTreeMap::new();
    ended.iter().for_each(|line| themes.entry(line.theme()).or_default().push(line));
    let mut themes: Vec<_> = themes.into_iter().collect();
    themes.sort_by_key(|(_, lines)| std::cmp::Reverse(sum(lines, None)));
    themes
}

fn row(title: &str, lines: &[&CaseLine]) -> String {
    let seconds = |engine| sum(lines, engine).as_secs_f64();
    let engines: String = Engine::ALL.iter().map(|&engine| format!(" {:.0} |", seconds(Some(engine)))).collect();
    format!("| {title} | {} |{engines} {:.0} |\n", lines.len(), seconds(None))
}

/// The time of tests, in one engine or all.
fn sum(lines: &[&CaseLine], engine: Option<Engine>) -> Duration {
    let counts = |line: &&&CaseLine| engine.is_none_or(|engine| line.engine == engine);
    lines.iter().filter(counts).map(|line| line.elapsed).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_and_themes_stand_with_their_times_and_the_longest_theme_first() {
        let line = |line| CaseLine::parse(line).expect("a test");
        let lines = [line("passed 1 s firefox a::a"), line("FAILED 2 s firefox b::b"), line("passed 4 s webkit b::b")];
        let step = Outcome { title: "Lints".to_owned(), elapsed: Duration::from_secs(90), failure: None };
        let text = report(&[step], &lines);
        assert!(text.contains("| Lints | 1.5 |"), "{text}");
        let rows: Vec<_> = text.lines().rev().take(3).collect();
        assert_eq!(rows, ["| All | 3 | 0 | 3 | 4 | 7 |", "| a | 1 | 0 | 1 | 0 | 1 |", "| b | 2 | 0 | 2 | 4 | 6 |"]);
        assert!(!report(&[], &[]).contains("Theme"));
    }
}
