use std::{env, fs};

use serde_json::{Value, json};

use crate::page::Page;

/// axe-core tags of the standards that the widget promises to meet. axe-core runs its rule for WCAG 2.2 only if that
/// tag is named.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Checks the first element that a selector finds. Each violation is reported with its rule.
const RUN: &str = "
    const [selector, type, values] = arguments;
    const wanted = { runOnly: { type, values }, resultTypes: ['violations'] };
    return axe.run(document.querySelector(selector), wanted).then(({ violations, passes }) => [
        ...(passes.length ? [] : ['nothing was looked at']),
        ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`)),
    ]);
";

/// The first widget: most pages around it are not ours.
const WIDGET: &str = "support-widget";

/// Returns axe-core's accessibility violations in the current state of the first widget.
pub(crate) async fn violations(page: &Page) -> Vec<String> {
    run(page, WIDGET, "tag", &TAGS).await
}

/// Returns axe-core's accessibility violations on the whole page.
pub(crate) async fn page_violations(page: &Page) -> Vec<String> {
    run(page, "html", "tag", &TAGS).await
}

/// Returns only the violations of colour contrast.
pub(crate) async fn contrasts(page: &Page) -> Vec<String> {
    run(page, WIDGET, "rule", &["color-contrast"]).await
}

async fn run(page: &Page, selector: &str, kind: &str, values: &[&str]) -> Vec<String> {
    let is_there: bool = page.execute("return typeof axe === 'object';", Vec::new()).await;
    if !is_there {
        page.execute::<Value>(&format!("{}\nwindow.axe = axe;", source()), Vec::new()).await;
    }
    page.execute(RUN, vec![selector.into(), kind.into(), json!(values)]).await
}

fn source() -> String {
    let path = env::var_os("AXE").expect("the variable AXE names axe.min.js; `cargo xtask test` sets it");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
