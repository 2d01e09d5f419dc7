use super::*;
use crate::model::{
    Conclusion, Escalation, EscalationReason, HandoffCategory, HealthIssue, HealthReport, HealthStatus,
    IssueClassification, Lack, Relationship, ServiceHealth, Step, TextLimit, Timestamp,
};

fn customer(id: &str, relationship: Relationship) -> Customer {
    Customer {
        id: id.to_owned(),
        company_name: "Fabrikam".to_owned(),
        domain: format!("{id}.example"),
        tenant_id: None,
        relationship,
        last_used_date: None,
    }
}

fn service(id: &str) -> Service {
    Service { id: id.to_owned(), display_name: id.to_owned(), admin_center_url: None }
}

fn report(service: &str, status: HealthStatus) -> HealthReport {
    let issue = HealthIssue {
        id: "EX1".to_owned(),
        title: "Mail is late".to_owned(),
        title_language: None,
        classification: IssueClassification::Incident,
        status,
        start_date_time: None,
        last_modified_date_time: None,
        url: None,
    };
    let health =
        ServiceHealth { service_id: service.to_owned(), display_name: service.to_owned(), status, issues: vec![issue] };
    HealthReport { checked_at: Timestamp::from_seconds(60), items: vec![health] }
}

fn flow() -> HelpFlow {
    with(RequestKind::Customer, Features::ALL)
}

fn with(kind: RequestKind, features: Features) -> HelpFlow {
    let mut flow = HelpFlow::new(kind);
    flow.set_features(features);
    flow
}

#[test]
fn a_customer_whom_the_page_names_need_not_be_found() {
    for (relationship, stage) in
        [(Relationship::Active, HelpStage::Service), (Relationship::Expired, HelpStage::Customer)]
    {
        let mut flow = HelpFlow::new(RequestKind::Customer);
        flow.select(customer("a", relationship));
        assert_eq!(flow.stage(), HelpStage::Customer, "nothing is known of the backend");
        flow.set_features(Features::ALL);
        assert_eq!(flow.stage(), stage, "{relationship:?}");
    }
}

#[test]
fn the_way_leads_from_the_customer_to_the_form() {
    let mut flow = flow();
    assert!(!flow.go_on(), "nobody is chosen");
    flow.select(customer("a", Relationship::Active));
    assert_eq!(flow.stage(), HelpStage::Service);
    assert!(!flow.go_on(), "no service is chosen");
    flow.choose(service("exchange-online"));
    assert_eq!(flow.stage(), HelpStage::Help);
    assert!(flow.go_on());
    assert_eq!(flow.stage(), HelpStage::Gate);
    assert!(!flow.go_on(), "nothing has been concluded");
    flow.conclude(Conclusion::Escalate, Timestamp::from_seconds(0));
    assert_eq!(flow.stage(), HelpStage::Details);
    assert!(!flow.go_on());
}

#[test]
fn a_conclusion_holds_while_what_it_followed_from_does() {
    let concluded = || {
        let mut flow = with(RequestKind::Customer, Features::NONE);
        flow.choose(service("a"));
        flow.conclude(Conclusion::Escalate, Timestamp::from_seconds(0));
        assert_eq!(flow.stage(), HelpStage::Details);
        flow
    };
    let changes: [fn(&mut HelpFlow); 4] = [
        |flow| flow.choose(service("b")),
        |flow| flow.set_tried(Step::LICENSE, true),
        |flow| flow.set_handoff(Handoff { escalation_reason: Some(EscalationReason::Other), ..flow.handoff().clone() }),
        |flow| flow.select(customer("b", Relationship::Active)),
    ];
    for change in changes {
        let mut flow = concluded();
        change(&mut flow);
        assert_eq!((flow.stage(), flow.escalation().conclusion), (HelpStage::Gate, None));
    }
}

#[test]
fn what_is_not_solved_after_all_leads_back_to_where_it_was_said() {
    let mut flow = with(RequestKind::Customer, Features::NONE);
    flow.solved();
    assert_eq!(flow.stage(), HelpStage::Solved);
    flow.back();
    assert_eq!(flow.stage(), HelpStage::Gate);
}

#[test]
fn of_a_known_problem_no_kind_is_recorded() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.saw(&report("exchange-online", HealthStatus::ServiceDegradation));
    let bug = HandoffCategory::BugOrIrregularity;
    let escalation_reason = Some(EscalationReason::Category(bug));
    for (differs, recorded) in [(false, None), (true, Some(bug))] {
        flow.set_handoff(Handoff { escalation_reason, differs, ..Handoff::default() });
        assert_eq!(flow.escalation().handoff_category, recorded, "{differs}");
    }
}

#[test]
fn the_way_has_the_stages_that_the_backend_has() {
    use HelpStage::{Customer, Details, Gate, Help, Service};
    let partner = RequestKind::Customer;
    let own = RequestKind::CustomerSelfService;
    for (kind, features, stages) in [
        (partner, Features::ALL, vec![Customer, Service, Help, Gate, Details]),
        (own, Features::ALL, vec![Service, Help, Details]),
        (partner, Features::NONE, vec![Gate, Details]),
        (partner, Features::NONE.with(Feature::Customers), vec![Customer, Gate, Details]),
        (partner, Features::NONE.with(Feature::Articles), vec![Help, Gate, Details]),
        (partner, Features::ALL.without(Features::NONE.with(Feature::Services)), vec![Customer, Help, Gate, Details]),
    ] {
        assert_eq!(with(kind, features).stages(), stages, "{kind:?} {features:?}");
    }
}

#[test]
fn a_customer_without_relationship_leads_no_further() {
    let mut flow = flow();
    for relationship in [Relationship::Expired, Relationship::None] {
        flow.select(customer("a", relationship));
        assert!(flow.is_blocked() && !flow.go_on());
        assert_eq!(flow.stage(), HelpStage::Customer);
    }
}

