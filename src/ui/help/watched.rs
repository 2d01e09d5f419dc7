use leptos::prelude::*;

use super::health_tag::health_tag;
use super::remote_data::{RemoteData, ask};
use crate::i18n::messages;
use crate::model::{Audience, Feature, Page, WatchedIssue, text};
use crate::ui::kit::{Element, button, element, fact, fixed, paragraph, subheading, switch};
use crate::ui::requests::follow_up::report_again;
use crate::ui::requests::reference_name;
use crate::ui::state::{HEADING, Shared, State, live};

/// The known issues that the user watches, except those whose customers are still to be notified. A failure shows
/// nothing: the requests below matter more.
pub fn watched(state: State, found: Found) -> AnyView {
    let is_there = Memo::new(move |_| state.settings.get().has(Feature::WatchedIssues));
    let language = Memo::new(move |_| state.localizer().tag().to_owned());
    // The backend may announce this feature only later. Titles of issues are in the current language where it has them.
    Effect::new(move |_| {
        // A memo that is never read does not track its signals.
        language.get();
        if is_there.get() {
            load(state, found);
        }
    });
    switch(
        move || found.get().key(),
        move |_| {
            let page = found.peek().answer().cloned()?.ok()?;
            let is_partner = state.settings.peek().audience == Audience::Partner;
            let items = page
                .items
                .iter()
                .filter(|item| !(is_partner && item.awaits_notice()))
                .map(|item| entry(state, item, found, is_partner));
            let items: Vec<_> = items.collect();
            if items.is_empty() {
                return None;
            }
            let list = element("ul").part("issues").attribute("role", "list").children(items);
            let title = subheading(state.text(messages::WATCHED_ISSUES_TITLE));
            Some(element("section").class("watched-box").child(title).child(list).into())
        },
    )
}

/// The fetched list of watched issues.
pub type Found = Shared<RemoteData<Page<WatchedIssue>>>;

fn load(state: State, found: Found) {
    let call = state.help_services().watched();
    ask(state, found, call, |_| ());
}

fn entry(state: State, item: &WatchedIssue, found: Found, is_partner: bool) -> Element {
    let customer = item.customer.as_ref().and_then(reference_name);
    let facts = element("dl")
        .class("facts")
        .children(customer.map(|name| fact(state, messages::FORM_CUSTOMER_SECTION, fixed(name))))
        .child(fact(state, messages::FIELD_SERVICE, fixed(text::shown(&item.service_name, 80))))
        .child(fact(state, messages::WATCHED_ISSUES_SINCE, state.date(item.created_date)))
        .children(item.last_modified_date_time.map(|date| fact(state, messages::ISSUE_UPDATED, state.date(date))));
    let title = text::shown(&item.title, 200);
    let told = item.customer_notified_at;
    let told =
        told.map(|date| paragraph("told", state.text_with(messages::NOTIFY_NOTIFIED_ON, "date", state.date(date))));
    let stop = stop_button(state, item, found);
    let heading = format!("watch-{}-title", item.id);
    let name = element("h4").given("id", heading.clone()).in_language(item.title_language.as_ref()).literal(title);
    let head = element("div").class("request-head").child(name).child(health_tag(state, item.status));
    // A customer who was notified may answer that the problem persists.
    let ways = if is_partner && item.is_over() { report_again(state, item, heading, stop) } else { stop };
    element("li").part("issue").child(head).child(facts).children(told).child(ways)
}

/// A button that stops watching a known issue.
pub fn stop_button(state: State, item: &WatchedIssue, found: Found) -> Element {
    let (id, name) = (item.id.clone(), text::shown(&item.title, 200));
    let label = live(move || {
        state.localizer().text_with(messages::WATCHED_ISSUES_STOP_ISSUE, &[("issue", name.clone().into())])
    });
    button("link", state.text(messages::WATCHED_ISSUES_STOP), move || stop(state, &id, found))
        .worded("aria-label", label)
}

fn stop(state: State, id: &str, found: Found) {
    let call = state.help_services().unwatch(id);
    state.receive(found, call, move |answer| {
        let said = if answer.is_ok() { messages::WATCHED_ISSUES_STOPPED } else { messages::WATCHED_ISSUES_STOP_FAILED };
        state.announcement.set(state.localizer().text(said));
        load(state, found);
        state.services().focus(HEADING);
    });
}
