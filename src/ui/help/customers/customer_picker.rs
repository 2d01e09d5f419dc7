use leptos::ev::Event;
use leptos::prelude::*;

use super::options::{OnSelect, list_id, option_id, options};
use crate::i18n::{MessageId, messages, wording};
use crate::model::{
    Customer, CustomerSearch, Failure, Feature, Field, Found, HelpFlow, Outcome, RequestKind, SearchKey,
};
use crate::ui::kit::{Element, after_draw, button, element, is_composing, paragraph, pressed, switch};
use crate::ui::state::{HEADING, Live, Shared, State, live};

/// Id of the customer search field.
pub const PICKER: &str = "customer";

/// Debounce before a search, in milliseconds: shorter than a pause between words, longer than one between keys.
const DEBOUNCE: u32 = 200;

/// Customer search: a combobox with a listbox, as in the ARIA Authoring Practices.
pub fn customer_picker(
    state: State,
    id: &'static str,
    label: MessageId,
    chosen: impl Fn(Customer) + Send + Sync + 'static,
) -> Element {
    let search = Shared::new(CustomerSearch::default());
    let shows_tenants = Shared::new(false);
    let take = live_taker(search, chosen);
    after_draw(move || ask(state, search, 0));
    let hint = "hint-".to_owned() + id;
    let input = element("input")
        .attribute("type", "text")
        .given("id", id.to_owned())
        .attribute("name", "customer")
        .attribute("role", "combobox")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("aria-autocomplete", "list")
        .attribute("aria-haspopup", "listbox")
        .given("aria-controls", list_id(id))
        .given("aria-describedby", hint.clone())
        .live_attribute("aria-expanded", live(move || Some(search.get().is_expanded().to_string())))
        .live_attribute("aria-activedescendant", live(move || Some(option_id(id, search.get().active()?))))
        .value(live(move || search.get().query().to_owned()))
        .on("input", move |event: Event| {
            search.change(|search| {
                search.typed(&event_target_value(&event));
            });
            if id == PICKER {
                state.flow.change(HelpFlow::forget_blocked);
            }
            ask(state, search, DEBOUNCE);
        })
        .on("focus", move |_| search.change(CustomerSearch::open))
        .on("keydown", {
            let take = take.clone();
            move |event| press(state, id, search, &take, event)
        });
    let tenants = button("link", state.text(messages::CUSTOMERS_SHOW_TENANT_IDS), move || {
        shows_tenants.set(!*shows_tenants.peek());
        // Focusing the field opens the list again.
        state.services().focus(id);
    });
    element("div")
        .part("field")
        .child(element("label").given("for", id.to_owned()).text(state.text(label)))
        .child(paragraph("hint", state.text(messages::CUSTOMERS_HINT)).given("id", hint))
        .child(input)
        .child(options(state, id, search, shows_tenants, take))
        .child(status(state, id, search))
        .child(tenants.live_attribute("aria-pressed", live(move || Some(shows_tenants.get().to_string()))))
}

fn live_taker(search: Shared<CustomerSearch>, chosen: impl Fn(Customer) + Send + Sync + 'static) -> OnSelect {
    std::sync::Arc::new(move |customer| {
        search.change(CustomerSearch::close);
        chosen(customer);
    })
}

/// Searches for the current query after the debounce.
fn ask(state: State, search: Shared<CustomerSearch>, rest: u32) {
    if *search.peek().found() != Found::Awaited {
        search.change(|search| {
            search.ask();
        });
    }
    let turn = search.peek().turn();
    let pause = state.services().pause(rest);
    state.receive(search, pause, move |()| {
        if search.peek().turn() == turn {
            find(state, search, turn);
        }
    });
}

fn find(state: State, search: Shared<CustomerSearch>, turn: u32) {
    let query = search.peek().query().trim().to_owned();
    let call = state.help_services().customers(&query);
    state.receive(search, call, move |answer| {
        if answer.as_ref().err() == Some(&Failure::Unsupported) {
            // The flow continues without a search; there is nothing to announce.
            state.lacks(Feature::Customers);
            return;
        }
        let mut is_ours = false;
        search.change(|search| is_ours = search.answered(turn, answer.clone()));
        if is_ours && (answer.is_err() || !query.is_empty()) {
            state.announcement.set(said(state, &search.peek()));
        }
    });
}

