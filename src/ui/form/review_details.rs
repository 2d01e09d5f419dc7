use leptos::prelude::*;

use crate::i18n::{messages, wording};
use crate::model::{RequestKind, text};
use crate::ui::kit::{all, element, paragraph, subheading};
use crate::ui::requests::{EscalationRecord, escalation_record, reference_name, title, with_domain};
use crate::ui::state::{State, live};

/// What is sent along with a request: the escalation record, and the additional customers.
pub fn review_details(state: State, kind: RequestKind) -> AnyView {
    all([additional_customers(state), seen_and_tried(state, kind)])
}

/// The escalation record.
fn seen_and_tried(state: State, kind: RequestKind) -> AnyView {
    let flow = state.flow.peek();
    let form = state.form(kind).progress.peek();
    let Some(request) = form.submission.request() else { return ().into_any() };
    let customer = request.customer.as_ref().and_then(reference_name);
    let service = flow.service().map(|service| text::shown(&service.display_name, 80));
    let conclusion = request.escalation.as_ref().and_then(|known| known.conclusion);
    let Some(escalation_record) = escalation_record(state, EscalationRecord::of_new(request, customer, service)) else {
        return ().into_any();
    };
    // Collapsed: the user has just entered all of it.
    let summary = element("summary")
        .child(subheading(state.text(title(kind))))
        .children(conclusion.map(|it| element("span").class("hint").text(state.text(wording::conclusion(it)))));
    let record = element("details").class("disclosure").child(summary).child(escalation_record);
    element("section").class("sent-along").child(record).into()
}

/// The additional customers that a request is made for.
fn additional_customers(state: State) -> AnyView {
    let names = state
        .flow
        .peek()
        .others()
        .iter()
        .map(|other| with_domain(&other.company_name, Some(&other.domain)))
        .collect::<Vec<_>>();
    if names.is_empty() {
        return ().into_any();
    }
    let count = names.len();
    let said = live(move || {
        let number = state.number(count);
        let names = state.services().list(state.localizer().tag(), &names);
        let arguments = [("count", count.into()), ("number", number.into()), ("customers", names.into())];
        state.localizer().text_with(messages::REVIEW_ADDITIONAL_CUSTOMERS, &arguments)
    });
    paragraph("sent-along", said).into()
}
