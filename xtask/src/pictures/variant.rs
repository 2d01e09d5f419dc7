use crate::repository;
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::fmt::{self, Display, Formatter};
use std::fs;

/// The theme of the widget and of the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// A language, theme and width, in which there is a picture of every state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variant {
    lang: String,
    theme: Theme,
    width: u32,
}

impl Variant {
    /// Returns all combinations of what was asked for: languages first, so that a state's pictures of one language are
    /// next to each other. Without a choice it is English, light, and as wide as a portal page.
    pub(crate) fn all(langs: &[String], themes: &[Theme], widths: &[u32]) -> Result<Vec<Self>> {
        let known = languages()?;
        if let Some(unknown) = langs.iter().find(|lang| !known.contains(lang)) {
            bail!("there is no language {unknown}; there are {}", known.join(", "));
        }
        let mut variants = Vec::new();
        for lang in chosen(langs, "en-US".to_owned()) {
            for theme in chosen(themes, Theme::Light) {
                for width in chosen(widths, 1280) {
                    variants.push(Self { lang: lang.clone(), theme, width });
                }
            }
        }
        Ok(variants)
    }

    /// Returns the options of the test program.
    pub(crate) fn words(&self) -> Vec<String> {
        let Self { lang, theme, width } = self;
        let options = [("lang", lang.clone()), ("theme", theme.to_string()), ("width", width.to_string())];
        options.map(|(name, value)| format!("--picture-{name}={value}")).to_vec()
    }

    /// Returns the folder of the pictures, relative to the page that shows them.
    pub(crate) fn folder(&self) -> String {
        format!("{}/{}-{}", self.lang, self.theme, self.width)
    }
}

impl Display for Variant {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {}, {} px", self.lang, self.theme, self.width)
    }
}

impl Display for Theme {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Light => "light",
            Self::Dark => "dark",
        })
    }
}

/// Returns each choice once, or the usual one if nothing was chosen.
fn chosen<T: Clone + PartialEq>(choices: &[T], usual: T) -> Vec<T> {
    let mut chosen = Vec::new();
    for choice in choices {
        if !chosen.contains(choice) {
            chosen.push(choice.clone());
        }
    }
    if chosen.is_empty() { vec![usual] } else { chosen }
}

/// Returns the tags of all languages: the folders' names.
fn languages() -> Result<Vec<String>> {
    let folder = repository::root().join("locales");
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    // The termbase is beside the languages.
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut tags: Vec<_> = folders.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    tags.sort();
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(langs: &[&str], themes: &[Theme], widths: &[u32]) -> Result<Vec<String>> {
        let langs: Vec<_> = langs.iter().map(|&lang| lang.to_owned()).collect();
        let variants = Variant::all(&langs, themes, widths)?;
        Ok(variants.iter().map(Variant::to_string).collect())
    }

    #[test]
    fn every_combination_of_the_choices_is_a_variant() {
        let both = [Theme::Light, Theme::Dark];
        for (langs, themes, widths, expected) in [
            (&[][..], &[][..], &[][..], &["en-US, light, 1280 px"][..]),
            (&["es-ES"], &[Theme::Dark], &[320], &["es-ES, dark, 320 px"]),
            (&["es-ES", "es-ES"], &both, &[320, 320], &["es-ES, light, 320 px", "es-ES, dark, 320 px"]),
            (
                &["zh-TW", "en-US"],
                &[],
                &[320, 600],
                &["zh-TW, light, 320 px", "zh-TW, light, 600 px", "en-US, light, 320 px", "en-US, light, 600 px"],
            ),
        ] {
            assert_eq!(named(langs, themes, widths).expect("known languages"), expected);
        }
    }

    #[test]
    fn a_language_that_is_not_there_is_named_with_those_that_are() {
        let error = named(&["fr-FR"], &[], &[]).expect_err("no such language");
        assert_eq!(error.to_string(), "there is no language fr-FR; there are en-US, es-ES, zh-CN, zh-TW");
    }

    #[test]
    fn a_variant_is_passed_on_and_has_a_folder_of_its_own() {
        let variant = Variant { lang: "zh-CN".to_owned(), theme: Theme::Dark, width: 320 };
        assert_eq!(variant.words(), ["--picture-lang=zh-CN", "--picture-theme=dark", "--picture-width=320"]);
        assert_eq!(variant.folder(), "zh-CN/dark-320");
    }
}
