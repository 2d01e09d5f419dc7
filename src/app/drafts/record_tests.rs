use serde_json::json;

use super::*;
use crate::app::outbox::{Delivery, DeliveryState, OutboxEntry, Withdrawn};
use crate::app::record::{FORMAT, StoredRecord};
use crate::model::{
    Cloud, Conclusion, Contact, Customer, CustomerReference, Draft, EscalationReason, Failure, Feature, Features,
    Field, Handoff, HandoffCategory, HelpFlow, HelpStage, Json, NewRequest, PageContext, Relationship, RequestKind,
    Rules, Service, Severity, Submission, Submitted, Timestamp, validation,
};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

pub(super) fn flow() -> HelpFlow {
    let mut flow = HelpFlow::new(RequestKind::Customer);
    flow.set_features(Features::ALL);
    flow.select(Customer {
        id: "c1".to_owned(),
        company_name: "Fabrikam".to_owned(),
        domain: "fabrikam.example".to_owned(),
        tenant_id: None,
        relationship: Relationship::Active,
        last_used_date: None,
    });
    flow.choose(Service {
        id: "exchange".to_owned(),
        display_name: "Exchange Online".to_owned(),
        admin_center_url: None,
    });
    flow.set_tried("license", true);
    flow.opened("articles/7");
    flow.go_on();
    flow.set_handoff(Handoff {
        escalation_reason: Some(EscalationReason::Category(HandoffCategory::BugOrIrregularity)),
        reason: "Seen twice.".to_owned(),
        ..Handoff::default()
    });
    flow.conclude(Conclusion::Escalate, at(100));
    assert_eq!(flow.stage(), HelpStage::Details);
    // State that the backend supplies is not stored.
    HelpFlow::from_json(RequestKind::Customer, &flow.to_json())
}

pub(super) fn form() -> SavedForm {
    let mut draft = Draft::new();
    draft.set(Field::Title, "郵件無法送達".to_owned());
    draft.set(Field::Description, "自今日上午起\n".to_owned());
    let file = SavedFile { id: "f1".to_owned(), name: "screen.png".to_owned(), size: 7, digest: "ab".to_owned() };
    SavedForm { kind: RequestKind::Customer, draft, flow: Some(flow()), files: vec![file] }
}

fn entry() -> OutboxEntry {
    let mut delivery = Delivery::new();
    delivery.failed(&Failure::Busy(Some(9)), at(2_000), 0.5);
    OutboxEntry {
        key: "k".to_owned(),
        form: form(),
        body: r#"{"title":"郵件無法送達"}"#.to_owned(),
        after: Some("j".to_owned()),
        submitted: at(1_990),
        owner: Some("me".to_owned()),
        backend: "https://portal.example/support/v1/".to_owned(),
        delivery,
    }
}

fn draft() -> DraftRecord {
    let backend = "https://portal.example/support/v1/".to_owned();
    let submitted = Submitted { body: "{}".to_owned(), files: vec!["ab".to_owned()], key: "k".to_owned() };
    DraftRecord {
        form: form(),
        version: Some(Version { writer: "w".to_owned(), count: 2 }),
        saved: at(1_000),
        overdue_since: None,
        owner: None,
        submitted: Some(submitted),
        backend,
    }
}

#[test]
fn what_was_written_is_read_again_in_full() {
    assert_eq!(DraftRecord::read(&draft().to_json(), Json::parse), StoredRecord::Known(draft()));
    assert_eq!(OutboxEntry::read("k", &entry().to_json(), Json::parse), StoredRecord::Known(entry()));
    let mut refused = entry();
    refused.delivery.failed(&Failure::Forbidden, at(0), 0.0);
    assert_eq!(OutboxEntry::read("k", &refused.to_json(), Json::parse), StoredRecord::Known(refused));
    let mut delivered = entry();
    delivered.delivery =
        Delivery::resumed(1, DeliveryState::Delivered { id: "7".to_owned(), reference: "SR-7".to_owned() });
    assert_eq!(OutboxEntry::read("k", &delivered.to_json(), Json::parse), StoredRecord::Known(delivered));
}

/// Compatibility: every build must read what this one has written, so this text is never changed, only extended.
#[test]
fn records_of_the_first_format_are_read() {
    let draft = r#"{"format":1,"form":{"kind":"partnerCenter","values":{"title":"A","description":"B"},"flow":null,
        "files":[{"id":"f","name":"a.png","size":3,"digest":"00"}]},"saved":"2026-11-21T08:00:00Z","overdueSince":null,
        "owner":"5e0d","backend":"https://portal.example/support/v1/"}"#;
    let StoredRecord::Known(draft) = DraftRecord::read(draft, Json::parse) else { panic!("not read") };
    assert_eq!(
        (draft.form.draft.get(Field::Title), draft.form.files.len(), draft.owner.as_deref()),
        ("A", 1, Some("5e0d"))
    );
    let entry = r#"{"format":1,"form":{"kind":"partnerCenter","values":{"title":"A"},"flow":null,"files":[]},"body":"{}",
        "after":null,"submitted":"2026-11-21T08:00:00Z","owner":null,
        "backend":"https://portal.example/support/v1/","attempts":2,"delivery":{"attention":"forbidden"}}"#;
    let StoredRecord::Known(entry) = OutboxEntry::read("k", entry, Json::parse) else { panic!("not read") };
    assert!(entry.delivery.attention().is_some() && entry.delivery.attempts() == 2 && entry.body == "{}");
}

