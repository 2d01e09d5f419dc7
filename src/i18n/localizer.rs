use super::{Argument, Arguments, Catalogue, CatalogueError, PluralRule, SOURCE, messages};
use crate::model::{Cloud, text};

/// The texts of one widget: its language, the page owner's overrides, and the source language as the fallback.
pub struct Localizer {
    tag: String,
    plural: PluralRule,
    catalogues: Vec<Catalogue>,
    operator: String,
    partner_center: String,
    partner: String,
}

/// Names that texts mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The cloud, whose operator and Partner Center are mentioned.
    pub cloud: Cloud,
    /// The company that answers requests, if it is not the cloud's operator.
    pub operator: Option<String>,
    /// The partner whom customers contact.
    pub partner: Option<String>,
}

impl Default for Names {
    fn default() -> Self {
        Self { cloud: Cloud::Global, operator: None, partner: None }
    }
}

impl Localizer {
    /// Creates a localizer for a language.
    ///
    /// `own` are the language's own texts, one per chunk, and `source` those of the source language; `overrides` come
    /// from the page's owner. Errors in them are returned with the localizer, which skips the faulty entries.
    pub fn new(
        tag: &str,
        own: &[&str],
        source: &[&str],
        overrides: Option<&str>,
        names: &Names,
        plural: PluralRule,
    ) -> (Self, Vec<CatalogueError>) {
        let mut errors = Vec::new();
        let mut catalogues = vec![Catalogue::read(own, &mut errors)];
        if let Some(overrides) = overrides {
            // Overrides are read together with the language's own texts, whose terms they may use; if an override
            // fails, the own texts still resolve.
            catalogues.insert(0, Catalogue::read(&[own, &[overrides]].concat(), &mut errors));
        }
        if tag != SOURCE {
            catalogues.push(Catalogue::read(source, &mut errors));
        }
        let empty = String::new;
        let mut localizer = Self {
            tag: tag.to_owned(),
            plural,
            catalogues,
            operator: empty(),
            partner_center: empty(),
            partner: empty(),
        };
        let cloud = [("cloud", Argument::from(names.cloud.as_str()))];
        localizer.partner_center = localizer.text_with(messages::PARTNER_CENTER, &cloud);
        let named = |name: &Option<String>, unnamed| {
            name.as_ref().map_or_else(|| localizer.text_with(unnamed, &cloud), |name| text::shown(name, 120))
        };
        let (operator, partner) =
            (named(&names.operator, messages::OPERATOR), named(&names.partner, messages::PARTNER_DEFAULT_NAME));
        (localizer.operator, localizer.partner) = (operator, partner);
        (localizer, errors)
    }

    /// BCP 47 tag of the language.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Direction of writing, as HTML names it: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.text(messages::TEXT_DIRECTION) == "rtl" { "rtl" } else { "ltr" }
    }

    /// Formats a message without arguments of its own.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// Formats a message with arguments; `$operator`, `$partnerCenter` and `$partner` are always defined.
    ///
    /// An override that cannot be resolved falls back to the source language. A message that is missing everywhere,
    /// which the build rules out for our own, shows its id.
    pub fn text_with(&self, id: &str, arguments: Arguments<'_>) -> String {
        let own = [
            ("operator", Argument::from(self.operator.as_str())),
            ("partnerCenter", Argument::from(self.partner_center.as_str())),
            ("partner", Argument::from(self.partner.as_str())),
        ];
        let all: Vec<_> = arguments.iter().chain(&own).cloned().collect();
        let format = |catalogue: &Catalogue| catalogue.format(&self.tag, self.plural, id, &all);
        self.catalogues.iter().find_map(format).unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{compiled, english_plural};

    fn read(tag: &str, own: Option<&str>, overrides: Option<&str>, cloud: Cloud) -> (Localizer, Vec<CatalogueError>) {
        let own = [own.or(compiled(tag)).unwrap_or_default()];
        let source = [compiled(SOURCE).unwrap_or_default()];
        Localizer::new(tag, &own, &source, overrides, &Names { cloud, ..Names::default() }, english_plural)
    }

    fn localizer(tag: &str, overrides: Option<&str>, cloud: Cloud) -> Localizer {
        read(tag, None, overrides, cloud).0
    }

    #[test]
    fn texts_name_the_operator_of_the_cloud() {
        let text =
            |cloud| crate::model::text::without_isolates(&localizer("en-US", None, cloud).text(messages::HOME_INTRO));
        assert_eq!(text(Cloud::China), "Report problems to 21Vianet and track your requests.");
        assert_eq!(text(Cloud::Global), "Report problems to Microsoft and track your requests.");
    }

    #[test]
    fn a_language_says_its_direction_of_writing() {
        assert_eq!(localizer("zh-TW", None, Cloud::Global).direction(), "ltr");
        let overridden = |direction| localizer("en-US", Some(direction), Cloud::Global).direction();
        assert_eq!(overridden("text-direction = rtl\n"), "rtl");
        assert_eq!(overridden("text-direction = ťéẋţ\n"), "ltr");
    }

    #[test]
    fn an_override_replaces_one_text_and_keeps_the_rest() {
        let localizer = localizer("en-US", Some("home-title = Contoso support\n"), Cloud::Global);
        assert_eq!(localizer.text(messages::HOME_TITLE), "Contoso support");
        assert_eq!(localizer.text(messages::BACK), "Back");
    }

    #[test]
    fn a_broken_override_falls_back_and_is_reported() {
        let broken = "home-title = { $nothing }\nback = { BOOM() }\nclose\n";
        let (localizer, errors) = read("en-US", None, Some(broken), Cloud::Global);
        assert!(matches!(errors.as_slice(), [CatalogueError::Syntax(_)]), "{errors:?}");
        assert_eq!(localizer.text(messages::CLOSE), "Close");
        assert_eq!(localizer.text(messages::BACK), "Back");
        assert_eq!(localizer.text(messages::HOME_TITLE), "How can we help?");
    }

    #[test]
    fn what_is_missing_in_a_language_is_shown_in_the_source_language() {
        let (localizer, _) = read("xx", Some("back = Kcab\n"), None, Cloud::Global);
        assert_eq!(localizer.tag(), "xx");
        assert_eq!(localizer.text(messages::BACK), "Kcab");
        assert_eq!(localizer.text(messages::CLOSE), "Close");
    }

    #[test]
    fn references_in_circles_and_thousandfold_expansion_end() {
        let circle = "back = { close }\nclose = { back }\n";
        assert_eq!(localizer("zh-TW", Some(circle), Cloud::Global).text(messages::BACK), "返回");
        let laughs: String = (0..30).map(|n| format!("-t{} = {{ -t{} }}{{ -t{} }}\n", n, n + 1, n + 1)).collect();
        let bomb = format!("{laughs}-t30 = ha\nback = {{ -t0 }}\n");
        assert!(localizer("zh-TW", Some(&bomb), Cloud::Global).text(messages::BACK).len() < 10_000);
    }
}
