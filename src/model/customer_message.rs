/// A message to a customer while it is being written: in one language at a time, with what the person has changed in
/// each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerMessage {
    language: String,
    language_before: String,
    subject: String,
    text: String,
    is_edited: bool,
    edited: Vec<(String, String)>,
}

impl CustomerMessage {
    /// Nothing written yet in a language.
    pub fn new(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            language_before: language.to_owned(),
            subject: String::new(),
            text: String::new(),
            is_edited: false,
            edited: Vec::new(),
        }
    }

    /// The language that it is to be in.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What it is about, in a few words.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The message.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes what the person has written.
    pub fn edit(&mut self, text: String) {
        self.text = text;
        self.is_edited = true;
    }

    /// Turns to another language; what the person wrote in it before comes back. Until the words of the language are
    /// there, what stands there stays.
    pub fn turn_to(&mut self, language: &str) {
        if self.is_edited {
            self.edited.retain(|(known, _)| *known != self.language);
            self.edited.push((self.language.clone(), self.text.clone()));
        }
        self.language_before = std::mem::replace(&mut self.language, language.to_owned());
        let own = self.edited.iter().find(|(known, _)| known == language);
        self.is_edited = own.is_some();
        if let Some((_, text)) = own {
            self.text = text.clone();
        }
    }

    /// Takes the words of a language: the subject, and the text unless the person has written one. They are of no use
    /// where another language has been chosen meanwhile.
    pub fn word(&mut self, language: &str, subject: String, text: String) {
        if language == self.language {
            self.subject = subject;
            if !self.is_edited {
                self.text = text;
            }
        }
    }

    /// Goes back to the language before, since the words of this one cannot be had; false where another language has
    /// been chosen meanwhile.
    pub fn do_without(&mut self, language: &str) -> bool {
        let is_wanted = language == self.language;
        if is_wanted {
            let before = self.language_before.clone();
            self.turn_to(&before);
        }
        is_wanted
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
}
