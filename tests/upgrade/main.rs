//! Backward compatibility of stored data: what earlier builds left on a device stays readable and deliverable. The
//! fixtures were written by the build before the conclusion `goOn` and the step `licence` were renamed.

mod release;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support_widget::app::drafts::{DraftRecord, SavedForm};
use support_widget::app::outbox::OutboxEntry;
use support_widget::app::record::StoredRecord;
use support_widget::model::read::Read;
use support_widget::model::{
    Advice, Cloud, Conclusion, EscalationCase, Features, Field, HelpFlow, HelpStage, Json, NewRequest, PageConfig,
    PageContext, Rules, Step, Submission, Submitted, Timestamp,
};
use support_widget::wire::{BackendConfig, RequestDetails};

const OUTBOX: [&str; 6] =
    ["escalated", "escalated-for-further-customer", "never-arrived", "page-steps", "self-service", "with-file"];

/// Words that no current build writes.
const FORMER: [&str; 2] = ["goOn", "licence"];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade/fixtures")
}

fn text(path: &str) -> String {
    fs::read_to_string(fixtures().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn draft(name: &str) -> DraftRecord {
    match DraftRecord::read(&text(&format!("device/drafts/{name}.json")), Json::parse) {
        StoredRecord::Known(draft) => draft,
        other => panic!("{name}: {other:?}"),
    }
}

fn entry(name: &str) -> OutboxEntry {
    match OutboxEntry::read(name, &text(&format!("device/outbox/{name}.json")), Json::parse) {
        StoredRecord::Known(entry) => entry,
        other => panic!("{name}: {other:?}"),
    }
}

fn flow(form: &SavedForm) -> HelpFlow {
    let mut flow = form.flow.clone().expect("a customer's problem");
    flow.set_features(Features::ALL);
    flow
}

/// Returns the request that the form's view makes for the review.
fn filled_in(form: &SavedForm) -> NewRequest {
    let now = Timestamp::parse("2026-11-23T09:00:00Z").expect("an instant");
    let request = form.draft.complete(form.kind, &Rules::of(Cloud::Global), now, &Timestamp::parse);
    let context = PageContext { locale: Some("en-US".to_owned()), ..PageContext::default() };
    NewRequest {
        context: Some(context),
        escalation: Some(flow(form).escalation()),
        ..request.expect("what was submitted has no flaw")
    }
}

fn assert_in_present_words(text: &str) {
    assert_eq!(FORMER.iter().find(|&&word| text.contains(word)), None, "{text}");
}

/// Whoever reads the fixtures must find former words in them: without these the tests below say nothing.
#[test]
fn fixtures_hold_the_former_words() {
    for name in OUTBOX {
        let json = text(&format!("device/outbox/{name}.json"));
        assert!(name == "page-steps" || json.contains("licence"), "{name}");
        assert!(["self-service", "with-file"].contains(&name) || json.contains("goOn"), "{name}");
    }
    for name in ["submitted", "at-gate", "in-help"] {
        assert!(text(&format!("device/drafts/{name}.json")).contains("licence"), "{name}");
    }
}

#[test]
fn drafts_open_where_they_were_and_are_saved_in_present_words() {
    let places = [("submitted", HelpStage::Details), ("at-gate", HelpStage::Gate), ("in-help", HelpStage::Help)];
    for (name, stage) in places {
        let draft = draft(name);
        let flow = flow(&draft.form);
        assert_eq!((flow.stage(), &flow.tried()[..2]), (stage, &["license", "adminCenter"].map(String::from)[..]));
        assert_eq!(draft.form.draft.get(Field::Email), "ana@contoso.example");
        let written = DraftRecord { submitted: None, ..draft }.to_json();
        assert_in_present_words(&written);
    }
    let concluded = flow(&draft("submitted").form).handoff().concluded;
    assert_eq!(concluded.map(|(conclusion, _)| conclusion), Some(Conclusion::Escalate));
}

#[test]
fn steps_that_were_ticked_before_count_at_the_gate() {
    let flow = flow(&draft("at-gate").form);
    let steps = Rules::of(Cloud::Global).steps;
    let (differs, escalation_reason) = (flow.handoff().differs, flow.handoff().escalation_reason);
    let case =
        EscalationCase { is_known: flow.is_known(), differs, steps: &steps, tried: flow.tried(), escalation_reason };
    assert_eq!(case.advice(), Advice::Escalate);
}

/// The backend may be an earlier one, or have stored the request under a fingerprint of this very body.
#[test]
fn outbox_entries_are_sent_to_the_letter() {
    for name in OUTBOX {
        let stored: Value = serde_json::from_str(&text(&format!("device/outbox/{name}.json"))).expect("JSON");
        let entry = entry(name);
        assert_eq!(stored["body"], entry.body.as_str(), "{name}");
        let written: Value = serde_json::from_str(&entry.to_json()).expect("JSON");
        assert_eq!(written["body"], stored["body"], "{name}");
        assert_in_present_words(&written["form"].to_string());
    }
}

#[test]
fn outbox_entry_opened_and_submitted_unchanged_keeps_key_and_body() {
    // The way to a further customer's request is gone through anew, which makes it another content.
    for name in OUTBOX.into_iter().filter(|&name| name != "escalated-for-further-customer") {
        let entry = entry(name);
        let files: Vec<_> = entry.form.files.iter().map(|file| file.digest.clone()).collect();
        let before = Submitted { body: entry.body.clone(), files: files.clone(), key: entry.key.clone() };
        let mut submission = Submission::new();
        submission.resume(&before, Json::parse);
        submission.attach(files);
        submission.review(filled_in(&entry.form));
        assert_eq!((submission.key(), submission.body()), (Some(entry.key.as_str()), Some(entry.body)), "{name}");
        assert_eq!(submission.submitted_before(), Some(before), "{name}");
        let shown = serde_json::to_string(submission.request().expect("a request")).expect("JSON");
        assert_in_present_words(&shown);
    }
}

#[test]
fn draft_that_was_submitted_and_opened_again_keeps_key_and_body() {
    let draft = draft("submitted");
    let before = draft.submitted.expect("what was submitted");
    let mut submission = Submission::new();
    submission.resume(&before, Json::parse);
    submission.review(filled_in(&draft.form));
    assert_eq!((submission.key(), submission.body()), (Some(before.key.as_str()), Some(before.body)));
}

#[test]
fn outbox_entry_that_is_changed_is_another_request_in_present_words() {
    let entry = entry("escalated");
    let mut submission = Submission::new();
    submission.resume(&Submitted { body: entry.body.clone(), files: Vec::new(), key: entry.key }, Json::parse);
    let mut form = entry.form;
    submission.review(filled_in(&form));
    submission.edit();
    form.draft.set(Field::Title, "Mail does not arrive at all".to_owned());
    submission.review(filled_in(&form));
    assert_eq!(submission.key(), None);
    let body = submission.body().expect("a request");
    assert_in_present_words(&body);
    assert!(body.contains(r#""conclusion":"escalate""#) && body.contains(r#""license""#), "{body}");
}

#[test]
fn pages_and_backends_may_still_name_the_former_step() {
    let steps = json!([{ "id": "licence" }, { "id": "license", "name": "Twice" }, { "id": "vpn", "name": "No VPN" }]);
    let (page, warnings) = PageConfig::read(&json!({ "steps": steps }).into());
    assert_eq!(warnings, Vec::<String>::new());
    let rules = Rules::of(Cloud::Global).overridden(&page.rules);
    let ids: Vec<_> = rules.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, [Step::LICENSE, "vpn"]);
    let backend = json!({ "features": [], "categories": [], "severities": [], "steps": steps });
    let by_hand = BackendConfig::read(&backend.clone().into()).expect("a configuration");
    let by_serde: BackendConfig = serde_json::from_value(backend).expect("a configuration");
    assert_eq!(by_hand.steps, by_serde.steps);
    assert_eq!(by_hand.steps[0].id, Step::LICENSE);
}

#[test]
fn answers_of_earlier_backends_are_read() {
    let golden = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/request-details.json"));
    let mut answer: Value = serde_json::from_str(&golden.expect("a body of the contract")).expect("JSON");
    answer["escalation"]["conclusion"] = json!("goOn");
    answer["escalation"]["stepsTried"] = json!(["licence"]);
    let by_hand = RequestDetails::read(&answer.clone().into()).expect("a request").escalation.expect("a record");
    assert_eq!(
        (by_hand.conclusion, &by_hand.steps_tried[..]),
        (Some(Conclusion::Escalate), &["license".to_owned()][..])
    );
    let by_serde: RequestDetails = serde_json::from_value(answer).expect("a request");
    assert_eq!(by_serde.escalation, Some(by_hand));
}
