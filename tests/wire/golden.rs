//! Golden tests: the types serialize to the contract's JSON, to the letter of each name.

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use support_widget::model::{
    AttachmentReceipt, AttachmentStatus, Category, Cloud, Conclusion, Contact, ContactMethod, CustomerReference,
    Escalation, EscalationGate, FileTypes, FirstResponse, HandoffCategory, HealthStatus, HistoryEntry, Json, Lack,
    Limits, Note, OperatorHours, PageContext, Partner, RequestKind, RequestStatus, Severity, SeverityLevel, Step,
    StoredAttachment, TimeOfDay, Timestamp,
};
use support_widget::wire::{
    BackendConfig, FieldProblem, NewRequest, Page, Problem, Receipt, RequestDetails, RequestSummary,
};

/// Reads a golden body of the contract.
pub fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Asserts that the value serializes to the golden body, and the body deserializes to the value.
pub fn hold<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, value: &T) {
    let body = golden(name);
    assert_eq!(serde_json::to_value(value).expect("plain data"), body, "{name}");
    assert!(Json::of(value).is_same(&Json::from(body.clone())), "{name} as the widget writes it");
    assert_eq!(&serde_json::from_value::<T>(body).expect("the contract's body"), value, "{name}");
}

pub fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("an instant")
}

pub fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn a_request_with_everything_filled_in() {
    let request = NewRequest {
        kind: RequestKind::PartnerCenter,
        cloud: Cloud::China,
        title: "Invoice is missing".to_owned(),
        description: "The invoice of October is not in the list.\n十月的账单不在列表中。".to_owned(),
        severity: Severity::Moderate,
        category_id: text(Category::BILLING),
        service_id: None,
        problem_start_time: Some(at("2026-11-20T09:30:00+08:00")),
        customer: None,
        primary_contact: Contact {
            first_name: text("Ana"),
            last_name: text("Muñoz"),
            email: "ana@contoso.example".to_owned(),
            phone_number: text("+1 425 555 0100"),
        },
        preferred_contact_method: Some(ContactMethod::Phone),
        preferred_support_language: text("zh-CN"),
        diagnostic_consent: true,
        escalation: None,
        context: Some(PageContext {
            page_url: text("https://portal.example/support"),
            locale: text("zh-CN"),
            widget_version: text("0.1.0"),
        }),
    };
    hold("new-request-partner-center.json", &request);
}

#[test]
fn a_request_for_a_customer_with_as_little_as_possible() {
    let request = NewRequest {
        kind: RequestKind::Customer,
        cloud: Cloud::Global,
        title: "Mail does not arrive".to_owned(),
        description: "Since this morning no mail arrives from outside.".to_owned(),
        severity: Severity::Critical,
        category_id: None,
        service_id: None,
        problem_start_time: None,
        customer: Some(CustomerReference {
            id: None,
            company_name: text("Fabrikam"),
            domain: text("fabrikam.example"),
        }),
        primary_contact: Contact { email: "ana@contoso.example".to_owned(), ..Contact::default() },
        preferred_contact_method: None,
        preferred_support_language: None,
        diagnostic_consent: false,
        escalation: None,
        context: None,
    };
    hold("new-request-customer.json", &request);
}

/// Returns an escalation record with every member set.
pub fn escalation() -> Escalation {
    Escalation {
        health_checked_at: Some(at("2026-11-21T08:55:00Z")),
        health_status_seen: Some(HealthStatus::ServiceDegradation),
        health_issue_id: text("EX1284903"),
        differs_from_known_issue: true,
        steps_tried: vec!["adminCenter".to_owned(), "reproduce".to_owned()],
        handoff_category: Some(HandoffCategory::ServiceUnavailable),
        lacks: Some(Lack::Tools),
        conclusion: Some(Conclusion::Escalate),
        concluded_at: Some(at("2026-11-21T08:58:00Z")),
        reason: text("Nobody but the operator sees these queues."),
        customer_to_notify: true,
        customer_notified_at: None,
    }
}

#[test]
fn a_request_that_tells_what_was_tried() {
    let request = NewRequest {
        kind: RequestKind::CustomerSelfService,
        cloud: Cloud::Global,
        title: "Mail does not arrive".to_owned(),
        description: "Since this morning no mail arrives from outside.".to_owned(),
        severity: Severity::Critical,
        category_id: text(Category::TECHNICAL),
        service_id: text("exchange-online"),
        problem_start_time: None,
        customer: Some(CustomerReference { id: text("1001"), ..CustomerReference::default() }),
        primary_contact: Contact { email: "ana@fabrikam.example".to_owned(), ..Contact::default() },
        preferred_contact_method: Some(ContactMethod::Email),
        preferred_support_language: None,
        diagnostic_consent: false,
        escalation: Some(escalation()),
        context: None,
    };
    hold("new-request-escalation.json", &request);
}

#[test]
fn a_receipt() {
    let receipt = Receipt {
        id: "0b9c5e2a".to_owned(),
        reference: "SR-7F3K-92QD".to_owned(),
        status: RequestStatus::New,
        created_date: at("2026-11-21T08:00:00Z"),
        first_response_due: Some(at("2026-11-21T10:00:00Z")),
        attachments: vec![
            AttachmentReceipt { name: "screen.png".to_owned(), status: AttachmentStatus::Stored, reason: None },
            AttachmentReceipt {
                name: "trace.har".to_owned(),
                status: AttachmentStatus::Rejected,
                reason: text("contentMismatch"),
            },
        ],
    };
    hold("receipt.json", &receipt);
}

