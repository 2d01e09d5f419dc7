use leptos::prelude::*;

use super::gate::ask;
use crate::i18n::{MessageId, messages, wording};
use crate::model::{Advice, Conclusion, EscalationReason, RequestKind};
use crate::ui::help::checklist::steps;
use crate::ui::kit::{Element, all, element, new_tab, paragraph, subheading, switch, when};
use crate::ui::state::{State, live};

/// Advice for a problem that is not a known issue, as soon as the answers yield one: the conclusion, and what to do
/// next.
pub fn gate_advice(state: State) -> AnyView {
    // The advice to solve it changes with the next step, which is not a part of this text.
    let view = move || {
        ask(state, |advice, _| match advice {
            Advice::AskReason | Advice::WatchKnownIssue => None,
            Advice::Escalate => Some(Conclusion::Escalate),
            Advice::SolveYourself(_) => Some(Conclusion::SolveYourself),
            Advice::EscalationSupport => Some(Conclusion::EscalationSupport),
        })
    };
    let body = switch(view, move |view| match view? {
        Conclusion::Escalate => Some(escalate(state)),
        Conclusion::SolveYourself => Some(solve(state)),
        Conclusion::EscalationSupport => Some(support(state)),
        Conclusion::WatchKnownIssue => None,
    });
    // The live region exists before its text: a region inserted together with its text may not be announced.
    let said = element("div").class("gate-advice").attribute("role", "status").child(body);
    all([said.into(), left_to_try(state)])
}

/// The checklist, with the next step marked. It stays when the last step is ticked, because the user's focus is on it.
fn left_to_try(state: State) -> AnyView {
    let matter = move || {
        ask(state, |advice, _| match advice {
            Advice::Escalate | Advice::SolveYourself(_) => true,
            Advice::AskReason | Advice::WatchKnownIssue | Advice::EscalationSupport => false,
        })
    };
    let next = live(move || {
        ask(state, |advice, _| match advice {
            Advice::SolveYourself(Some(step)) => Some(step.id.clone()),
            _ => None,
        })
    });
    when(matter, move || steps(state, RequestKind::Customer, next.clone()))
}

/// A notice with a heading.
pub fn titled(state: State, kind: &'static str, title: MessageId) -> Element {
    let title = subheading(state.text(title)).class("notice-title");
    element("div").attribute("class", kind).attribute("part", "notice").child(title)
}

fn escalate(state: State) -> AnyView {
    let severity = live(move || {
        let escalation_reason = state.flow.get().handoff().escalation_reason;
        let cloud = state.settings.get().rules.cloud;
        match escalation_reason {
            Some(EscalationReason::Category(category)) => {
                state.localizer().text(wording::severity_of(RequestKind::Customer, category.severity(cloud)))
            }
            _ => String::new(),
        }
    });
    titled(state, "notice success", messages::GATE_ESCALATE_TITLE)
        .child(paragraph("advice", state.text_with(messages::GATE_ESCALATE_TEXT, "severity", severity)))
        .into()
}

fn solve(state: State) -> AnyView {
    let is_other = move || state.flow.get().handoff().escalation_reason == Some(EscalationReason::Other);
    let text = live(move || {
        let id = if is_other() { messages::GATE_SOLVE_OTHER } else { messages::GATE_SOLVE_TEXT };
        state.localizer().text(id)
    });
    titled(state, "notice warning", messages::GATE_SOLVE_TITLE).child(paragraph("advice", text)).into()
}

fn support(state: State) -> AnyView {
    let guide = state.settings.peek().link("programGuide");
    let guide = guide.and_then(|address| new_tab(state, &address, state.text(messages::GATE_ESCALATION_SUPPORT_GUIDE)));
    titled(state, "notice warning", messages::GATE_ESCALATION_SUPPORT_TITLE)
        .child(paragraph("advice", state.text(messages::GATE_ESCALATION_SUPPORT_TEXT)))
        .children(guide.map(|guide| element("p").child(guide)))
        .into()
}
