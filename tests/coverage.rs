//! The page that maps what the product is for to the browser tests that show it.

#[path = "support/cited.rs"]
mod cited;
#[path = "support/slug.rs"]
mod slug;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

use cited::numbers;
use slug::slug;
use support::{File, files, path};

/// The variable that, when set, writes the page anew instead of comparing.
const UPDATE: &str = "UPDATE_COVERAGE";

/// The page.
const PAGE: &str = "docs/coverage.md";

/// Where the browser tests are, one file a theme.
const TESTS: &str = "tests/browser/src/tests";

/// Where the tests of the views are, which together are one theme of the browser tests. Each engine runs all of them.
const VIEWS: &str = "tests/views/src";

/// The rows of the domain, in their order, each in a few words.
const ROWS: [&str; 15] = [
    "Two kinds of support requests, each with a list and a way to a new one",
    "A partner's own request about Partner Center, and who answers it",
    "Notes that lead from either kind of request to the other",
    "A request on behalf of a customer, who is searched for and shown with a domain",
    "The service that has the problem, and the way into its admin center",
    "Help before a request: known problems, articles, steps, and a message to the customer",
    "The request itself, with all that was chosen, seen and tried",
    "Before a problem is handed off: service health first, then troubleshooting, and a record of both",
    "The five kinds of problems that may be handed off, and the gate that asks for them",
    "Closing the loop: the customer hears how it ended",
    "Escalation support for what is lacking, and what follows from misusing it",
    "What a partner owes its customers, and whether it keeps its promises",
    "Links to what else there is to read, without a dead one",
    "Guidance, rules and names of the chosen cloud",
    "The English beside guidance in another language, and texts that a page's owner replaces",
];

#[test]
fn the_page_of_coverage_names_the_tests_of_every_row() {
    let expected = page(&found());
    if env::var_os(UPDATE).is_some() {
        fs::write(path(PAGE), &expected).expect("a writable repository");
    }
    let text = fs::read_to_string(path(PAGE)).unwrap_or_default();
    let lines = text.lines().chain([""]).zip(expected.lines().chain([""]));
    let difference = lines.enumerate().find(|(_, (is, should))| is != should);
    assert!(
        text == expected,
        "{PAGE} does not say what the browser tests say. The first difference, by line (from 0), in the page and in the \
         tests: {difference:?}. Write the page anew:\n{UPDATE}=1 cargo test --test coverage"
    );
}

#[test]
fn every_row_has_a_browser_test_that_names_it() {
    let found = found();
    let without: Vec<_> = (1..=ROWS.len()).filter(|row| !found.contains_key(row)).collect();
    assert!(without.is_empty(), "no browser test names the rows {without:?}");
    let unknown: Vec<_> = found.keys().filter(|row| !(1..=ROWS.len()).contains(*row)).collect();
    assert!(unknown.is_empty(), "there are no such rows: {unknown:?}, named by {found:?}");
}

#[test]
fn every_row_has_a_test_that_each_engine_runs() {
    let each = in_each_engine();
    let without: Vec<_> =
        found().into_iter().filter(|(_, tests)| !tests.iter().any(|test| each.contains(test))).collect();
    assert!(without.is_empty(), "only Chromium is sure to run what shows these rows: {without:#?}");
}

#[test]
fn what_each_engine_runs_is_read_from_the_lists() {
    let all = "in_every_engine() {\n    vec![\n        a::cases(),\n        b::cases(),\n    ]\n}\n";
    assert_eq!(themes(all), ["a", "b"]);
    for (body, names) in [
        ("cases![one, two]", vec!["one", "two"]),
        ("each_and_on_request(cases![one], cases![two])", vec!["one"]),
        ("in_chromium(cases![one]).collect()", Vec::new()),
        ("cases![one].map(|case| case.only(&[Engine::Chromium]))", Vec::new()),
    ] {
        assert_eq!(first_list(&format!("fn cases() -> Vec<Case> {{\n{body}\n}}\n")), names, "{body}");
    }
}

#[test]
fn rows_are_read_from_comments_as_people_write_them() {
    assert_eq!(rows("Domain S9."), [9]);
    assert_eq!(rows("Domain S4 to S7. Customers can have the same name."), [4, 5, 6, 7]);
    assert_eq!(rows("Quality 10, domain S6."), [6]);
    assert_eq!(rows("Domain S8, S15. Quality 2, 17."), [8, 15]);
    assert_eq!(rows("Domain S8 and S11."), [8, 11]);
    assert_eq!(rows("Quality 8. Nobody has asked for S9."), [0; 0]);
}

#[test]
fn tests_of_views_are_the_functions_that_a_page_can_call() {
    let text =
        "/// Domain S6.\n#[wasm_bindgen]\npub async fn health_is_shown() {\n}\n\nasync fn help(stage: Stage) {\n";
    assert_eq!(exported(text), [("views::health_is_shown".to_owned(), " Domain S6.".to_owned())]);
}