#[test]
fn newer_records_are_left_alone_and_damaged_ones_told_apart() {
    let mut newer: serde_json::Value = serde_json::from_str(&draft().to_json()).expect("JSON");
    newer["format"] = json!(FORMAT + 1);
    newer["form"] = json!("something else altogether");
    assert_eq!(DraftRecord::read(&newer.to_string(), Json::parse), StoredRecord::Newer);
    for damaged in ["", "{", "[]", "{}", r#"{"format":0}"#, r#"{"format":1}"#, r#"{"format":"1"}"#] {
        assert_eq!(DraftRecord::read(damaged, Json::parse), StoredRecord::Unreadable, "{damaged}");
        assert_eq!(OutboxEntry::read("k", damaged, Json::parse), StoredRecord::Unreadable, "{damaged}");
    }
}

#[test]
fn a_flow_goes_on_where_it_was_as_far_as_the_backend_still_allows() {
    let json = flow().to_json();
    let mut same = HelpFlow::from_json(RequestKind::Customer, &json);
    same.set_features(Features::ALL);
    assert_eq!((same.stage(), same.to_json()), (HelpStage::Details, json.clone()));
    let mut without = HelpFlow::from_json(RequestKind::Customer, &json);
    without.set_features(Features::ALL.without(Features::NONE.with(Feature::Services)));
    assert_eq!(without.stage(), HelpStage::Details, "what it no longer has is passed over");
    let mut nonsense = HelpFlow::from_json(RequestKind::Customer, &json!({"stage": "details", "customer": 7}).into());
    nonsense.set_features(Features::ALL);
    assert_eq!(nonsense.stage(), HelpStage::Customer, "nobody gets past a choice that is missing");
}

