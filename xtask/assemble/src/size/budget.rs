//! Size budgets of the widget.

use super::measurement::{Measurement, Size, is_lazy};
use anyhow::{Context, Result};
use std::fmt::{self, Display, Formatter};

/// The loader, which every page fetches, whether its user needs support or not. Half a kilobyte of it keeps the element's
/// room, checks the program's hash while it is compiled, and asks for the texts beside it.
const LOADER: usize = 5 * 512;
/// Everything that a user waits for before the first form: as much as two and a half seconds of a slow mobile connection.
const FIRST_FORM: usize = 125 * 1024;
/// All that a submitted Partner Center request without files needs. In spare time `files` and `records` follow.
const SUBMITTED: usize = 230 * 1024;
/// What each further flow fetches: help with a customer's problem, the guides, lists of requests. Seven kilobytes of it are
/// the texts and styles of all of them, which the submitted request does without, and five those of one more language.
const FLOW: usize = 80 * 1024;

/// The chunks of further flows; those of a form are `common` and `submission`, and `files` where there are some.
const FLOWS: [&str; 3] = ["guidance", "help", "requests"];

/// A size limit and the measured size, in bytes after compression.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    name: &'static str,
    used: usize,
    limit: usize,
}

impl Budget {
    /// Returns whether the measured size exceeds the limit.
    pub(crate) fn is_exceeded(&self) -> bool {
        self.used > self.limit
    }
}

impl Display for Budget {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let verdict = if self.is_exceeded() { "OVER BUDGET" } else { "within budget" };
        let Self { name, used, limit, .. } = self;
        write!(formatter, "{name}: {used} of {limit} bytes after Brotli, {verdict}")
    }
}

/// Returns all budgets with their measured sizes. Each counts one language beside the compiled-in one: the largest.
pub(crate) fn budgets(measured: &Measurement) -> Result<[Budget; 4]> {
    let of = |name: &str| {
        let size: Option<&Size> = measured.files.get(name);
        size.map(|size| size.brotli).with_context(|| format!("the build has no {name}"))
    };
    let loader = of("support-widget.js")?;
    let first_form = loader + of("program.js")? + of("program.wasm")? + largest_language(measured, "");
    let submitted = first_form
        + of("lazy-common-program.wasm")?
        + of("lazy-submission-program.wasm")?
        + of("lazy-storage.js")?
        + largest_language(measured, "lazy-submission-");
    let flow = FLOWS.iter().map(|flow| flow_size(measured, flow)).max().unwrap_or_default();
    Ok([
        Budget { name: "Loader", used: loader, limit: LOADER },
        Budget { name: "First form", used: first_form, limit: FIRST_FORM },
        Budget { name: "Submitted request", used: submitted, limit: SUBMITTED },
        Budget { name: "Further flow", used: flow, limit: FLOW },
    ])
}

/// The size of the largest catalogue whose name is this prefix and the tag of a language.
fn largest_language(measured: &Measurement, prefix: &str) -> usize {
    let is_language = |name: &str| {
        let tag = name.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(".txt"));
        tag.is_some_and(|tag| !is_lazy(tag))
    };
    let languages = measured.files.iter().filter(|(name, _)| is_language(name));
    languages.map(|(_, size)| size.brotli).max().unwrap_or_default()
}

/// The size of all files that only flows need: the flow's, alone or with other flows, and what all of them share.
fn flow_size(measured: &Measurement, flow: &str) -> usize {
    let files = measured.files.iter().filter_map(|(name, size)| {
        let chunks = name.strip_prefix("lazy-")?.strip_suffix("-program.wasm")?;
        chunks.split('-').any(|chunk| [flow, "flows"].contains(&chunk)).then_some(size.brotli)
    });
    files.sum::<usize>() + largest_language(measured, "lazy-flows-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(loader: usize, wasm: usize) -> Measurement {
        let files = [("support-widget.js", loader), ("program.js", 10), ("program.wasm", wasm), ("fallback.js", 9000)];
        let languages = [("es-ES.txt", 300), ("zh-CN.txt", 200)];
        let lazy = [
            ("lazy-common-program.wasm", 500),
            ("lazy-files-program.wasm", 20_000),
            ("lazy-submission-program.wasm", 50_000),
        ];
        let flows = [("lazy-help-program.wasm", 30_000), ("lazy-help-requests-program.wasm", 4_000)];
        let shared = [("lazy-flows-program.wasm", 600), ("lazy-flows-zh-CN.txt", 50)];
        let more = [("lazy-storage.js", 100), ("lazy-submission-zh-CN.txt", 7_000), ("lazy-files-zh-CN.txt", 900)];
        let sizes = [&files[..], &languages, &lazy, &flows, &shared, &more].concat();
        let sizes = sizes.into_iter().map(|(name, brotli)| (name.to_owned(), Size { raw: 0, brotli }));
        Measurement { files: sizes.collect(), ..Measurement::default() }
    }

    #[test]
    fn each_budget_counts_what_is_fetched_for_it() {
        let used = budgets(&measured(1, 1000)).expect("all files are there").map(|budget| budget.used);
        let first_form = 1 + 10 + 1000 + 300;
        assert_eq!(used, [1, first_form, first_form + 500 + 50_000 + 100 + 7_000, 30_000 + 4_000 + 600 + 50]);
    }

    #[test]
    fn the_last_byte_of_a_budget_may_be_used_and_the_next_may_not() {
        let exceeded =
            |loader, wasm| budgets(&measured(loader, wasm)).expect("all files are there").map(|b| b.is_exceeded());
        assert_eq!(exceeded(LOADER, FIRST_FORM - LOADER - 310), [false; 4]);
        assert_eq!(exceeded(LOADER + 1, FIRST_FORM - LOADER - 310), [true, true, false, false]);
        assert_eq!(exceeded(LOADER, FIRST_FORM - LOADER - 309), [false, true, false, false]);
    }

    #[test]
    fn a_build_without_its_program_is_an_error() {
        for name in ["program.wasm", "lazy-submission-program.wasm"] {
            let mut measured = measured(1, 1);
            measured.files.remove(name);
            assert!(budgets(&measured).is_err(), "{name}");
        }
    }
}
