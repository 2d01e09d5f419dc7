//! Words, numbers and dates of the current language.

use std::rc::Rc;

use super::live::{Live, live};
use super::state::State;
use crate::i18n::{Localizer, MessageId, between_sentences};
use crate::model::Timestamp;

impl State {
    /// Replaces the texts: another language, the page's own messages, or more of the same with a chunk.
    pub fn set_localizer(self, localizer: Rc<Localizer>) {
        if self.localizer.peek().tag() != localizer.tag() {
            // The last announcement is in the previous language.
            self.announcement.set(String::new());
        }
        self.localizer.set(localizer);
    }

    /// Returns the current texts; subscribes the reader to changes.
    pub fn localizer(self) -> Rc<Localizer> {
        (*self.localizer.get()).clone()
    }

    /// Returns a message that follows the language.
    pub fn text(self, id: MessageId) -> Live<String> {
        live(move || self.localizer().text(id))
    }

    /// Returns a message with one argument that follows the language.
    pub fn text_with(self, id: MessageId, name: &'static str, value: Live<String>) -> Live<String> {
        live(move || self.localizer().text_with(id, &[(name, value().into())]))
    }

    /// Returns a message with a count: `$count` selects the plural form, `$number` is the formatted number.
    pub fn counted(self, id: MessageId, count: usize) -> String {
        let number = self.number(count);
        self.localizer().text_with(id, &[("count", count.into()), ("number", number.into())])
    }

    /// Formats a whole number in the current language.
    pub fn number(self, number: usize) -> String {
        self.services().number(self.localizer().tag(), number)
    }

    /// Formats a number of bytes in the current language.
    pub fn size(self, bytes: usize) -> String {
        self.lazy_services().intake().size(self.localizer().tag(), bytes)
    }

    /// What stands between two sentences of a paragraph.
    pub fn between_sentences(self) -> Live<String> {
        live(move || between_sentences(self.localizer().tag()).to_owned())
    }

    /// Formats a date and time in the current language.
    pub fn date(self, instant: Timestamp) -> Live<String> {
        live(move || self.services().date_time(self.localizer().tag(), instant))
    }
}
