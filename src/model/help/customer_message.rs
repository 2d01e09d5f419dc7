/// Editor state of a message to a customer: the selected language, the displayed text, and the user's edits in each
/// language.
///
/// The prepared texts of a language arrive some time after it was selected, or never. Until then the previous text
/// remains displayed in its own language, and edits belong to that language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerMessage {
    language: String,
    words: Words,
    is_edited: bool,
    edited: Vec<Words>,
}

/// Subject and text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Words {
    language: String,
    subject: String,
    text: String,
}

impl CustomerMessage {
    /// Creates an empty message in a language.
    pub fn new(language: &str) -> Self {
        let words = Words { language: language.to_owned(), ..Words::default() };
        Self { language: language.to_owned(), words, is_edited: false, edited: Vec::new() }
    }

    /// The selected language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The language of the displayed text.
    pub fn text_language(&self) -> &str {
        &self.words.language
    }

    /// The subject.
    pub fn subject(&self) -> &str {
        &self.words.subject
    }

    /// The text of the message.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// Replaces the text with the user's edit.
    pub fn edit(&mut self, text: String) {
        self.words.text = text;
        self.is_edited = true;
    }

    /// Selects another language and restores the user's earlier edit in it, if any. Otherwise the displayed text
    /// remains until the prepared texts of the language arrive.
    pub fn turn_to(&mut self, language: &str) {
        language.clone_into(&mut self.language);
        self.file();
        if let Some(own) = self.own() {
            self.words = own;
            self.is_edited = true;
        }
    }

    /// Sets the prepared texts of a language: the subject, and the text unless the user has edited it. Ignored if
    /// another language has been selected in the meantime.
    pub fn word(&mut self, language: &str, subject: String, text: String) {
        if language != self.language {
            return;
        }
        self.file();
        let own = self.own();
        self.is_edited = own.is_some();
        let text = own.map_or(text, |own| own.text);
        self.words = Words { language: language.to_owned(), subject, text };
    }

    /// Reverts to the language of the displayed text, since the prepared texts of the selected one are unavailable.
    /// False if another language has been selected in the meantime.
    pub fn do_without(&mut self, language: &str) -> bool {
        let is_wanted = language == self.language;
        if is_wanted {
            self.language.clone_from(&self.words.language);
        }
        is_wanted
    }

    /// Stores the user's edit until its language is selected again.
    fn file(&mut self) {
        if self.is_edited {
            self.edited.retain(|known| known.language != self.words.language);
            self.edited.push(self.words.clone());
        }
    }