/// Handles the keys of the combobox. The list closes when Tab moves the focus away. A pointer may do that as well, but
/// closing then would move its target before the button is released, and the click would miss.
fn press(state: State, id: &str, search: Shared<CustomerSearch>, take: &OnSelect, event: Event) {
    let Some(event) = pressed(event) else { return };
    if event.key() == "Enter" && !is_composing(&event) {
        // It must not submit the form around.
        event.prevent_default();
    }
    if event.key() == "Tab" {
        search.change(CustomerSearch::close);
    }
    let Some(key) = SearchKey::named(&event.key()).filter(|_| !is_composing(&event)) else { return };
    let mut outcome = Outcome::Ignored;
    search.change(|search| outcome = search.press(key));
    if let Some(index) = search.peek().active() {
        state.help_services().reveal(&option_id(id, index));
    }
    match outcome {
        Outcome::Ignored => return,
        Outcome::Shown => {}
        Outcome::Emptied => ask(state, search, 0),
        Outcome::Chosen(customer) => take(customer),
    }
    event.prevent_default();
    // Escape must not also close the surrounding dialog.
    event.stop_propagation();
}

/// Returns the announcement of a search result.
fn said(state: State, search: &CustomerSearch) -> String {
    match search.found() {
        Found::Customers { items, .. } if items.is_empty() => none(state, search),
        Found::Customers { items, has_more: true } => state.counted(messages::CUSTOMERS_LIST_TRUNCATED, items.len()),
        Found::Customers { items, .. } => state.counted(messages::CUSTOMERS_FOUND, items.len()),
        Found::Failed(failure) => {
            let localizer = state.localizer();
            localizer.text(messages::CUSTOMERS_SEARCH_FAILED) + "\n" + &localizer.text(wording::load_failure(failure))
        }
        Found::Awaited | Found::Nothing => String::new(),
    }
}

fn none(state: State, search: &CustomerSearch) -> String {
    let query = crate::model::text::shown(search.query(), 80);
    state.localizer().text_with(messages::CUSTOMERS_NO_MATCH, &[("query", query.into())])
}

/// Status of the search below the list: searching, nothing found, truncated, or failed.
fn status(state: State, id: &'static str, search: Shared<CustomerSearch>) -> AnyView {
    let key = move || {
        let search = search.get();
        let has_query = !search.query().trim().is_empty();
        match search.found() {
            Found::Awaited if has_query => "awaited".to_owned(),
            Found::Customers { items, has_more } if has_query && (items.is_empty() || *has_more) => {
                said(state, &search)
            }
            Found::Failed(failure) => "failed ".to_owned() + failure.code(),
            _ => String::new(),
        }
    };
    switch(key, move |key| {
        let shown = match key.as_str() {
            "" => return None,
            "awaited" => paragraph("hint", state.text(messages::CUSTOMERS_SEARCHING)),
            said if said.starts_with("failed ") => failed(state, id, search),
            said => element("p").class("hint").literal(said),
        };
        Some(shown.into())
    })
}

/// Notice for a failed search, which blocks no request: in the flow the customer can be entered manually.
fn failed(state: State, id: &'static str, search: Shared<CustomerSearch>) -> Element {
    let advice: Live<String> = match search.peek().found() {
        Found::Failed(failure) => state.text(wording::load_failure(failure)),
        _ => live(String::new),
    };
    let again = move || {
        search.change(|search| {
            search.ask();
        });
        ask(state, search, 0);
        // The button disappears with the focus; focusing the field shows the results.
        state.services().focus(id);
    };
    let by_hand = (id == PICKER).then(|| {
        button("link", state.text(messages::CUSTOMERS_ENTER_MANUALLY), move || {
            name_by_hand(state);
            state.services().focus(HEADING);
        })
    });
    let again = button("secondary", state.text(messages::TRY_AGAIN), again);
    element("div")
        .attribute("class", "notice failure")
        .attribute("part", "notice")
        .child(paragraph("notice-title", state.text(messages::CUSTOMERS_SEARCH_FAILED)))
        .child(paragraph("advice", advice))
        .child(element("div").class("actions").child(again).children(by_hand))
}

/// Makes the form ask for the customer, in place of the one selected.
fn name_by_hand(state: State) {
    let form = state.form(RequestKind::Customer);
    if !state.edit(form) {
        return;
    }
    if state.flow.peek().customer().is_some() {
        form.set(Field::CustomerName, String::new());
        form.set(Field::CustomerDomain, String::new());
    }
    state.flow.change(HelpFlow::name_by_hand);
}
