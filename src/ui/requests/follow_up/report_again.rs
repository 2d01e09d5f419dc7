use std::rc::Rc;

use super::save_action::SaveAction;
use crate::i18n::{messages, wording};
use crate::model::{
    Customer, CustomerReference, Failure, Feature, Field, HelpStage, RequestKind, Service, View, WatchedIssue, text,
};
use crate::ui::kit::{Element, button, element, paragraph, when};
use crate::ui::state::{HelpServices, Shared, State};

/// Button for a resolved known issue that the customer still has: starts a request with customer, service and title
/// filled in. `beside` is drawn next to it; `heading` is the id of the element that names the customer.
pub fn report_again(state: State, issue: &WatchedIssue, heading: String, beside: Element) -> Element {
    let (asks, action) = (Shared::new(false), SaveAction::idle());
    let id = format!("{heading}-replace");
    let (begun, replaced) = (issue.clone(), issue.clone());
    let next = id.clone();
    let still = button("link", state.text(messages::NOTIFY_REPORT_AGAIN), move || {
        if has_begun(state, &begun) {
            asks.set(true);
            state.announcement.set(state.localizer().text(messages::NOTIFY_REPLACE_WARNING));
            state.services().focus(&next);
        } else {
            begin(state, begun.clone(), action);
        }
    })
    .given("aria-describedby", heading);
    let question = when(
        move || *asks.get(),
        move || {
            let replaced = replaced.clone();
            let replace = button("secondary", state.text(messages::NOTIFY_REPLACE_REQUEST), move || {
                begin(state, replaced.clone(), action);
            });
            let keep = button("link", state.text(messages::NOTIFY_KEEP_REQUEST), move || go(state));
            element("div")
                .child(paragraph("hint", state.text(messages::NOTIFY_REPLACE_WARNING)))
                .child(element("div").class("actions").child(replace.given("id", id.clone())).child(keep))
        },
    );
    let ways = element("div").class("after-issue").child(still).child(beside);
    element("div").child(ways).child(question).child(action.refused(state))
}

/// Whether a request about another problem has been started, which must not be lost by a slip.
fn has_begun(state: State, issue: &WatchedIssue) -> bool {
    let form = state.form(RequestKind::Customer);
    let draft = form.draft.peek();
    let is_written = [Field::Title, Field::Description].iter().any(|&field| !draft.value(field).is_empty());
    let is_explained = !state.flow.peek().handoff().reason.trim().is_empty();
    let has_files = !form.files.peek().items().is_empty();
    (is_written || is_explained || has_files) && !state.is_sent(form) && !is_about(state, issue)
}

/// Whether the request in the form is about this issue of this customer.
fn is_about(state: State, issue: &WatchedIssue) -> bool {
    let form = state.form(RequestKind::Customer);
    let draft = form.draft.peek();
    let customer = issue.customer.as_ref().and_then(|customer| customer.id.clone()).unwrap_or_default();
    let is_same = draft.value(Field::Customer) == customer && draft.value(Field::Title) == title(state, issue);
    is_same && !state.is_sent(form)
}

fn title(state: State, issue: &WatchedIssue) -> String {
    let longest = state.settings.peek().rules.limits.title_length;
    text::structured(&issue.title).chars().take(longest).collect()
}

fn go(state: State) {
    state.go(View::NewRequest(RequestKind::Customer));
}

/// Looks up customer and service, and starts the request with them.
fn begin(state: State, issue: WatchedIssue, action: SaveAction) {
    let form = state.form(RequestKind::Customer);
    let is_described = !form.draft.peek().value(Field::Description).is_empty();
    if state.is_under_way(form) || is_described && is_about(state, &issue) {
        // A request is being sent, or one about this issue has been described already: show the form.
        return go(state);
    }
    if !action.begins() {
        return;
    }
    let found = found(state.help_services(), issue.clone());
    action.receive(state, found, move |(customer, service)| {
        match customer {
            Ok(customer) => {
                restart(state, &issue);
                customer.into_iter().for_each(|customer| state.select_customer(customer));
            }
            Err(Failure::Unsupported) => {
                state.lacks(Feature::Customers);
                restart(state, &issue);
                name_by_hand(state, &issue.customer.unwrap_or_default());
            }
            Err(failure) => {
                let advice = wording::load_failure(&failure);
                state.announcement.set(state.localizer().text(advice));
                return action.ends(Some(advice));
            }
        }
        action.ends(None);
        choose(state, service);
        go(state);
    });
}

async fn found(services: Rc<dyn HelpServices>, issue: WatchedIssue) -> (Result<Option<Customer>, Failure>, Service) {
    let customer = match &issue.customer {
        Some(reference) => customer(&services, reference).await.map(Some),
        None => Ok(None),
    };
    (customer, service(&services, &issue).await)
}

/// Selects the service. If the customer must still be selected, it is only stored in the form until it is known whether
/// that customer has the service.
fn choose(state: State, service: Service) {
    if state.settings.peek().has(Feature::Services) {
        state.form(RequestKind::Customer).set(Field::Service, service.id.clone());
        if state.flow.peek().stage() != HelpStage::Customer {
            state.flow.change(|flow| flow.choose(service));
        }
    }
}

fn restart(state: State, issue: &WatchedIssue) {
    let form = state.form(RequestKind::Customer);
    state.restart(form);
    form.set(Field::Title, title(state, issue));
}

/// Looks up the customer with its current relationship, which a watched issue does not contain.
async fn customer(services: &Rc<dyn HelpServices>, reference: &CustomerReference) -> Result<Customer, Failure> {
    let words = reference.domain.as_ref().or(reference.company_name.as_ref()).cloned().unwrap_or_default();
    let is_same = |found: &Customer| match &reference.id {
        Some(id) => found.id == *id,
        None => reference.domain.as_ref() == Some(&found.domain),
    };
    services.customers(&words).await?.items.into_iter().find(is_same).ok_or(Failure::NotFound)
}

/// Looks up the customer's service; falls back to the issue's own data.
async fn service(services: &Rc<dyn HelpServices>, issue: &WatchedIssue) -> Service {
    let id = issue.customer.as_ref().and_then(|customer| customer.id.as_deref());
    let found = services.services(id).await.ok();
    let found = found.and_then(|page| page.items.into_iter().find(|service| service.id == issue.service_id));
    found.unwrap_or_else(|| Service {
        id: issue.service_id.clone(),
        display_name: issue.service_name.clone(),
        admin_center_url: None,
    })
}

/// Without customer search the form's fields name the customer; fill them in.
fn name_by_hand(state: State, reference: &CustomerReference) {
    state.flow.change(|flow| flow.name_by_hand());
    state.form(RequestKind::Customer).draft.change(|draft| {
        draft.set(Field::Customer, reference.id.clone().unwrap_or_default());
        draft.set(Field::CustomerName, reference.company_name.clone().unwrap_or_default());
        draft.set(Field::CustomerDomain, reference.domain.clone().unwrap_or_default());
    });
}