#[test]
fn who_names_the_customer_by_hand_is_not_sent_back_to_the_search() {
    let mut flow = with(RequestKind::Customer, Features::NONE.with(Feature::Customers));
    flow.select(customer("a", Relationship::Active));
    flow.change_customer();
    flow.name_by_hand();
    assert_eq!((flow.stage(), flow.customer()), (HelpStage::Gate, None));
    flow.set_features(Features::NONE.with(Feature::Customers));
    assert_eq!(flow.stage(), HelpStage::Gate);
    flow.restart();
    assert_eq!(flow.stage(), HelpStage::Customer, "the next request begins with the search");
}

#[test]
fn customers_who_serve_themselves_are_never_blocked() {
    let mut flow = with(RequestKind::CustomerSelfService, Features::ALL);
    flow.select(customer("a", Relationship::Expired));
    flow.choose(service("exchange-online"));
    assert_eq!(flow.stage(), HelpStage::Help);
}

#[test]
fn a_problem_with_no_service_begins_the_checks_anew() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.set_tried(Step::LICENSE, true);
    flow.change_service();
    flow.go_without_service();
    assert_eq!(flow.escalation(), Escalation { customer_to_notify: true, ..Escalation::default() });
}

#[test]
fn what_was_tried_before_a_service_was_chosen_stays() {
    let mut flow = flow();
    flow.set_tried(Step::LICENSE, true);
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    assert_eq!(flow.tried(), [Step::LICENSE]);
}

#[test]
fn another_customer_keeps_the_service_and_the_steps_but_not_the_health() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.saw(&report("exchange-online", HealthStatus::ServiceDegradation));
    flow.set_tried(Step::LICENSE, true);
    flow.change_customer();
    flow.select(customer("b", Relationship::Active));
    let record = flow.escalation();
    assert_eq!(record.steps_tried, ["license"]);
    assert_eq!(record.health_status_seen, None);
    assert_eq!(flow.service().map(|service| service.id.as_str()), Some("exchange-online"));
}

#[test]
fn another_service_begins_the_checks_anew() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.saw(&report("exchange-online", HealthStatus::ServiceDegradation));
    flow.set_tried(Step::LICENSE, true);
    flow.opened("article");
    flow.change_service();
    flow.choose(service("microsoft-teams"));
    assert_eq!(flow.escalation(), Escalation { customer_to_notify: true, ..Escalation::default() });
    assert!(flow.articles().is_empty());
}

/// A record that exceeds the limits of backends would be refused, and silently lost.
#[test]
fn no_more_articles_are_recorded_than_are_taken() {
    let mut flow = flow();
    flow.opened(&"x".repeat(255));
    flow.opened("a\nb");
    (0..60).for_each(|number| flow.opened(&format!("articles/{number}")));
    assert_eq!((flow.articles().len(), flow.articles()[0].as_str()), (TextLimit::ENTRIES, "articles/0"));
}

/// A request with an invalid record would be refused, and the user who fills in the form could not correct it.
#[test]
fn no_identifiers_are_recorded_that_are_not_taken() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    let mut report = report("exchange-online", HealthStatus::ServiceDegradation);
    report.items[0].issues.iter_mut().for_each(|issue| issue.id = "a\nb".to_owned());
    flow.saw(&report);
    assert!(flow.is_known());
    flow.set_tried(&"x".repeat(255), true);
    (0..60).for_each(|number| flow.set_tried(&format!("step-{number}"), true));
    let record = flow.escalation();
    assert_eq!((record.steps_tried.len(), record.steps_tried[0].as_str()), (TextLimit::ENTRIES, "step-0"));
    assert_eq!((record.health_issue_id, record.health_status_seen), (None, Some(HealthStatus::ServiceDegradation)));
}

#[test]
fn the_record_holds_what_was_seen_and_tried() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.saw(&report("exchange-online", HealthStatus::ServiceDegradation));
    flow.set_tried(Step::DEVICE, true);
    flow.set_tried(Step::ADMIN_CENTER, true);
    [true, false].into_iter().for_each(|is_tried| flow.set_tried(Step::LICENSE, is_tried));
    let at = Timestamp::from_seconds(120);
    flow.set_handoff(Handoff {
        escalation_reason: Some(EscalationReason::Category(HandoffCategory::ServiceUnavailable)),
        differs: true,
        reason: " All of them wait. ".to_owned(),
        ..Handoff::default()
    });
    flow.go_on();
    flow.conclude(Conclusion::Escalate, at);
    let record = flow.escalation();
    assert_eq!(record.health_checked_at, Some(Timestamp::from_seconds(60)));
    assert_eq!(record.health_status_seen, Some(HealthStatus::ServiceDegradation));
    assert_eq!(record.health_issue_id.as_deref(), Some("EX1"));
    assert_eq!(record.steps_tried, ["device", "adminCenter"]);
    assert_eq!(record.handoff_category, Some(HandoffCategory::ServiceUnavailable));
    assert!(record.differs_from_known_issue);
    assert_eq!((record.conclusion, record.concluded_at), (Some(Conclusion::Escalate), Some(at)));
    assert_eq!(record.reason.as_deref(), Some("All of them wait."));
}

#[test]
fn the_health_of_another_service_is_no_record() {
    let mut flow = flow();
    flow.select(customer("a", Relationship::Active));
    flow.choose(service("exchange-online"));
    flow.saw(&report("microsoft-teams", HealthStatus::ServiceInterruption));
    assert_eq!(flow.escalation().health_status_seen, None);
}

mod answers;

/// Property tests: any user actions, in any order.
mod random;
