//! The message that is written to a customer, in any language.

use support_widget::i18n::{MessageId, Names};
use support_widget::model::text::without_isolates;
use web_sys::Element;

use crate::dom::{set_value, tell, value};
use crate::screen::Screen;
use crate::stage::localizer;

/// A message in any language, as it is copied: without the marks that keep names apart, which the page itself is
/// written with.
pub fn message_in(tag: &str, id: MessageId, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, (*value).into())).collect();
    without_isolates(&localizer(tag, &Names::default()).text_with(id, &arguments))
}

impl Screen {
    /// The field with the message.
    pub async fn message_field(&self) -> Element {
        self.element(".message-editor textarea").await.into()
    }

    /// Waits for what stands in the message.
    pub async fn has_message(&self, expected: &str) {
        self.until(&format!("the message {expected:?}"), || {
            let shown = self.all(".message-editor textarea").first().map(value);
            if shown.as_deref() == Some(expected) { Ok(()) } else { Err(shown) }
        })
        .await;
    }

    /// Writes another message.
    pub async fn write_message(&self, text: &str) {
        let field = self.message_field().await;
        set_value(&field, text);
        tell(&field, "input");
        self.settle().await;
    }

    /// Chooses the language of the message.
    pub async fn write_in(&self, tag: &str) {
        let list = self.element(".message-editor select").await;
        set_value(&list, tag);
        tell(&list, "change");
        self.settle().await;
    }
}
