//! Numbers, plural categories and dates that are written without `Intl` before the first frame (quality 32).
//!
//! Also known as: i18n, l10n, number formats, CLDR, plural rules.

use serde_json::json;
use support_widget::i18n::{plain_number, plain_plural, plain_size, sample_time};

use crate::case::{Case, cases};
use crate::stage::Stage;
use crate::wording::LANGUAGES;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_needs_no_browser_is_written_as_browsers_do]
}

/// Of one language: numbers, plural categories and sizes, and the length of a date.
type Formats = (Vec<String>, Vec<String>, Vec<String>, usize);

/// What `Intl` makes of numbers, in each language: their digits, their plural categories and sizes of so many tenths of
/// each unit; and the length of a date.
const BY_INTL: &str = "
    const [languages, numbers] = arguments;
    const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
    const date = new Date(2026, 10, 25, 20, 0);
    return languages.map((tag) => [
        numbers.map((number) => number.toLocaleString(tag)),
        numbers.map((number) => new Intl.PluralRules(tag).select(number)),
        numbers.flatMap((number) => ['kilobyte', 'megabyte', 'gigabyte'].map((unit) =>
            (number / 10).toLocaleString(tag, { style: 'unit', unit }))),
        [...date.toLocaleString(tag, parts)].length,
    ]);
";

/// Quality 32.
async fn what_needs_no_browser_is_written_as_browsers_do(stage: Stage) {
    let numbers = [0, 1, 2, 21, 999, 1_000, 4_000, 9_999, 10_000, 123_456, 1_000_000, 2_000_000];
    let page = stage.page("plain").visit().await;
    let arguments = vec![json!(LANGUAGES), json!(numbers)];
    let by_intl: Vec<Formats> = page.execute(BY_INTL, arguments).await;
    for (tag, (written, categories, sizes, length)) in LANGUAGES.iter().zip(by_intl) {
        assert_eq!(numbers.map(|number| plain_number(tag, number).unwrap_or_default()), written[..], "{tag}");
        assert_eq!(numbers.map(|number| plain_plural(tag, number).unwrap_or_default()), categories[..], "{tag}");
        let sized = |number| ["kB", "MB", "GB"].map(|unit| plain_size(tag, number, unit).unwrap_or_default());
        assert_eq!(numbers.map(sized).concat(), sizes, "{tag}");
        let sample = sample_time(tag).unwrap_or_default().chars().count();
        assert!(sample.abs_diff(length) <= 2, "{tag}: a date has {length} characters, and its sample {sample}");
    }
}
