use serde_json::{Value, json};

use super::HelpFlow;
use crate::model::read::{Read, list, text, texts, word};
use crate::model::{
    Conclusion, Customer, EscalationReason, Handoff, HandoffCategory, HealthSeen, HealthStatus, HelpStage, Lack,
    RequestKind, Service, Severity, Step, Timestamp,
};

/// The flow as it is kept on the device.
impl HelpFlow {
    /// What a person has chosen, seen and said.
    pub fn to_json(&self) -> Value {
        json!({
            "stage": stage_word(self.stage),
            "customer": self.customer.as_ref().map(customer),
            "isByHand": self.is_by_hand,
            "others": self.others.iter().map(customer).collect::<Vec<_>>(),
            "service": self.service.as_ref().map(service),
            "seen": self.seen.as_ref().map(seen),
            "tried": self.tried,
            "handoff": handoff(&self.handoff),
            "articles": self.articles,
        })
    }

    /// As it was kept, before the backend has said which parts it has: then it settles where a person may stand. What cannot
    /// be read was not chosen.
    pub fn from_json(kind: RequestKind, value: &Value) -> Self {
        let part = |key: &str| value.get(key).unwrap_or(&Value::Null);
        Self {
            stage: text(value, "stage").and_then(|word| stage(&word)).unwrap_or(HelpStage::Customer),
            customer: Customer::read(part("customer")),
            is_by_hand: part("isByHand").as_bool().unwrap_or_default(),
            others: list(value, "others").unwrap_or_default(),
            service: Service::read(part("service")),
            seen: read_seen(part("seen")),
            tried: Step::read_ids(value, "tried"),
            handoff: read_handoff(part("handoff")),
            articles: texts(value, "articles"),
            ..Self::new(kind)
        }
    }
}

const STAGES: [(&str, HelpStage); 6] = [
    ("customer", HelpStage::Customer),
    ("service", HelpStage::Service),
    ("help", HelpStage::Help),
    ("gate", HelpStage::Gate),
    ("details", HelpStage::Details),
    ("solved", HelpStage::Solved),
];

fn stage_word(stage: HelpStage) -> &'static str {
    STAGES.iter().find(|(_, known)| *known == stage).map(|(word, _)| *word).unwrap_or_default()
}

fn stage(word: &str) -> Option<HelpStage> {
    STAGES.iter().find(|(known, _)| *known == word).map(|(_, stage)| *stage)
}

fn customer(customer: &Customer) -> Value {
    json!({
        "id": customer.id,
        "companyName": customer.company_name,
        "domain": customer.domain,
        "tenantId": customer.tenant_id,
        "relationship": customer.relationship.as_str(),
        "lastUsedDate": customer.last_used_date.map(|date| date.to_string()),
    })
}

fn service(service: &Service) -> Value {
    json!({ "id": service.id, "displayName": service.display_name, "adminCenterUrl": service.admin_center_url })
}

fn seen(seen: &HealthSeen) -> Value {
    json!({ "checkedAt": seen.checked_at.to_string(), "status": seen.status.as_str(), "issueId": seen.issue_id })
}

fn read_seen(value: &Value) -> Option<HealthSeen> {
    Some(HealthSeen {
        checked_at: word(value, "checkedAt", Timestamp::parse)?,
        status: word(value, "status", HealthStatus::parse)?,
        issue_id: text(value, "issueId"),
    })
}

fn handoff(handoff: &Handoff) -> Value {
    let (category, lack) = match handoff.claim {
        Some(EscalationReason::Category(category)) => (Some(category.as_str()), None),
        Some(EscalationReason::Lacks(lack)) => (None, Some(lack.as_str())),
        _ => (None, None),
    };
    json!({
        "category": category,
        "lack": lack,
        "isOther": handoff.claim == Some(EscalationReason::Other),
        "differs": handoff.differs,
        "reason": handoff.reason,
        "proposed": handoff.proposed.map(Severity::as_str),
        "conclusion": handoff.concluded.map(|(conclusion, _)| conclusion.as_str()),
        "concludedAt": handoff.concluded.map(|(_, at)| at.to_string()),
    })
}

fn read_handoff(value: &Value) -> Handoff {
    let flag = |key: &str| value.get(key).and_then(Value::as_bool).unwrap_or_default();
    let claim = word(value, "category", HandoffCategory::parse).map(EscalationReason::Category);
    let claim = claim.or_else(|| word(value, "lack", Lack::parse).map(EscalationReason::Lacks));
    let conclusion = word(value, "conclusion", Conclusion::parse);
    Handoff {
        claim: claim.or(flag("isOther").then_some(EscalationReason::Other)),
        differs: flag("differs"),
        reason: text(value, "reason").unwrap_or_default(),
        proposed: word(value, "proposed", Severity::parse),
        concluded: conclusion.zip(word(value, "concludedAt", Timestamp::parse)),
    }
}
