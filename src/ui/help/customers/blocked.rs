use crate::i18n::{MessageId, messages};
use crate::model::{Customer, Failure, Relationship, text};
use crate::ui::kit::{Element, button, element, new_tab, paragraph};
use crate::ui::state::{Shared, State, live};

/// Id of the notice, which takes the focus when it appears.
pub const BLOCKED: &str = "blocked";

/// Callback that selects a customer.
type Select = fn(State, Customer);

/// Notice for a customer without an admin relationship: requests for it are impossible until there is one. `select` is
/// called once there is.
pub fn blocked(state: State, customer: &Customer, select: Select) -> Element {
    let reason = match customer.relationship {
        Relationship::Expired => messages::CUSTOMER_BLOCKED_EXPIRED,
        _ => messages::CUSTOMER_BLOCKED_NO_RELATIONSHIP,
    };
    let name = text::shown(&customer.company_name, 120);
    let title = live(move || {
        state.localizer().text_with(messages::CUSTOMER_BLOCKED_TITLE, &[("customer", name.clone().into())])
    });
    let steps = [
        messages::CUSTOMER_BLOCKED_STEP_ASK,
        messages::CUSTOMER_BLOCKED_STEP_ACCEPT,
        messages::CUSTOMER_BLOCKED_STEP_RETURN,
    ];
    let steps = steps.map(|step| element("li").text(state.text(step)));
    let way = state.settings.peek().link("adminRelationships");
    let way = way.and_then(|address| new_tab(state, &address, state.text(messages::CUSTOMER_BLOCKED_LINK)));
    let outcome = Shared::new(String::new());
    let customer = customer.clone();
    let check = button("secondary", state.text(messages::CUSTOMER_BLOCKED_CHECK_AGAIN), move || {
        check(state, &customer, outcome, select);
    });
    element("div")
        .attribute("id", BLOCKED)
        .attribute("class", "notice warning")
        .attribute("part", "notice")
        .attribute("tabindex", "-1")
        .attribute("role", "group")
        .attribute("aria-labelledby", "blocked-title")
        .child(element("h3").attribute("id", "blocked-title").class("notice-title").text(title))
        .child(element("p").text(state.text(reason)))
        .child(element("ol").class("steps").children(steps))
        .children(way.map(|way| element("p").child(way)))
        .child(element("div").class("actions").child(check))
        .child(paragraph("advice", live(move || (*outcome.get()).clone())))
}

/// Checks again: the customer may have accepted the relationship in the meantime.
fn check(state: State, customer: &Customer, outcome: Shared<String>, select: Select) {
    let (id, domain) = (customer.id.clone(), &customer.domain);
    let call = state.help_services().customers(domain);
    state.receive(outcome, call, move |answer| {
        let found = answer.map(|page| page.items.into_iter().find(|customer| customer.id == id));
        match found {
            Ok(Some(customer)) if customer.may_be_served() => select(state, customer),
            Ok(_) | Err(Failure::Unsupported) => say(state, outcome, messages::CUSTOMER_BLOCKED_STILL),
            Err(failure) => say(state, outcome, advice(&failure)),
        }
    });
}

fn advice(failure: &Failure) -> MessageId {
    crate::i18n::wording::load_failure(failure)
}

fn say(state: State, outcome: Shared<String>, id: MessageId) {
    let text = state.localizer().text(id);
    state.announcement.set(text.clone());
    outcome.set(text);
}
