use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::remote_data::{RemoteData, ask};
use crate::i18n::messages;
use crate::model::{Article, Failure, Feature, Field, Page, RequestKind, text};
use crate::ui::kit::{Element, element, is_composing, new_tab, paragraph, pressed, subheading, switch};
use crate::ui::state::{Shared, State, live};

/// Debounce before a search, in milliseconds.
const DEBOUNCE: u32 = 300;

/// Article search, by service and by the words typed so far. The words are stored as the request's title, so that a
/// user who goes on to the form need not type them again.
pub fn articles(state: State, kind: RequestKind) -> AnyView {
    if !state.settings.peek().has(Feature::Articles) {
        return ().into_any();
    }
    let found = RemoteData::nothing();
    let language = Memo::new(move |_| state.localizer().tag().to_owned());
    // Articles are in the current language, so a change of language searches again.
    Effect::new(move |_| {
        // A memo that is never read does not track its signals.
        language.get();
        load(state, kind, found);
    });
    let body = switch(
        move || found.get().key(),
        move |_| {
            Some(match found.peek().answer() {
                None if !found.peek().is_awaited() => return None,
                None => paragraph("loading", state.text(messages::ARTICLES_LOADING)).into(),
                Some(Err(_)) => paragraph("hint", state.text(messages::ARTICLES_UNAVAILABLE)).into(),
                Some(Ok(page)) if page.items.is_empty() => {
                    paragraph("hint", state.text(messages::ARTICLES_NO_MATCH)).into()
                }
                Some(Ok(page)) => {
                    let items = page.items.iter().map(|article| entry(state, article));
                    element("ul").part("articles").attribute("role", "list").children(items).into()
                }
            })
        },
    );
    element("section")
        .class("articles-box")
        .child(subheading(state.text(messages::ARTICLES_TITLE)))
        .child(words(state, kind, found))
        .child(body)
        .into()
}

fn words(state: State, kind: RequestKind, found: Shared<RemoteData<Page<Article>>>) -> Element {
    let form = state.form(kind);
    let input = element("input")
        .attribute("type", "text")
        .attribute("id", "help-words")
        .attribute("name", Field::Title.as_str())
        .attribute("autocomplete", "off")
        .value(live(move || form.value(Field::Title)))
        .on("keydown", |event: Event| {
            // There is nothing to submit: the search runs while the user types.
            let submits = |event: &KeyboardEvent| event.key() == "Enter" && !is_composing(event);
            if let Some(event) = pressed(event).filter(submits) {
                event.prevent_default();
            }
        })
        .on("input", move |event: Event| {
            if state.edit(form) {
                form.set(Field::Title, event_target_value(&event));
            }
            look_again(state, kind, found);
        });
    element("div")
        .part("field")
        .child(element("label").attribute("for", "help-words").text(state.text(messages::ARTICLES_SEARCH_LABEL)))
        .child(input)
}

/// Searches again after the debounce.
fn look_again(state: State, kind: RequestKind, found: Shared<RemoteData<Page<Article>>>) {
    let form = state.form(kind);
    let typed = form.draft.peek().get(Field::Title).to_owned();
    let pause = state.services().pause(DEBOUNCE);
    state.receive(found, pause, move |()| {
        if form.draft.peek().get(Field::Title) == typed {
            load(state, kind, found);
        }
    });
}

fn load(state: State, kind: RequestKind, found: Shared<RemoteData<Page<Article>>>) {
    let words = state.form(kind).draft.peek().value(Field::Title);
    let service = state.flow.peek().service().map(|service| service.id.clone());
    if words.is_empty() && service.is_none() {
        // Without words and a service there is nothing to search for.
        return found.set(found.peek().withdrawn());
    }
    let call = state.help_services().articles(&words, service.as_deref());
    ask(state, found, call, move |answer| match answer {
        Ok(page) if !words.is_empty() => {
            state.announcement.set(state.counted(messages::ARTICLES_FOUND, page.items.len()));
        }
        Err(Failure::Unsupported) => state.lacks(Feature::Articles),
        _ => {}
    });
}

fn entry(state: State, article: &Article) -> Element {
    let title = text::shown(&article.title, 160);
    let id = article.id.clone();
    let link = state.help_services().address(&article.url);
    let link = link.and_then(|link| new_tab(state, link.as_str(), live(move || title.clone())));
    let link = link.map(|link| link.on("click", move |_| state.flow.change(|flow| flow.opened(&id))));
    element("li")
        .part("article")
        .children(link)
        .child(element("p").class("hint").literal(text::shown(&article.summary, 300)))
}