/// The tests of each row, by theme and name.
fn found() -> BTreeMap<usize, Vec<String>> {
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let themes = files(TESTS, "rs").into_iter().flat_map(|file| tests(&file));
    for (name, comment) in themes.chain(tests_of_views()) {
        for row in rows(&comment) {
            found.entry(row).or_default().push(name.clone());
        }
    }
    found
}

/// The tests that each engine runs each time, by theme and name; the others run in Chromium, and elsewhere on request.
fn in_each_engine() -> BTreeSet<String> {
    let files = files(TESTS, "rs");
    let text =
        |theme: &str| files.iter().find(|file| file.path.ends_with(&format!("/{theme}.rs"))).map(|file| &file.text);
    let lists = text("mod").expect("the list of themes");
    let tests = themes(lists).into_iter().flat_map(|theme| {
        let names = text(theme).map(|text| first_list(text)).unwrap_or_default();
        names.into_iter().map(move |name| format!("{theme}::{name}"))
    });
    tests.chain(tests_of_views().into_iter().map(|(name, _)| name)).collect()
}

/// The themes that each engine runs, at least in part.
fn themes(lists: &str) -> Vec<&str> {
    let list = lists.split("in_every_engine() ").last().and_then(|rest| rest.split("\n}\n").next()).unwrap_or_default();
    list.lines().filter_map(|line| line.trim().strip_suffix("::cases(),")).collect()
}

/// The first list of a theme's tests, which each engine runs unless it is bound to some.
fn first_list(theme: &str) -> Vec<&str> {
    let body = theme.split("fn cases() ").nth(1).and_then(|rest| rest.split("\n}\n").next()).unwrap_or_default();
    if body.contains("|case| case.only(") {
        return Vec::new();
    }
    let Some((before, list)) = body.split_once("cases![") else { return Vec::new() };
    let names = list.split(']').next().unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty());
    if before.ends_with("in_chromium(") { Vec::new() } else { names.collect() }
}

/// The tests in a file, each with its comment.
fn tests(file: &File) -> Vec<(String, String)> {
    let theme = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
    let mut tests = commented(&file.text, theme, |line| {
        line.strip_prefix("async fn ")?.split_once("(stage: Stage)").map(|(name, _)| name)
    });
    // Somebody who names a test without running it would prove nothing.
    tests.retain(|(name, _)| file.text.matches(name.rsplit("::").next().unwrap_or_default()).count() > 1);
    tests
}

/// The tests of the views: the functions that are exported for a page to call.
fn tests_of_views() -> Vec<(String, String)> {
    files(VIEWS, "rs").iter().flat_map(|file| exported(&file.text)).collect()
}

fn exported(text: &str) -> Vec<(String, String)> {
    commented(text, "views", |line| line.strip_prefix("pub async fn ")?.strip_suffix("() {"))
}

/// The functions that `name` finds in their first line, by theme and name, each with its comment.
fn commented(text: &str, theme: &str, name: impl Fn(&str) -> Option<&str>) -> Vec<(String, String)> {
    let (mut tests, mut comment) = (Vec::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with("#[")) {
        if let Some(further) = line.strip_prefix("///") {
            comment.push_str(further);
            continue;
        }
        tests.extend(name(line).map(|name| (format!("{theme}::{name}"), comment.clone())));
        comment.clear();
    }
    tests
}

/// The rows that a comment names.
fn rows(comment: &str) -> Vec<usize> {
    let lists = comment.split("omain S").skip(1);
    lists.flat_map(|list| numbers(list, "S")).collect()
}

fn page(found: &BTreeMap<usize, Vec<String>>) -> String {
    let (mut page, each) = (INTRODUCTION.to_owned(), in_each_engine());
    let headings: Vec<_> = ROWS.iter().zip(1..).map(|(words, row)| format!("S{row}: {words}")).collect();
    for heading in &headings {
        page += &format!("- [{heading}](#{})\n", slug(heading));
    }
    for (heading, row) in headings.iter().zip(1..) {
        page += &format!("\n## {heading}\n\n");
        for test in found.get(&row).into_iter().flatten() {
            let mark = if each.contains(test) { " (each engine)" } else { "" };
            page += &format!("- `{test}`{mark}\n");
        }
    }
    page
}

const INTRODUCTION: &str = "\
# Coverage

Which browser tests show what the product does: the fifteen things that it is for, S1 to S15, each with the tests that
show it in a real browser, against the real backend, or, where they begin with `views`, against a fake of it. Chromium
runs all of them; Firefox and WebKit run those of what engines can do differently, marked here, and the others with
`cargo xtask test --all-engines`. A test names its rows in its comment, and this page is generated from there:

```sh
UPDATE_COVERAGE=1 cargo test --test coverage
```

How well it does them is in [quality.md](quality.md).

";
