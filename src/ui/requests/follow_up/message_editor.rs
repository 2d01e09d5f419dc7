use leptos::ev::Event;
use leptos::prelude::*;

use super::message_context::MessageContext;
use crate::i18n::messages;
use crate::model::{CustomerMessage, mail_link};
use crate::ui::kit::{Element, all, copy_live, element, labelled, language_list, paragraph, when};
use crate::ui::state::{Live, Shared, State, live};

/// Editor of a message in the customer's language, which may differ from the page's: it can be changed, copied, or
/// opened in a mail program. `name` is the prefix of its controls' ids.
pub fn message_editor(state: State, name: &str, situation: Live<MessageContext>) -> Element {
    let message = Shared::new(CustomerMessage::new(state.localizer().shipped()));
    let is_awaited = Shared::new(true);
    let situation = Memo::new(move |_| situation());
    // The context may change after this view is drawn.
    Effect::new(move |_| {
        // A memo that is never read does not track its signals.
        situation.get();
        write(state, message, situation, is_awaited);
    });
    let turn = move |tag: String| {
        message.change(|message| message.turn_to(&tag));
        write(state, message, situation, is_awaited);
    };
    let present = live(move || message.get().language().to_owned());
    let language = language_list(state, format!("{name}-language"), messages::CUSTOMER_MESSAGE_LANGUAGE, present, turn);
    let text_id = format!("{name}-text");
    let text = element("textarea")
        .attribute("rows", "7")
        .attribute("dir", "auto")
        // It is empty until the first texts come, and says so without moving what is below.
        .live_attribute(
            "placeholder",
            live(move || is_awaited.get().then(|| state.localizer().text(messages::LOADING))),
        )
        .live_attribute("lang", live(move || Some(message.get().text_language().to_owned())))
        .value(live(move || message.get().text().to_owned()))
        .on("input", move |event: Event| edit(state, message, event_target_value(&event)));
    element("div")
        .class("message-editor")
        .child(language)
        .child(labelled(state, text_id.clone(), messages::CUSTOMER_MESSAGE_TEXT, text.given("id", text_id)))
        .child(ways(state, message))
}

fn edit(state: State, message: Shared<CustomerMessage>, text: String) {
    let was_mail = mail_address(&message.peek()).is_some();
    message.change(|message| message.edit(text));
    if was_mail && mail_address(&message.peek()).is_none() {
        state.announcement.set(state.localizer().text(messages::CUSTOMER_MESSAGE_TOO_LONG));
    }
}

/// Buttons to copy the message or open it in a mail program.
fn ways(state: State, message: Shared<CustomerMessage>) -> AnyView {
    let is_mail = Memo::new(move |_| mail_address(&message.get()).is_some());
    let mail = when(
        move || is_mail.get(),
        move || {
            element("a")
                .attribute("class", "secondary")
                .attribute("part", "secondary")
                .attribute("target", "_self")
                .live_attribute("href", live(move || mail_address(&message.get())))
                .text(state.text(messages::CUSTOMER_MESSAGE_OPEN_EMAIL))
        },
    );
    let long = when(move || !is_mail.get(), move || paragraph("hint", state.text(messages::CUSTOMER_MESSAGE_TOO_LONG)));
    let copy = copy_live(state, messages::CUSTOMER_MESSAGE_COPY, live(move || message.get().text().to_owned()));
    all([element("div").class("actions").child(copy).child(mail).into(), long])
}

fn mail_address(message: &CustomerMessage) -> Option<String> {
    mail_link(message.subject(), message.text()).map(|link| link.as_str().to_owned())
}

/// Writes the message in the selected language, with the present context.
fn write(state: State, message: Shared<CustomerMessage>, situation: Memo<MessageContext>, is_awaited: Shared<bool>) {
    let wanted = message.peek().language().to_owned();
    let texts = state.lazy_services().texts(&wanted);
    state.receive(message, texts, move |texts| {
        let Some(situation) = situation.try_get_untracked() else { return };
        is_awaited.set(false);
        match texts {
            Some(texts) => {
                let (subject, text) = situation.worded(&texts);
                message.change(|message| message.word(&wanted, subject, text));
            }
            None => {
                let mut is_wanted = false;
                message.change(|message| is_wanted = message.do_without(&wanted));
                if is_wanted {
                    state.announcement.set(state.localizer().text(messages::TRANSLATION_UNAVAILABLE));
                }
            }
        }
    });
}
