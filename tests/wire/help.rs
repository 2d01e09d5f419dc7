//! Golden tests of the bodies for customers, services and help.

use support_widget::model::{
    Cloud, CustomerReference, HealthIssue, HealthStatus, IssueClassification, Relationship, RequestKind, RequestStatus,
    ServiceHealth,
};
use support_widget::wire::{
    Article, Customer, HealthReport, NewWatch, Notice, Page, Recorded, RequestChange, Service, SolvedProblem,
    WatchedIssue,
};

use crate::golden::{at, escalation, hold, text};

fn reference() -> CustomerReference {
    CustomerReference { id: text("1001"), ..CustomerReference::default() }
}

#[test]
fn customers_that_were_found() {
    let used = Customer {
        id: "1001".to_owned(),
        company_name: "Fabrikam".to_owned(),
        domain: "fabrikam.example".to_owned(),
        tenant_id: text("2f0c7f2e-6a5b-4c1d-8e3f-9a0b1c2d3e4f"),
        relationship: Relationship::Active,
        last_used_date: Some(at("2026-11-20T10:15:00Z")),
    };
    let never_used = Customer {
        id: "1002".to_owned(),
        company_name: "云杉科技有限公司".to_owned(),
        domain: "yunshan.example".to_owned(),
        tenant_id: None,
        relationship: Relationship::Expired,
        last_used_date: None,
    };
    hold("customers.json", &Page { items: vec![used, never_used], next_cursor: text("after-1002") });
}

#[test]
fn services_of_a_customer() {
    let exchange = Service {
        id: "exchange-online".to_owned(),
        display_name: "Exchange Online".to_owned(),
        admin_center_url: text("https://admin.exchange.microsoft.com/?delegatedOrg=fabrikam.example"),
    };
    let power_bi = Service { id: "power-bi".to_owned(), display_name: "Power BI".to_owned(), admin_center_url: None };
    hold("services.json", &Page { items: vec![exchange, power_bi], next_cursor: None });
}

#[test]
fn how_services_are() {
    let incident = HealthIssue {
        id: "EX1284903".to_owned(),
        title: "Mail is delivered late".to_owned(),
        title_language: text("en"),
        classification: IssueClassification::Incident,
        status: HealthStatus::RestoringService,
        start_date_time: Some(at("2026-11-21T05:40:00Z")),
        last_modified_date_time: Some(at("2026-11-21T08:30:00Z")),
        url: text("https://status.example/EX1284903"),
    };
    let advisory = HealthIssue {
        id: "EX1284771".to_owned(),
        title: "Search in shared mailboxes is slow".to_owned(),
        title_language: None,
        classification: IssueClassification::Advisory,
        status: HealthStatus::Investigating,
        start_date_time: None,
        last_modified_date_time: None,
        url: None,
    };
    let service = |id: &str, name: &str, status, issues| ServiceHealth {
        service_id: id.to_owned(),
        display_name: name.to_owned(),
        status,
        issues,
    };
    let items = vec![
        service("exchange-online", "Exchange Online", HealthStatus::ServiceDegradation, vec![incident, advisory]),
        service("power-bi", "Power BI", HealthStatus::ServiceOperational, Vec::new()),
    ];
    hold("service-health.json", &HealthReport { checked_at: at("2026-11-21T08:55:00Z"), items });
}

#[test]
fn articles_that_may_help() {
    let article = Article {
        id: "exchange-online-mail-not-arriving".to_owned(),
        title: "Mail does not arrive".to_owned(),
        url: "help/exchange-online-mail-not-arriving?lang=en-US".to_owned(),
        summary: "Look in every folder, then check rules and space.".to_owned(),
    };
    hold("articles.json", &Page { items: vec![article], next_cursor: None });
}

#[test]
fn known_problems_that_are_watched() {
    let of_customer = WatchedIssue {
        id: "7c1f".to_owned(),
        issue_id: "EX1284903".to_owned(),
        title: "Mail is delivered late".to_owned(),
        title_language: text("en"),
        service_id: "exchange-online".to_owned(),
        service_name: "Exchange Online".to_owned(),
        status: HealthStatus::ServiceRestored,
        customer: Some(CustomerReference {
            id: text("1001"),
            company_name: text("Fabrikam"),
            domain: text("fabrikam.example"),
        }),
        created_date: at("2026-11-21T08:56:00Z"),
        customer_notified_at: Some(at("2026-11-21T09:10:00Z")),
        last_modified_date_time: Some(at("2026-11-21T08:30:00Z")),
    };
    let own = WatchedIssue {
        id: "7c20".to_owned(),
        issue_id: "TM1284555".to_owned(),
        title: "Meetings cannot be joined".to_owned(),
        title_language: None,
        service_id: "microsoft-teams".to_owned(),
        service_name: "Microsoft Teams".to_owned(),
        status: HealthStatus::Unknown,
        customer: None,
        created_date: at("2026-11-21T08:57:00Z"),
        customer_notified_at: None,
        last_modified_date_time: None,
    };
    hold("watched-issues.json", &Page { items: vec![of_customer, own], next_cursor: None });
}

#[test]
fn a_wish_to_watch() {
    let watch = NewWatch {
        issue_id: "EX1284903".to_owned(),
        service_id: "exchange-online".to_owned(),
        customer: Some(reference()),
    };
    hold("new-watch.json", &watch);
}

#[test]
fn a_problem_that_was_solved() {
    let solved = SolvedProblem {
        kind: RequestKind::Customer,
        cloud: Cloud::China,
        customer: Some(reference()),
        service_id: text("exchange-online"),
        escalation: escalation(),
        articles: vec!["exchange-online-mail-not-arriving".to_owned()],
    };
    hold("solved-problem.json", &solved);
    hold("recorded.json", &Recorded { id: "9d42".to_owned() });
}

#[test]
fn what_a_person_changes() {
    let notice = Notice { customer_notified_at: Some(at("2026-11-21T10:20:00Z")) };
    hold("notice.json", &notice);
    hold("notice-taken-back.json", &Notice { customer_notified_at: None });
    let change = RequestChange { status: Some(RequestStatus::Closed), escalation: Some(notice) };
    hold("request-change.json", &change);
}
