use super::HelpFlow;
use crate::model::read::{Read, flag, list, member, texts};
use crate::model::{EscalationReason, Handoff, HelpStage, Json, RequestKind, Step};

/// Serialization of the flow for persisted forms.
impl HelpFlow {
    /// Serializes the choices, checks and answers of the user.
    pub fn to_json(&self) -> Json {
        Json::object(vec![
            ("stage", Json::of(&self.stage)),
            ("customer", Json::of(&self.customer)),
            ("isByHand", Json::of(&self.is_by_hand)),
            ("others", Json::of(&self.others)),
            ("service", Json::of(&self.service)),
            ("seen", Json::of(&self.seen)),
            ("tried", Json::of(&self.tried)),
            ("handoff", handoff(&self.handoff)),
            ("articles", Json::of(&self.articles)),
        ])
    }

    /// Restores a persisted flow before the features of the backend are known; [`HelpFlow::set_features`] then moves it
    /// to a permitted stage. Values that cannot be read are treated as not chosen.
    pub fn from_json(kind: RequestKind, value: &Json) -> Self {
        Self {
            stage: member(value, "stage").unwrap_or(HelpStage::Customer),
            customer: member(value, "customer"),
            is_by_hand: flag(value, "isByHand"),
            others: list(value, "others").unwrap_or_default(),
            service: member(value, "service"),
            seen: member(value, "seen"),
            tried: Step::present_ids(texts(value, "tried")),
            handoff: member(value, "handoff").unwrap_or_default(),
            articles: texts(value, "articles"),
            ..Self::new(kind)
        }
    }
}

// Not derived: the reason to escalate, and the conclusion with its time, each spread over several members.
fn handoff(handoff: &Handoff) -> Json {
    let (category, lack) = match handoff.escalation_reason {
        Some(EscalationReason::Category(category)) => (Some(category), None),
        Some(EscalationReason::Lacks(lack)) => (None, Some(lack)),
        _ => (None, None),
    };
    Json::object(vec![
        ("category", Json::of(&category)),
        ("lack", Json::of(&lack)),
        ("isOther", Json::Bool(handoff.escalation_reason == Some(EscalationReason::Other))),
        ("differs", Json::of(&handoff.differs)),
        ("reason", Json::of(&handoff.reason)),
        ("proposed", Json::of(&handoff.proposed)),
        ("conclusion", Json::of(&handoff.concluded.map(|(conclusion, _)| conclusion))),
        ("concludedAt", Json::of(&handoff.concluded.map(|(_, at)| at))),
    ])
}

impl Read for Handoff {
    fn read(value: &Json) -> Option<Self> {
        let escalation_reason = member(value, "category").map(EscalationReason::Category);
        let escalation_reason = escalation_reason.or_else(|| member(value, "lack").map(EscalationReason::Lacks));
        Some(Self {
            escalation_reason: escalation_reason.or(flag(value, "isOther").then_some(EscalationReason::Other)),
            differs: flag(value, "differs"),
            reason: member(value, "reason").unwrap_or_default(),
            proposed: member(value, "proposed"),
            concluded: Option::zip(member(value, "conclusion"), member(value, "concludedAt")),
        })
    }
}
