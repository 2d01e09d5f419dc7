use super::guide::{Guide, Section};
use crate::i18n::{MessageId, messages, wording};
use crate::model::HandoffCategory;
use crate::ui::kit::{Element, element};

/// The section of the accepted categories.
pub const HANDOFFS: Section = ("guide-handoffs", messages::GUIDANCE_ESCALATION_REASONS_TITLE);

/// The categories that the operator accepts, each with an example to escalate and one to solve yourself.
pub fn handoffs(guide: Guide) -> Element {
    let entries = HandoffCategory::ALL.iter().map(|&category| entry(guide, category));
    element("section")
        .child(guide.section_heading(HANDOFFS))
        .child(guide.text(messages::GUIDANCE_ESCALATION_REASONS_TEXT))
        .child(element("ul").class("handoffs").attribute("role", "list").children(entries))
}

fn entry(guide: Guide, category: HandoffCategory) -> Element {
    let name = wording::handoff(category);
    let (example, counter) = (wording::handoff_example(category), counter_example(category));
    let title = element("h4").text(guide.state.text(name));
    let verdicts = element("dl")
        .class("verdicts")
        .child(verdict(guide, "verdict", messages::GUIDANCE_ESCALATION_EXAMPLE, example))
        .child(verdict(guide, "verdict stays", messages::GUIDANCE_ESCALATION_COUNTEREXAMPLE, counter));
    element("li").class("handoff").child(guide.pair(title, name)).child(verdicts)
}

/// An example with its verdict.
fn verdict(guide: Guide, class: &'static str, label: MessageId, text: MessageId) -> Element {
    let name = element("span").text(guide.state.text(label));
    element("div")
        .class(class)
        .child(element("dt").child(guide.pair(name, label)))
        .child(element("dd").child(guide.text(text)))
}

fn counter_example(category: HandoffCategory) -> MessageId {
    match category {
        HandoffCategory::UndocumentedServiceProblem => messages::GUIDANCE_COUNTEREXAMPLE_UNDOCUMENTED,
        HandoffCategory::ServiceUnavailable => messages::GUIDANCE_COUNTEREXAMPLE_UNAVAILABLE,
        HandoffCategory::BugOrIrregularity => messages::GUIDANCE_COUNTEREXAMPLE_BUG,
        HandoffCategory::LargeScaleNetworkDisruption => messages::GUIDANCE_COUNTEREXAMPLE_NETWORK,
        HandoffCategory::RegionalMultiTenant => messages::GUIDANCE_COUNTEREXAMPLE_REGIONAL,
    }
}
