use super::{AVAILABLE, SOURCE};

/// Negotiates the best available language for BCP 47 tags, most preferred first.
///
/// Script precedes region, because readers of one Chinese script cannot be expected to read the other: `zh-HK` and
/// `zh-Hant-CN` resolve to `zh-TW`, `zh-Hans-TW` to `zh-CN`; `cmn` (Mandarin) is treated as `zh`. Extensions (`-u-…`)
/// are ignored. The fallback is the source language.
pub fn negotiate<Tag: AsRef<str>>(wanted: &[Tag]) -> &'static str {
    wanted.iter().find_map(|tag| best(&Language::parse(tag.as_ref())?)).unwrap_or(SOURCE)
}

/// Finds the texts of a page owner that are wanted, by their tag: those of a language that is not shipped, unless a
/// shipped one is preferred.
pub fn own_language<'t, Tag: AsRef<str>>(wanted: &[Tag], own: &[&'t str]) -> Option<&'t str> {
    let readable = |wanted: &Language, own: &str| Language::parse(own).is_some_and(|own| wanted.can_read(&own));
    let wanted = wanted.iter().filter_map(|tag| Language::parse(tag.as_ref()));
    let mut not_shipped = wanted.take_while(|wanted| best(wanted).is_none());
    not_shipped.find_map(|wanted| own.iter().copied().find(|own| readable(&wanted, own)))
}

/// Whether whoever reads one language reads texts in the other: both are the same, but for the region, and in the same
/// script as far as both say or imply one.
pub fn is_same_language(one: &str, other: &str) -> bool {
    Language::parse(one).zip(Language::parse(other)).is_some_and(|(one, other)| one.can_read(&other))
}

fn best(wanted: &Language) -> Option<&'static str> {
    let readable = |tag: &&&str| Language::parse(tag).is_some_and(|available| wanted.can_read(&available));
    let same_region = |tag: &&&str| Language::parse(tag).is_some_and(|available| available.region == wanted.region);
    let candidates = || AVAILABLE.iter().filter(readable);
    candidates().find(same_region).or_else(|| candidates().next()).copied()
}

#[derive(Debug, PartialEq, Eq)]
struct Language {
    language: String,
    script: Option<String>,
    region: Option<String>,
}

impl Language {
    /// Parses the subtags of a BCP 47 tag that matter here; `None` for an invalid tag.
    fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split(['-', '_']).map(str::to_ascii_lowercase);
        let language = subtags.next().filter(|subtag| is_alphabetic(subtag, 2..=3))?;
        let mut parsed = Self { language, script: None, region: None };
        // A single-letter subtag begins an extension.
        for subtag in subtags.take_while(|subtag| subtag.len() > 1) {
            if parsed.script.is_none() && parsed.region.is_none() && is_alphabetic(&subtag, 4..=4) {
                parsed.script = Some(subtag);
            } else if parsed.region.is_none() && (is_alphabetic(&subtag, 2..=2) || is_area(&subtag)) {
                parsed.region = Some(subtag);
            }
        }
        Some(parsed.completed())
    }

    /// Adds the implied script, for languages that are written in more than one.
    fn completed(mut self) -> Self {
        let is_cantonese = self.language == "yue";
        if is_cantonese || self.language == "cmn" {
            self.language = "zh".to_owned();
        }
        if self.language == "zh" && self.script.is_none() {
            let is_traditional = matches!(self.region.as_deref(), Some("tw" | "hk" | "mo"));
            let is_simplified = self.region.as_deref() == Some("cn") || !is_cantonese;
            let script = if is_traditional || !is_simplified { "hant" } else { "hans" };
            self.script = Some(script.to_owned());
        }
        self
    }

    fn can_read(&self, available: &Self) -> bool {
        let scripts_agree = match (&self.script, &available.script) {
            (Some(wanted), Some(available)) => wanted == available,
            _ => true,
        };
        self.language == available.language && scripts_agree
    }
}