/// An outbox entry of an earlier build, whose body the backend now refuses for good: its form yields a valid request,
/// which is a different one with a different key.
#[test]
fn what_is_refused_for_good_can_be_opened_and_sent() {
    let typed = [
        (Field::Title, "Mail is late\r\nBcc: all@x.example"),
        (Field::Description, "First\r\nsecond\u{1B}[0m"),
        (Field::Category, "technical"),
        (Field::Severity, "moderate"),
        (Field::CustomerName, "Fabri\u{7}kam\n"),
        (Field::CustomerDomain, "fabrikam.example"),
        (Field::FirstName, "Ana\tMaría"),
        (Field::Email, "ana@contoso.example"),
    ];
    let mut draft = Draft::new();
    typed.into_iter().for_each(|(field, value)| draft.set(field, value.to_owned()));
    let rules = Rules::of(Cloud::Global);
    let old = NewRequest {
        kind: RequestKind::Customer,
        cloud: Cloud::Global,
        title: draft.get(Field::Title).to_owned(),
        description: draft.get(Field::Description).to_owned(),
        severity: Severity::Moderate,
        category_id: Some("technical".to_owned()),
        service_id: None,
        problem_start_time: None,
        customer: Some(CustomerReference {
            id: None,
            company_name: Some(draft.get(Field::CustomerName).to_owned()),
            domain: Some("fabrikam.example".to_owned()),
        }),
        primary_contact: Contact {
            first_name: Some(draft.get(Field::FirstName).to_owned()),
            email: "ana@contoso.example".to_owned(),
            ..Contact::default()
        },
        preferred_contact_method: None,
        preferred_support_language: None,
        diagnostic_consent: false,
        escalation: None,
        context: Some(PageContext { page_url: Some("x".repeat(90_000)), ..PageContext::default() }),
    };
    let refused = [Field::CustomerName, Field::Title, Field::Description, Field::FirstName];
    let found: Vec<_> = validation::flaws(&old, &rules, at(0)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(found, refused);

    let mut delivery = Delivery::new();
    delivery.failed(&Failure::Invalid(Vec::new()), at(0), 0.5);
    let body = serde_json::to_string(&old).expect("JSON");
    let form = SavedForm { kind: RequestKind::Customer, draft, flow: None, files: Vec::new() };
    let kept = OutboxEntry { form, body, delivery, ..entry() };
    let StoredRecord::Known(opened) = OutboxEntry::read("k", &kept.to_json(), Json::parse) else {
        panic!("unreadable")
    };
    assert_eq!(opened.delivery.attention(), Some("invalid"));
    let request = opened.form.draft.complete(RequestKind::Customer, &rules, at(0), &Timestamp::parse);
    let request = NewRequest { context: old.context, ..request.expect("no flaw") };
    let mut submission = Submission::new();
    submission.resume(&Submitted { body: opened.body, files: Vec::new(), key: opened.key }, Json::parse);
    submission.review(request);
    assert_eq!(submission.key(), None, "what is sent is another request");
    let sent = submission.request().expect("a request");
    assert_eq!(validation::flaws(sent, &rules, at(0)), []);
    assert_eq!(sent.context, Some(PageContext::default()));
    assert_eq!(sent.title, "Mail is late Bcc: all@x.example");
}

#[test]
fn what_was_taken_back_is_not_delivered_until_it_is_submitted_anew() {
    let (taken, mut withdrawn) = (entry(), Withdrawn::default());
    assert!(!withdrawn.has(&taken));
    withdrawn.add(&taken.key, taken.submitted, true);
    assert!(withdrawn.has(&taken) && withdrawn.is_to_go(&taken));
    // The key belongs to the content: an unchanged request that is submitted again has the same key.
    let anew = OutboxEntry { submitted: at(2_500), ..entry() };
    assert!(!withdrawn.has(&anew), "another tab must deliver it, should this one be closed");
    assert_eq!(
        withdrawn.instant_after(&taken.key, taken.submitted),
        taken.submitted.plus_seconds(1),
        "within a second"
    );
    assert_eq!(withdrawn.instant_after(&taken.key, at(2_500)), at(2_500));
    assert!(withdrawn.is_own(&taken.key));
    withdrawn.submitted_again(&taken.key);
    assert!(!withdrawn.is_own(&taken.key) && !withdrawn.has(&anew));
    assert!(withdrawn.is_to_go(&taken), "its record of before may still be stored");
    withdrawn.add(&taken.key, anew.submitted, true);
    assert!(withdrawn.has(&taken) && withdrawn.has(&anew), "each submission that was taken back");
    let mut elsewhere = Withdrawn::default();
    elsewhere.add(&taken.key, taken.submitted, false);
    assert!(elsewhere.has(&taken) && !elsewhere.is_to_go(&taken), "whoever took it back has it deleted");
}

/// Older builds in other tabs know no versions; newer ones have other formats.
#[test]
fn a_draft_that_another_tab_has_written_on_in_is_left_alone() {
    let read = |json: &str| match DraftRecord::read(json, Json::parse) {
        StoredRecord::Known(record) => record,
        other => panic!("{other:?}"),
    };
    let found = draft().to_json();
    let mut open = OpenDraft::restored("d".to_owned(), &read(&found), "me".to_owned());
    assert_eq!(open.standing(Some(&found), Json::parse), Standing::Known);
    assert_eq!((open.standing(None, Json::parse), open.place(None, None, Json::parse)), (Standing::Absent, Some("d")));
    let by = |version| DraftRecord { version, ..draft() }.to_json();
    for version in [None, Some(Version { writer: "w".to_owned(), count: 3 })] {
        let changed = by(version);
        assert_eq!(open.standing(Some(&changed), Json::parse), Standing::WrittenElsewhere, "{changed}");
        assert_eq!(
            (open.place(Some(&changed), Some("e"), Json::parse), open.place(Some(&changed), None, Json::parse)),
            (Some("e"), None)
        );
    }
    assert_eq!(open.standing(Some(r#"{"format":99}"#), Json::parse), Standing::WrittenElsewhere, "a newer build");
    let own = by(Some(open.next_version()));
    assert!(open.is_being_taken() && open.is_written_here());
    let earlier = open.clone();
    let later = by(Some(open.next_version()));
    assert!(
        earlier.is_outdated(Some(&later), Json::parse)
            && !open.is_outdated(Some(&later), Json::parse)
            && !open.is_outdated(Some(&own), Json::parse)
            && !open.is_outdated(Some(&found), Json::parse)
    );
    assert_eq!(
        open.standing(Some(&own), Json::parse),
        Standing::Known,
        "an end that nobody has told is known all the same"
    );
    open.written();
    assert!(!open.is_being_taken() && open.is_written_here(), "the other tab has been told");
    let before = by(None);
    let old = OpenDraft::restored("d".to_owned(), &read(&before), "me".to_owned());
    assert_eq!(old.standing(Some(&before), Json::parse), Standing::Known, "a draft from before");
    let begun = OpenDraft::begun("d".to_owned(), "me".to_owned());
    assert_eq!(begun.standing(Some(&before), Json::parse), Standing::WrittenElsewhere);
}
