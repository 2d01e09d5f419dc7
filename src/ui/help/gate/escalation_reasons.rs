use super::gate::{Missing, error, say};
use crate::i18n::{messages, wording};
use crate::model::{EscalationReason, HandoffCategory, Lack};
use crate::ui::kit::{Element, element, paragraph, when};
use crate::ui::state::{Shared, State, live};

/// Radio buttons with the reasons for escalating: the operator's categories, what the team lacks, and other reasons.
pub fn escalation_reasons(state: State, flaw: Shared<Option<Missing>>) -> Element {
    let categories = HandoffCategory::ALL.iter().map(|&category| EscalationReason::Category(category));
    let lacks = Lack::ALL.iter().map(|&lack| EscalationReason::Lacks(lack));
    let all = categories.chain(lacks).chain([EscalationReason::Other]).enumerate();
    let options = all.map(|(index, escalation_reason)| {
        let option = option(state, flaw, index, escalation_reason);
        // The groups are set apart, because they lead to different advice.
        if matches!(escalation_reason, EscalationReason::Lacks(Lack::Training) | EscalationReason::Other) {
            option.attribute("data-group", "")
        } else {
            option
        }
    });
    let is_missing = move || *flaw.get() == Some(Missing::EscalationReason);
    element("fieldset")
        .part("field")
        .live_attribute("aria-describedby", live(move || is_missing().then(|| ERROR.to_owned())))
        .child(element("legend").text(state.text(messages::ESCALATION_REASON_LABEL)))
        .child(when(is_missing, move || error(state, ERROR, messages::ESCALATION_REASON_REQUIRED)))
        .children(options)
}

const ERROR: &str = "error-claim";

fn option(state: State, flaw: Shared<Option<Missing>>, index: usize, escalation_reason: EscalationReason) -> Element {
    let id = format!("claim-{index}");
    let input = element("input")
        .attribute("type", "radio")
        .given("id", id.clone())
        // One question has one name on the wire: lacks and "other" are values in place of a category.
        .attribute("name", "escalation.handoffCategory")
        .attribute("value", value(escalation_reason))
        .flag("checked", live(move || state.flow.get().handoff().escalation_reason == Some(escalation_reason)))
        .on("change", move |_| {
            say(state, |handoff| handoff.escalation_reason = Some(escalation_reason));
            flaw.set(None);
        });
    let example = match escalation_reason {
        EscalationReason::Category(category) => Some(wording::handoff_example(category)),
        _ => None,
    };
    let detail =
        example.map(|example| paragraph("option-detail", state.text(example)).given("id", format!("{id}-detail")));
    let input = if detail.is_some() { input.given("aria-describedby", format!("{id}-detail")) } else { input };
    let label = element("label").given("for", id).text(state.text(wording::escalation_reason(escalation_reason)));
    element("div").class("option").child(input).child(label).children(detail)
}

fn value(escalation_reason: EscalationReason) -> &'static str {
    match escalation_reason {
        EscalationReason::Category(category) => category.as_str(),
        EscalationReason::Lacks(lack) => lack.as_str(),
        EscalationReason::Other => "other",
    }
}