/// Returns a customer's request as in a list.
fn for_customer(status: RequestStatus, label: &str, modified: &str, told: Option<Timestamp>) -> RequestSummary {
    RequestSummary {
        id: "0b9c5e2b".to_owned(),
        reference: "SR-2M4X-11TA".to_owned(),
        kind: RequestKind::Customer,
        title: "Mail does not arrive".to_owned(),
        severity: Severity::Critical,
        status,
        status_label: text(label),
        customer_name: text("Fabrikam"),
        customer_domain: text("fabrikam.example"),
        service_name: text("Exchange Online"),
        customer_to_notify: true,
        customer_notified_at: told,
        created_date: at("2026-11-21T09:00:00Z"),
        last_modified_date: at(modified),
    }
}

#[test]
fn a_part_of_a_list() {
    let own = RequestSummary {
        id: "0b9c5e2a".to_owned(),
        reference: "SR-7F3K-92QD".to_owned(),
        kind: RequestKind::PartnerCenter,
        title: "Invoice is missing".to_owned(),
        severity: Severity::Moderate,
        status: RequestStatus::New,
        status_label: None,
        customer_name: None,
        customer_domain: None,
        service_name: None,
        customer_to_notify: false,
        customer_notified_at: None,
        created_date: at("2026-11-21T08:00:00Z"),
        last_modified_date: at("2026-11-21T08:00:00Z"),
    };
    let other = for_customer(RequestStatus::AttentionNeeded, "Waiting for you", "2026-11-21T09:30:00Z", None);
    hold("request-list.json", &Page { items: vec![other, own], next_cursor: text("41") });
}

#[test]
fn a_request_in_full() {
    let contact = Contact { first_name: text("Ana"), email: "ana@contoso.example".to_owned(), ..Contact::default() };
    let told = Some(at("2026-11-21T10:20:00Z"));
    let details = RequestDetails {
        primary_contact: Some(contact),
        summary: for_customer(RequestStatus::Resolved, "Solved", "2026-11-21T10:20:00Z", told),
        description: "Since this morning no mail arrives from outside.".to_owned(),
        category_id: text(Category::TECHNICAL),
        problem_start_time: Some(at("2026-11-21T06:00:00Z")),
        escalation: Some(Escalation { customer_notified_at: told, ..escalation() }),
        first_response_due: Some(at("2026-11-21T11:00:00Z")),
        history: vec![
            HistoryEntry { status: RequestStatus::New, status_label: None, date: at("2026-11-21T09:00:00Z") },
            HistoryEntry {
                status: RequestStatus::Resolved,
                status_label: text("Solved"),
                date: at("2026-11-21T10:00:00Z"),
            },
        ],
        notes: vec![Note {
            id: "1".to_owned(),
            text: "A certificate had expired.".to_owned(),
            created_date: at("2026-11-21T10:00:00Z"),
        }],
        attachments: vec![StoredAttachment {
            id: "3f0c".to_owned(),
            name: "screen.png".to_owned(),
            size: 48_213,
            url: "requests/0b9c5e2a/attachments/3f0c".to_owned(),
        }],
    };
    hold("request-details.json", &details);
}

#[test]
fn what_a_backend_offers() {
    let level = |id, name, first_response| SeverityLevel { id, name, first_response: Some(first_response) };
    let config = BackendConfig {
        features: vec!["requests".to_owned()],
        operator: text("Contoso Support"),
        categories: vec![
            Category::new(Category::TECHNICAL),
            Category { id: "licenses".to_owned(), name: text("Licenses"), max_severity: Some(Severity::Moderate) },
        ],
        severities: vec![
            level(Severity::Minimal, None, FirstResponse::BusinessDays(1)),
            level(Severity::Critical, text("Standstill"), FirstResponse::Hours(2)),
        ],
        limits: Some(Limits {
            title_length: 80,
            description_length: 2_000,
            files: 5,
            file_bytes: 1_000_000,
            total_bytes: 4_000_000,
            accept: FileTypes::read([".png", ".jpg", ".pdf"]),
        }),
        steps: vec![Step::new(Step::LICENSE), Step { name: text("Ask in the channel"), ..Step::new("channel") }],
        escalation_gate: Some(EscalationGate::Enforce),
        customers_to_notify: Some(3),
        operator_hours: Some(OperatorHours {
            time_zone: "Europe/Berlin".to_owned(),
            opens: TimeOfDay::hour(8),
            closes: TimeOfDay::hour(18),
        }),
        caller_id: text("5e0d1c"),
        links: [("escalation".to_owned(), "https://portal.example/escalation".to_owned())].into_iter().collect(),
        partner: Some(Partner {
            name: text("Contoso"),
            hours: text("Monday to Friday, 09:00–18:00 (UTC+8)"),
            channels: vec!["mailto:support@contoso.com".to_owned(), "tel:+862155500100".to_owned()],
        }),
    };
    hold("config.json", &config);
}

#[test]
fn a_problem() {
    let error = |pointer: &str, code: &str, detail: &str| FieldProblem {
        pointer: pointer.to_owned(),
        code: code.to_owned(),
        detail: detail.to_owned(),
    };
    let problem = Problem {
        kind: "about:blank".to_owned(),
        title: "Unprocessable Content".to_owned(),
        status: 422,
        detail: text("Two fields break the rules."),
        retry_after: Some(30),
        errors: vec![
            error("/title", "tooLong", "at most 120 characters"),
            error("/primaryContact/email", "required", ""),
        ],
    };
    hold("problem.json", &problem);
}
