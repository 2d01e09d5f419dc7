use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::{AVAILABLE, Localizer, messages};
use crate::model::{Condition, HelpFlow, text};
use crate::ui::copy_button::copy_live;
use crate::ui::element::{Element, element, live};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::shared::Shared;
use crate::ui::state::State;

/// What to tell the customer meanwhile, in the customer's language, which need not be that of the page.
pub fn customer_message(state: State) -> Element {
    let language = Shared::new(state.localizer().tag().to_owned());
    let message = Shared::new(String::new());
    let is_edited = Shared::new(false);
    let written = Shared::new(Vec::<(String, String)>::new());
    // What is known of the service arrives later than this page; what the person has changed stays as it is.
    let known = Memo::new(move |_| is_known(&state.flow.get()));
    Effect::new(move |_| {
        // Computed, and so followed: a memo that nobody reads follows nothing.
        known.get();
        if !*is_edited.peek() {
            write(state, language, message, is_edited);
        }
    });
    let options = AVAILABLE.iter().map(|&tag| {
        element("option")
            .attribute("value", tag)
            .flag("selected", live(move || *language.get() == tag))
            .text(live(move || state.services().language_name(state.localizer().tag(), tag)))
    });
    let select = element("select")
        .attribute("id", "message-language")
        .on("change", move |event: Event| {
            if *is_edited.peek() {
                written.change(|written| written.push(((*language.peek()).clone(), (*message.peek()).clone())));
            }
            language.set(event_target_value(&event));
            let own =
                written.peek().iter().rfind(|(known, _)| known == &*language.peek()).map(|(_, text)| text.clone());
            is_edited.set(own.is_some());
            // What the person wrote in a language comes back with it.
            own.into_iter().for_each(|text| message.set(text));
            write(state, language, message, is_edited);
        })
        .children(options);
    let body = element("textarea")
        .attribute("id", "message-text")
        .attribute("rows", "7")
        .live_attribute("lang", live(move || Some((*language.get()).clone())))
        .value(live(move || (*message.get()).clone()))
        .on("input", move |event: Event| {
            is_edited.set(true);
            message.set(event_target_value(&event));
        });
    let labelled = |id: &'static str, label: &'static str, control: Element| {
        element("div").part("field").child(element("label").attribute("for", id).text(state.text(label))).child(control)
    };
    element("section")
        .class("message-box")
        .child(subheading(state.text(messages::MESSAGE_TITLE)))
        .child(paragraph("hint", state.text(messages::MESSAGE_HINT)))
        .child(labelled("message-language", messages::MESSAGE_LANGUAGE, select))
        .child(labelled("message-text", messages::MESSAGE_TEXT, body))
        .child(copy_live(state, messages::MESSAGE_COPY, live(move || (*message.get()).clone())))
}

/// Words the message in a language, by what is known of the service at this moment. What arrives when another language
/// has been chosen, or when the person has begun to write, is of no use.
fn write(state: State, language: Shared<String>, message: Shared<String>, is_edited: Shared<bool>) {
    let wanted = (*language.peek()).clone();
    let texts = state.later_services().texts(&wanted);
    state.services().spawn(Box::pin(async move {
        let texts = texts.await;
        if message.is_gone() || *language.peek() != wanted || *is_edited.peek() {
            return;
        }
        match texts {
            Some(texts) => message.set(worded(state, &texts)),
            None => {
                // The text that stands there is in the language that is shown.
                language.set(state.localizer().tag().to_owned());
                state.announcement.set(state.localizer().text(messages::MESSAGE_UNAVAILABLE));
            }
        }
    }));
}

fn worded(state: State, texts: &Localizer) -> String {
    let flow = state.flow.peek();
    let service = flow.service().map(|service| text::shown(&service.display_name, 80));
    let id = match &service {
        None => messages::MESSAGE_BODY_ANY,
        Some(_) if is_known(&flow) => messages::MESSAGE_BODY_KNOWN,
        Some(_) => messages::MESSAGE_BODY,
    };
    let arguments = [("service", service.unwrap_or_default().into())];
    text::without_isolates(&texts.text_with(id, &arguments))
}

/// Whether the operator knows of a problem with the service.
fn is_known(flow: &HelpFlow) -> bool {
    flow.seen().is_some_and(|seen| {
        seen.issue_id.is_some() && matches!(seen.status.condition(), Condition::Impaired | Condition::Down)
    })
}
