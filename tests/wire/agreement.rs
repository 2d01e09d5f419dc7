//! Agreement of two parsers: to stay small, the widget parses answers with readers of its own (`wire_struct!`); this compares
//! them with serde's derived ones.
//!
//! They agree, with one intended difference: the widget treats optional members that it cannot parse as missing, where
//! serde rejects the whole body. An odd extra of an operator's backend must not hide a user's requests.

use proptest::prelude::*;
use support_widget::wire::{
    Article, BackendConfig, Customer, HealthReport, Page, Problem, Receipt, Recorded, RequestDetails, RequestSummary,
    Service, WatchedIssue,
};

use crate::alike::hold;
use crate::strictness::{changed, never_stricter};

/// Paths of optional members. `*` matches any step; a trailing `?` marks a list that may be `null` instead of empty, as
/// some servers write it; `!`, that it may also be missing. After `=` follows the word that replaces a missing or
/// unknown one: operators may add words.
const LIST: &[&str] = &[
    "/items?",
    "/items/*/statusLabel",
    "/items/*/customerName",
    "/items/*/customerDomain",
    "/items/*/serviceName",
    "/items/*/customerToNotify",
    "/nextCursor",
];
const DETAILS: &[&str] = &[
    "/statusLabel",
    "/customerName",
    "/customerDomain",
    "/serviceName",
    "/customerToNotify",
    "/customerNotifiedAt",
    "/categoryId",
    "/problemStartTime",
    "/primaryContact",
    "/primaryContact/firstName",
    "/escalation",
    "/escalation/healthCheckedAt",
    "/escalation/healthStatusSeen",
    "/escalation/healthIssueId",
    "/escalation/differsFromKnownIssue",
    "/escalation/stepsTried",
    "/escalation/stepsTried/*",
    "/escalation/handoffCategory",
    "/escalation/lacks",
    "/escalation/conclusion",
    "/escalation/concludedAt",
    "/escalation/reason",
    "/escalation/customerToNotify",
    "/escalation/customerNotifiedAt",
    "/firstResponseDue",
    "/history?",
    "/history/*/statusLabel",
    "/notes?",
    "/attachments?",
];
const CONFIG: &[&str] = &[
    "/features",
    "/features/*",
    "/operator",
    "/categories?",
    "/categories/*/name",
    "/categories/*/maxSeverity",
    "/severities?",
    "/severities/*/name",
    "/severities/*/firstResponse",
    "/limits",
    "/limits/titleLength",
    "/limits/descriptionLength",
    "/limits/files",
    "/limits/fileBytes",
    "/limits/totalBytes",
    "/limits/accept",
    "/steps?",
    "/steps/*/name",
    "/escalationGate",
    "/customersToNotify",
    "/callerId",
    "/operatorHours",
    "/links",
    "/links/*",
    "/partner",
    "/partner/name",
    "/partner/hours",
    "/partner/channels",
    "/partner/channels/*",
];
const PROBLEM: &[&str] = &["/type", "/title", "/status", "/detail", "/retryAfter", "/errors", "/errors/*/detail"];
const CUSTOMERS: &[&str] =
    &["/items?", "/items/*/tenantId", "/items/*/relationship=none", "/items/*/lastUsedDate", "/nextCursor"];
const SERVICES: &[&str] = &["/items?", "/items/*/adminCenterUrl", "/nextCursor"];
const HEALTH: &[&str] = &[
    "/items?!",
    "/items/*/status=unknown",
    "/items/*/issues?",
    "/items/*/issues/*/titleLanguage",
    "/items/*/issues/*/classification=advisory",
    "/items/*/issues/*/status=unknown",
    "/items/*/issues/*/startDateTime",
    "/items/*/issues/*/lastModifiedDateTime",
    "/items/*/issues/*/url",
];
const ARTICLES: &[&str] = &["/items?", "/items/*/summary", "/nextCursor"];
const WATCHES: &[&str] = &[
    "/items?",
    "/items/*/titleLanguage",
    "/items/*/status=unknown",
    "/items/*/customer",
    "/items/*/customer/id",
    "/items/*/customer/companyName",
    "/items/*/customer/domain",
    "/items/*/customerNotifiedAt",
    "/items/*/lastModifiedDateTime",
    "/nextCursor",
];

#[test]
fn receipts_are_read_alike() {
    hold::<Receipt>("receipt.json", &["/firstResponseDue", "/attachments?", "/attachments/*/reason"]);
}

#[test]
fn lists_are_read_alike() {
    hold::<Page<RequestSummary>>("request-list.json", LIST);
}

#[test]
fn details_are_read_alike() {
    hold::<RequestDetails>("request-details.json", DETAILS);
}

#[test]
fn configurations_are_read_alike() {
    hold::<BackendConfig>("config.json", CONFIG);
}

#[test]
fn problems_are_read_alike() {
    hold::<Problem>("problem.json", PROBLEM);
}

#[test]
fn customers_are_read_alike() {
    hold::<Page<Customer>>("customers.json", CUSTOMERS);
}

#[test]
fn services_are_read_alike() {
    hold::<Page<Service>>("services.json", SERVICES);
}

#[test]
fn health_is_read_alike() {
    hold::<HealthReport>("service-health.json", HEALTH);
}

#[test]
fn articles_are_read_alike() {
    hold::<Page<Article>>("articles.json", ARTICLES);
}

#[test]
fn watched_issues_are_read_alike() {
    hold::<Page<WatchedIssue>>("watched-issues.json", WATCHES);
}

#[test]
fn records_are_read_alike() {
    hold::<Recorded>("recorded.json", &[]);
}

proptest! {
    #[test]
    fn receipts_are_never_read_more_strictly(body in changed("receipt.json")) {
        never_stricter::<Receipt>(&body)?;
    }

    #[test]
    fn lists_are_never_read_more_strictly(body in changed("request-list.json")) {
        never_stricter::<Page<RequestSummary>>(&body)?;
    }

    #[test]
    fn details_are_never_read_more_strictly(body in changed("request-details.json")) {
        never_stricter::<RequestDetails>(&body)?;
    }

    #[test]
    fn configurations_are_never_read_more_strictly(body in changed("config.json")) {
        never_stricter::<BackendConfig>(&body)?;
    }

    #[test]
    fn customers_are_never_read_more_strictly(body in changed("customers.json")) {
        never_stricter::<Page<Customer>>(&body)?;
    }

    #[test]
    fn services_are_never_read_more_strictly(body in changed("services.json")) {
        never_stricter::<Page<Service>>(&body)?;
    }

    #[test]
    fn health_is_never_read_more_strictly(body in changed("service-health.json")) {
        never_stricter::<HealthReport>(&body)?;
    }

    #[test]
    fn articles_are_never_read_more_strictly(body in changed("articles.json")) {
        never_stricter::<Page<Article>>(&body)?;
    }

    #[test]
    fn watched_issues_are_never_read_more_strictly(body in changed("watched-issues.json")) {
        never_stricter::<Page<WatchedIssue>>(&body)?;
    }

    #[test]
    fn problems_are_never_read_more_strictly(body in changed("problem.json")) {
        never_stricter::<Problem>(&body)?;
    }
}