    /// The user's edit in the selected language.
    fn own(&self) -> Option<Words> {
        self.edited.iter().find(|known| known.language == self.language).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worded(message: &mut CustomerMessage, language: &str) {
        message.word(language, format!("subject {language}"), format!("text {language}"));
    }

    #[test]
    fn what_was_written_in_a_language_comes_back_with_it() {
        let mut message = CustomerMessage::new("en-US");
        worded(&mut message, "en-US");
        message.edit("mine".to_owned());
        message.turn_to("zh-TW");
        worded(&mut message, "zh-TW");
        assert_eq!((message.subject(), message.text()), ("subject zh-TW", "text zh-TW"));
        message.edit("我的".to_owned());
        message.turn_to("en-US");
        worded(&mut message, "en-US");
        assert_eq!((message.subject(), message.text()), ("subject en-US", "mine"));
        message.turn_to("zh-TW");
        assert_eq!(message.text(), "我的");
    }

    #[test]
    fn words_that_come_late_change_nothing() {
        let mut message = CustomerMessage::new("en-US");
        worded(&mut message, "en-US");
        message.turn_to("zh-CN");
        message.turn_to("es-ES");
        worded(&mut message, "es-ES");
        worded(&mut message, "zh-CN");
        assert_eq!((message.language(), message.text()), ("es-ES", "text es-ES"));
    }

    #[test]
    fn a_language_that_cannot_be_had_leaves_what_was_there() {
        let mut message = CustomerMessage::new("en-US");
        worded(&mut message, "en-US");
        message.turn_to("zh-CN");
        assert!(message.do_without("zh-CN"));
        assert_eq!((message.language(), message.text()), ("en-US", "text en-US"));
        message.edit("mine".to_owned());
        message.turn_to("zh-CN");
        message.turn_to("es-ES");
        assert!(!message.do_without("zh-CN"));
        assert_eq!(message.language(), "es-ES");
    }

    /// An event in the life of a message.
    enum Act {
        TurnTo(&'static str),
        Come(&'static str),
        Fail(&'static str),
        Write(&'static str),
    }

    use Act::{Come, Fail, TurnTo, Write};

    /// Applies the events; returns the selected language, the language of the displayed text, and the text.
    fn after(acts: &[Act]) -> (String, String, String) {
        let mut message = CustomerMessage::new("en-US");
        worded(&mut message, "en-US");
        for act in acts {
            match *act {
                TurnTo(language) => message.turn_to(language),
                Come(language) => worded(&mut message, language),
                Fail(language) => drop(message.do_without(language)),
                Write(text) => message.edit(text.to_owned()),
            }
        }
        let subject = format!("subject {}", message.text_language());
        assert_eq!(message.subject(), subject, "the subject is in the language of the text");
        (message.language().to_owned(), message.text_language().to_owned(), message.text().to_owned())
    }

    #[test]
    fn what_stands_there_is_in_the_language_that_it_says() {
        let table: [(&[Act], [&str; 3]); 13] = [
            (&[TurnTo("zh-CN")], ["zh-CN", "en-US", "text en-US"]),
            (&[TurnTo("zh-CN"), Fail("zh-CN")], ["en-US", "en-US", "text en-US"]),
            // Both fail, in either order: the displayed text remains.
            (&[TurnTo("zh-CN"), TurnTo("es-ES"), Fail("zh-CN"), Fail("es-ES")], ["en-US", "en-US", "text en-US"]),
            (&[TurnTo("zh-CN"), TurnTo("es-ES"), Fail("es-ES"), Fail("zh-CN")], ["en-US", "en-US", "text en-US"]),
            // The texts of the first arrive when they are no longer selected.
            (&[TurnTo("zh-CN"), TurnTo("es-ES"), Come("zh-CN"), Fail("es-ES")], ["en-US", "en-US", "text en-US"]),
            (&[TurnTo("zh-CN"), Come("zh-CN"), TurnTo("es-ES"), Fail("es-ES")], ["zh-CN", "zh-CN", "text zh-CN"]),
            // An edit before the texts arrive is in the language of the displayed text.
            (&[TurnTo("zh-CN"), Write("mine")], ["zh-CN", "en-US", "mine"]),
            (&[TurnTo("zh-CN"), Write("mine"), Come("zh-CN")], ["zh-CN", "zh-CN", "text zh-CN"]),
            (&[TurnTo("zh-CN"), Write("mine"), Fail("zh-CN")], ["en-US", "en-US", "mine"]),
            (
                &[TurnTo("zh-CN"), Write("mine"), Come("zh-CN"), TurnTo("en-US"), Come("en-US")],
                ["en-US", "en-US", "mine"],
            ),
            // Reverted before the texts arrive: the message is unchanged.
            (&[Write("mine"), TurnTo("zh-CN"), TurnTo("en-US"), Come("zh-CN")], ["en-US", "en-US", "mine"]),
            // An edit in a language is restored before the prepared texts arrive, and without them.
            (
                &[TurnTo("zh-CN"), Come("zh-CN"), Write("我的"), TurnTo("en-US"), Come("en-US"), TurnTo("zh-CN")],
                ["zh-CN", "zh-CN", "我的"],
            ),
            (
                &[TurnTo("zh-CN"), Come("zh-CN"), Write("我的"), TurnTo("en-US"), TurnTo("zh-CN"), Fail("zh-CN")],
                ["zh-CN", "zh-CN", "我的"],
            ),
        ];
        for (index, (acts, [language, standing, text])) in table.into_iter().enumerate() {
            let expected = (language.to_owned(), standing.to_owned(), text.to_owned());
            assert_eq!(after(acts), expected, "row {index}");
        }
    }
}
