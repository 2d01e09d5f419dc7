//! The way from a customer's problem to its form, as a partner goes it who shows something else.

use support_widget::i18n::messages;
use support_widget::model::{RequestKind, View};

use crate::screen::Screen;
use crate::stage::Stage;

/// The form for a customer's problem.
pub const FORM: View = View::NewRequest(RequestKind::Customer);

/// The first controls of the gate.
const CLAIMS: &str = "[id=differs], [name='escalation.handoffCategory']";

/// A page that starts at a view, with a backend that knows customers.
pub fn with_customers(view: View) -> Stage {
    let stage = Stage::new(view);
    stage.backend.knows_customers();
    stage
}

/// Chooses a customer and a service, which leads to the help for it.
pub async fn choose(screen: &Screen, domain: &str, service: &str) {
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer(domain).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", service).await;
    screen.shows(messages::HELP_DECISION).await;
}

/// Goes on from the help to the gate.
pub async fn go_to_the_gate(screen: &Screen) {
    screen.click(messages::HELP_NEED_MORE).await;
    screen.element(CLAIMS).await;
}

/// Passes the gate to the form.
pub async fn pass_the_gate(screen: &Screen) {
    screen.element(CLAIMS).await;
    if screen.has("[id=differs]") {
        screen.click_at("[id=differs]").await;
    }
    screen.choose("escalation.handoffCategory", "serviceUnavailable").await;
    for step in ["adminCenter", "reproduce"] {
        screen.click_at(&format!(".checklist [value={step}]:not(:checked)")).await;
    }
    screen.click(messages::FORM_CONTINUE).await;
    screen.element("[name=description]").await;
}
