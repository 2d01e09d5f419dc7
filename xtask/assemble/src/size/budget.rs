//! Size budgets of the widget.

use super::measurement::{Measurement, Size, is_lazy};
use anyhow::{Context, Result};
use std::fmt::{self, Display, Formatter};

/// The loader, which every page fetches, whether its user needs support or not.
const LOADER: usize = 5 * 512;
/// Everything that a user waits for before the first form: as much as three seconds of a slow mobile connection.
const FIRST_FORM: usize = 152 * 1024;

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

/// Returns all budgets with their measured sizes. The first form counts one language beside the compiled-in one: the
/// largest. It does not count the lazy chunk.
pub(crate) fn budgets(measured: &Measurement) -> Result<[Budget; 2]> {
    let of = |name: &str| {
        let size: Option<&Size> = measured.files.get(name);
        size.map(|size| size.brotli).with_context(|| format!("the build has no {name}"))
    };
    let languages = measured.files.iter().filter(|(name, _)| name.ends_with(".ftl") && !is_lazy(name));
    let largest = languages.map(|(_, size)| size.brotli).max().unwrap_or_default();
    let loader = of("support-widget.js")?;
    let first_form = loader + of("program.js")? + of("program.wasm")? + largest;
    Ok([
        Budget { name: "Loader", used: loader, limit: LOADER },
        Budget { name: "First form", used: first_form, limit: FIRST_FORM },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(loader: usize, wasm: usize) -> Measurement {
        let files = [("support-widget.js", loader), ("program.js", 10), ("program.wasm", wasm), ("fallback.js", 9000)];
        let languages = [("es-ES.ftl", 300), ("zh-CN.ftl", 200)];
        let lazy = [("lazy-program.wasm", 20_000), ("lazy-zh-CN.ftl", 7000)];
        let sizes = files
            .into_iter()
            .chain(languages)
            .chain(lazy)
            .map(|(name, brotli)| (name.to_owned(), Size { raw: 0, brotli }));
        Measurement { files: sizes.collect(), ..Measurement::default() }
    }

    #[test]
    fn the_first_form_counts_the_largest_language_and_neither_the_fallback_nor_what_is_fetched_later() {
        let [_, first_form] = budgets(&measured(1, 1000)).expect("all files are there");
        assert_eq!(first_form.used, 1 + 10 + 1000 + 300);
    }

    #[test]
    fn the_last_byte_of_a_budget_may_be_used_and_the_next_may_not() {
        let exceeded =
            |loader, wasm| budgets(&measured(loader, wasm)).expect("all files are there").map(|b| b.is_exceeded());
        assert_eq!(exceeded(LOADER, FIRST_FORM - LOADER - 310), [false, false]);
        assert_eq!(exceeded(LOADER + 1, FIRST_FORM - LOADER - 310), [true, true]);
        assert_eq!(exceeded(LOADER, FIRST_FORM - LOADER - 309), [false, true]);
    }

    #[test]
    fn a_build_without_its_program_is_an_error() {
        let mut measured = measured(1, 1);
        measured.files.remove("program.wasm");
        assert!(budgets(&measured).is_err());
    }
}
