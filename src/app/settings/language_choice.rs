/// The language that the page asks for, the one that is shown, and whether texts have to be fetched. Texts that cannot
/// be fetched leave the language that is shown, until they can be.
#[derive(Debug)]
pub struct LanguageChoice {
    wanted: &'static str,
    shown: &'static str,
    answers: &'static str,
    fetch: Fetch,
}

/// State of the texts of the wanted language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fetch {
    Running,
    Done,
    Failed,
}

impl LanguageChoice {
    /// Creates the choice with the language that could be shown at first.
    pub fn new(wanted: &'static str, shown: &'static str) -> Self {
        let fetch = if wanted == shown { Fetch::Done } else { Fetch::Failed };
        Self { wanted, shown, answers: shown, fetch }
    }

    /// The language in which texts are shown.
    pub fn shown(&self) -> &'static str {
        self.shown
    }

    /// The language in which the backend answers: the wanted one, which is about to be shown, unless its texts cannot
    /// be fetched.
    pub fn answers(&self) -> &'static str {
        self.answers
    }

    /// Takes in the language that the page asks for now; returns whether its texts have to be fetched, because it is
    /// another one, or because they could not be fetched last time.
    pub fn follow(&mut self, wanted: &'static str) -> bool {
        let is_another = wanted != self.wanted;
        let must_fetch = is_another || self.fetch == Fetch::Failed;
        if is_another {
            (self.wanted, self.answers) = (wanted, wanted);
        }
        if must_fetch {
            self.fetch = Fetch::Running;
        }
        must_fetch
    }

    /// Whether texts of a language are still wanted when they arrive.
    pub fn wants(&self, language: &str) -> bool {
        self.wanted == language
    }

    /// Takes in that the wanted language is shown, or what is shown in its place because it is not available.
    pub fn show(&mut self, language: &'static str) {
        (self.shown, self.answers, self.fetch) = (language, language, Fetch::Done);
    }

    /// Takes in that some texts of the shown language are missing.
    pub fn lack(&mut self) {
        if self.fetch == Fetch::Done {
            self.fetch = Fetch::Failed;
        }
    }

    /// Takes in that texts could not be fetched.
    pub fn fail(&mut self) {
        (self.answers, self.fetch) = (self.shown, Fetch::Failed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(choice: &LanguageChoice) -> (&str, &str) {
        (choice.shown(), choice.answers())
    }

    #[test]
    fn a_language_is_fetched_once_and_then_shown() {
        let mut choice = LanguageChoice::new("en-US", "en-US");
        assert!(!choice.follow("en-US"));
        assert!(choice.follow("zh-CN") && !choice.follow("zh-CN"));
        assert_eq!(state(&choice), ("en-US", "zh-CN"));
        assert!(choice.wants("zh-CN") && !choice.wants("en-US"));
        choice.show("zh-CN");
        assert_eq!(state(&choice), ("zh-CN", "zh-CN"));
        assert!(!choice.follow("zh-CN"));
    }

    #[test]
    fn a_language_that_does_not_come_leaves_the_one_that_is_shown_and_is_fetched_again() {
        let mut choice = LanguageChoice::new("zh-CN", "zh-CN");
        assert!(choice.follow("es-ES"));
        choice.fail();
        assert_eq!(state(&choice), ("zh-CN", "zh-CN"));
        for _ in 0..2 {
            assert!(choice.follow("es-ES") && !choice.follow("es-ES"), "fetched again, once at a time");
            assert_eq!(state(&choice), ("zh-CN", "zh-CN"), "the backend is not asked in vain");
            choice.fail();
        }
        assert!(choice.follow("es-ES"));
        choice.show("es-ES");
        assert_eq!(state(&choice), ("es-ES", "es-ES"));
        assert!(!choice.follow("es-ES"));
    }

    #[test]
    fn the_first_texts_that_do_not_come_are_fetched_again() {
        let mut choice = LanguageChoice::new("zh-TW", "en-US");
        assert_eq!(state(&choice), ("en-US", "en-US"));
        assert!(choice.follow("zh-TW"));
    }

    #[test]
    fn texts_that_the_lazy_chunk_lacks_are_fetched_again_unless_others_are_on_their_way() {
        let mut choice = LanguageChoice::new("zh-TW", "zh-TW");
        choice.lack();
        assert!(choice.follow("zh-TW"));
        choice.lack();
        assert!(!choice.follow("zh-TW"));
    }

    #[test]
    fn going_back_to_what_is_shown_ends_the_fetch_of_another() {
        let mut choice = LanguageChoice::new("zh-TW", "zh-TW");
        assert!(choice.follow("es-ES") && choice.follow("zh-TW"));
        assert!(!choice.wants("es-ES"));
        assert_eq!(state(&choice), ("zh-TW", "zh-TW"));
    }
}
