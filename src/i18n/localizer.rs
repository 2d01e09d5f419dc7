use std::rc::Rc;

use super::other_language::note;
use super::{Argument, Arguments, Catalogue, CompiledTexts, MessageId, PluralRule, SOURCE, messages};
use crate::model::{Cloud, text};

/// The texts of one widget: the page owner's, those of a shipped language, and the source language as the fallback.
pub struct Localizer {
    tag: String,
    shipped: String,
    plural: PluralRule,
    /// With the tags of their languages, most preferred first.
    catalogues: Vec<(String, Catalogue)>,
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
    /// Creates a localizer for a shipped language, or for one that the page's owner brings.
    ///
    /// `own` are the shipped language's texts, one per chunk, and `source` those of the source language. `page` are the
    /// texts of the page's owner, with the tag of their language: if it is another than `tag`, the widget is in that
    /// language, and what its texts lack is in the shipped one.
    pub fn new(
        tag: &str,
        own: &[Rc<CompiledTexts>],
        source: &[Rc<CompiledTexts>],
        page: Option<(&str, &Rc<CompiledTexts>)>,
        names: &Names,
        plural: PluralRule,
    ) -> Self {
        let mut catalogues = vec![(tag.to_owned(), Catalogue::new(own))];
        let shown = page.map_or(tag, |(shown, _)| shown);
        if let Some((_, texts)) = page {
            // The page's texts are read together with the shipped ones, whose terms they may use; if one of them fails,
            // the shipped one still resolves.
            let shipped = Catalogue::new(own);
            let shipped = if shown == tag { shipped } else { shipped.with_terms_only() };
            catalogues.insert(0, (shown.to_owned(), shipped.with(texts)));
        }
        if tag != SOURCE {
            catalogues.push((SOURCE.to_owned(), Catalogue::new(source)));
        }
        let empty = String::new;
        let mut localizer = Self {
            tag: shown.to_owned(),
            shipped: tag.to_owned(),
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
        localizer
    }

    /// BCP 47 tag of the language.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// BCP 47 tag of the shipped language: the same, unless the page's owner brings the language.
    pub fn shipped(&self) -> &str {
        &self.shipped
    }

    /// Direction of writing, as HTML names it: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.text(messages::TEXT_DIRECTION) == "rtl" { "rtl" } else { "ltr" }
    }

    /// Formats a message without arguments of its own.
    pub fn text(&self, id: MessageId) -> String {
        self.text_with(id, &[])
    }

    /// Formats a message with arguments; `$operator`, `$partnerCenter` and `$partner` are always defined.
    ///
    /// A message of the page's owner that is missing or cannot be resolved falls back to the shipped language, and that
    /// to the source language; [`with_language`](super::with_language) says so. A message that is missing everywhere,
    /// which the build rules out for our own, shows the number of its id: the names are not at hand.
    pub fn text_with(&self, id: MessageId, arguments: Arguments<'_>) -> String {
        let own = [
            ("operator", Argument::from(self.operator.as_str())),
            ("partnerCenter", Argument::from(self.partner_center.as_str())),
            ("partner", Argument::from(self.partner.as_str())),
        ];
        let all: Vec<_> = arguments.iter().chain(&own).cloned().collect();
        let format = |(tag, catalogue): &(String, Catalogue)| {
            let text = catalogue.format(tag, self.plural, id, &all)?;
            note((*tag != self.tag).then_some(tag.as_str()));
            Some(text)
        };
        self.catalogues.iter().find_map(format).unwrap_or_else(|| id.0.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::testing::shipped;
    use crate::i18n::{CatalogueError, compile, english_plural, with_language};

    fn read(text: &str) -> Rc<CompiledTexts> {
        let (texts, error, _) = compile(text);
        assert_eq!(error, None, "{text}");
        Rc::new(texts)
    }

    /// A language with a single message.
    fn poor() -> Localizer {
        let own = [read("back = Kcab\n")];
        Localizer::new("xx", &own, &shipped(SOURCE), None, &Names::default(), english_plural)
    }

    fn localizer(tag: &str, overrides: Option<&str>, cloud: Cloud) -> Localizer {
        let overrides = overrides.map(|text| Rc::new(compile(text).0));
        let page = overrides.as_ref().map(|texts| (tag, texts));
        let names = Names { cloud, ..Names::default() };
        Localizer::new(tag, &shipped(tag), &shipped(SOURCE), page, &names, english_plural)
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
        let error = compile(broken).1;
        assert!(matches!(error, Some(CatalogueError::Syntax(_))), "{error:?}");
        let localizer = localizer("en-US", Some(broken), Cloud::Global);
        assert_eq!(localizer.text(messages::CLOSE), "Close");
        assert_eq!(localizer.text(messages::BACK), "Back");
        assert_eq!(localizer.text(messages::HOME_TITLE), "How can we help?");
    }

    #[test]
    fn what_is_missing_in_a_language_is_shown_in_the_source_language() {
        let localizer = poor();
        assert_eq!(localizer.tag(), "xx");
        assert_eq!(localizer.text(messages::BACK), "Kcab");
        assert_eq!(localizer.text(messages::CLOSE), "Close");
    }

    #[test]
    fn a_language_of_the_page_falls_back_message_by_message() {
        let partial =
            "back = Retour\nclose = { $nothing }\nlaunch = Lancer\nhome-intro = { -operator-china } et { $operator }\n";
        let page = read(partial);
        let (own, source, names) = (shipped("es-ES"), shipped(SOURCE), Names::default());
        let localizer = Localizer::new("es-ES", &own, &source, Some(("fr", &page)), &names, english_plural);
        assert_eq!((localizer.tag(), localizer.shipped()), ("fr", "es-ES"));
        let text = |id| {
            let (text, language) = with_language(|| localizer.text(id));
            (crate::model::text::without_isolates(&text), language)
        };
        let spanish = || Some("es-ES");
        assert_eq!(text(messages::BACK), ("Retour".to_owned(), None));
        assert_eq!(text(messages::CLOSE), ("Cerrar".to_owned(), spanish()), "it cannot be resolved");
        assert_eq!(text(messages::HOME_TITLE), ("¿En qué podemos ayudarle?".to_owned(), spanish()), "it is missing");
        assert_eq!(text(messages::HOME_INTRO), ("21Vianet et Microsoft".to_owned(), None), "names of things are there");
    }

    #[test]
    fn the_last_message_says_the_language_of_a_text() {
        let localizer = poor();
        let both = |one, other| with_language(|| localizer.text(one) + &localizer.text(other)).1;
        assert_eq!(both(messages::BACK, messages::CLOSE), Some(SOURCE));
        assert_eq!(both(messages::CLOSE, messages::BACK), None);
        let (_, outer) = with_language(|| {
            let inner = with_language(|| localizer.text(messages::CLOSE)).0;
            inner + &localizer.text(messages::BACK)
        });
        assert_eq!(outer, None);
        assert_eq!(with_language(String::new).1, None, "nothing of what was drawn before is left");
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