fn is_alphabetic(subtag: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_area(subtag: &str) -> bool {
    subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_decides_among_languages_that_can_be_read() {
        assert_eq!(best(&Language::parse("zh-TW").expect("a tag")), Some("zh-TW"));
        assert_eq!(best(&Language::parse("es-MX").expect("a tag")), Some("es-ES"), "no other is there");
    }

    #[test]
    fn a_pages_own_language_is_found_unless_a_shipped_one_is_preferred() {
        let own = ["fr", "he-IL", "es-MX", "zh-CN", "pt-PT"];
        for (wanted, expected) in [
            (&["fr"][..], Some("fr")),
            (&["fr-CA"], Some("fr")),
            (&["FR"], Some("fr")),
            (&["pt-BR"], Some("pt-PT")),
            (&["de", "fr"], Some("fr")),
            (&["de", "en", "fr"], None),
            (&["es", "fr"], None),
            (&["es-MX"], None),
            (&["zh-CN"], None),
            (&["zh-SG", "he-IL"], None),
            (&["not a tag", "he-IL"], Some("he-IL")),
            (&["de"], None),
            (&[], None),
        ] {
            assert_eq!(own_language(wanted, &own), expected, "{wanted:?}");
        }
    }

    #[test]
    fn script_comes_before_region() {
        let cases = [
            ("zh", "zh-CN"),
            ("zh-CN", "zh-CN"),
            ("zh-SG", "zh-CN"),
            ("zh-Hans", "zh-CN"),
            ("zh-Hans-HK", "zh-CN"),
            ("zh-Hans-TW", "zh-CN"),
            ("ZH-hans-tw", "zh-CN"),
            ("zh-CN-u-nu-hanidec", "zh-CN"),
            ("zh_CN", "zh-CN"),
            ("zh-TW", "zh-TW"),
            ("zh-HK", "zh-TW"),
            ("zh-MO", "zh-TW"),
            ("zh-Hant", "zh-TW"),
            ("zh-Hant-CN", "zh-TW"),
            ("yue", "zh-TW"),
            ("yue-HK", "zh-TW"),
            ("yue-Hans", "zh-CN"),
            ("yue-CN", "zh-CN"),
            ("cmn", "zh-CN"),
            ("cmn-CN", "zh-CN"),
            ("cmn-SG", "zh-CN"),
            ("cmn-Hans", "zh-CN"),
            ("cmn-Hans-TW", "zh-CN"),
            ("CMN_hans", "zh-CN"),
            ("cmn-TW", "zh-TW"),
            ("cmn-HK", "zh-TW"),
            ("cmn-Hant", "zh-TW"),
            ("cmn-Hant-HK", "zh-TW"),
            ("cmn-Hant-CN-u-nu-latn", "zh-TW"),
            ("zh-TW-u-ca-roc", "zh-TW"),
            ("es", "es-ES"),
            ("es-MX", "es-ES"),
            ("es-419", "es-ES"),
            ("es-ES-u-co-trad", "es-ES"),
            ("en", "en-US"),
            ("en-GB", "en-US"),
            ("fr-CA", "en-US"),
            ("", "en-US"),
            ("x-private", "en-US"),
            ("not a tag", "en-US"),
            ("日本語", "en-US"),
            // Only the first script and the first region count, and neither is looked for in extensions.
            ("zh-001-TW", "zh-CN"),
            ("zh-cmn-TW", "zh-TW"),
            ("zh-TW-Hans", "zh-TW"),
            ("zh-Hant-Hans", "zh-TW"),
            ("zh-TW-CN", "zh-TW"),
            ("zh-u-tw-hant", "zh-CN"),
        ];
        for (wanted, shown) in cases {
            assert_eq!(negotiate(&[wanted]), shown, "{wanted}");
        }
    }

    #[test]
    fn regions_make_no_other_language_and_scripts_do() {
        for (one, other, is_same) in [
            ("en", "en-US", true),
            ("en-GB", "en-US", true),
            ("es", "en-US", false),
            ("zh-TW", "zh-CN", false),
            ("zh-Hans", "zh-CN", true),
            ("zh", "zh-CN", true),
            ("", "en-US", false),
        ] {
            assert_eq!(is_same_language(one, other), is_same, "{one} and {other}");
        }
    }

    #[test]
    fn the_first_language_that_is_available_is_shown() {
        assert_eq!(negotiate(&["fr", "zh-HK", "en"]), "zh-TW");
        assert_eq!(negotiate::<&str>(&[]), "en-US");
    }
}
