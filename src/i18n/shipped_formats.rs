//! Formats of shipped languages that need no `Intl`, whose first calls take longer than all else before the first frame.
//! Other languages have none: theirs are left to the browser.

/// Writes a whole number with the separators of a language.
pub fn plain_number(tag: &str, number: usize) -> Option<String> {
    let (separator, shortest) = match tag {
        "en-US" | "zh-CN" | "zh-TW" => (',', 4),
        "es-ES" => ('.', 5),
        _ => return None,
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left.is_multiple_of(3) && digits.len() >= shortest {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

/// Writes a size of so many tenths of a unit, as of `MB`.
pub fn plain_size(tag: &str, tenths: usize, unit: &str) -> Option<String> {
    let mut text = plain_number(tag, tenths / 10)?;
    if !tenths.is_multiple_of(10) {
        text.push(if tag == "es-ES" { ',' } else { '.' });
        text.push_str(&(tenths % 10).to_string());
    }
    Some(text + " " + unit)
}

/// The plural category of a whole number.
pub fn plain_plural(tag: &str, count: usize) -> Option<&'static str> {
    Some(match (tag, count) {
        ("zh-CN" | "zh-TW", _) => "other",
        ("en-US" | "es-ES", 1) => "one",
        ("es-ES", count) if count > 0 && count.is_multiple_of(1_000_000) => "many",
        ("en-US" | "es-ES", _) => "other",
        _ => return None,
    })
}

/// Any date and time, as long as others are: it keeps the place of one that is not formatted yet.
pub fn sample_time(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "en-US" => "Wed, Nov 25, 2026, 08:00 PM",
        "es-ES" => "mié, 25 nov 2026, 20:00",
        "zh-CN" => "2026年11月25日周三 20:00",
        "zh-TW" => "2026年11月25日 週三 下午08:00",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::AVAILABLE;

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        let written = |tag, numbers: [usize; 5]| numbers.map(|number| plain_number(tag, number).unwrap_or_default());
        let numbers = [0, 999, 4_000, 12_345, 1_234_567];
        for tag in ["en-US", "zh-CN", "zh-TW"] {
            assert_eq!(written(tag, numbers), ["0", "999", "4,000", "12,345", "1,234,567"], "{tag}");
        }
        assert_eq!(written("es-ES", numbers), ["0", "999", "4000", "12.345", "1.234.567"]);
    }

    #[test]
    fn sizes_have_the_decimal_sign_of_each_language() {
        let written = |tag| [1, 250, 10_235].map(|tenths| plain_size(tag, tenths, "MB").unwrap_or_default());
        assert_eq!(written("en-US"), ["0.1 MB", "25 MB", "1,023.5 MB"]);
        assert_eq!(written("es-ES"), ["0,1 MB", "25 MB", "1023,5 MB"]);
        assert_eq!(plain_size("tlh", 1, "MB"), None);
    }

    #[test]
    fn plural_categories_are_those_of_each_language() {
        let categories = |tag| [0, 1, 2, 1_000_000].map(|count| plain_plural(tag, count).unwrap_or_default());
        assert_eq!(categories("en-US"), ["other", "one", "other", "other"]);
        assert_eq!(categories("es-ES"), ["other", "one", "other", "many"]);
        assert_eq!(categories("zh-CN"), ["other"; 4]);
        assert_eq!(categories("zh-TW"), ["other"; 4]);
    }

    #[test]
    fn a_language_has_all_of_these_formats_or_none() {
        for tag in AVAILABLE.iter().copied().chain(["fr", "en", "ar-EG"]) {
            let has = [plain_number(tag, 1).is_some(), plain_plural(tag, 1).is_some(), sample_time(tag).is_some()];
            assert!(has == [true; 3] || has == [false; 3], "{tag}: {has:?}");
        }
    }
}
