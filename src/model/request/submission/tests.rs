use proptest::prelude::*;

use super::*;
use crate::model::{Cloud, Contact, Field, Flaw, PageContext, RequestKind, RequestStatus, Severity, Timestamp};

fn request(title: &str) -> NewRequest {
    NewRequest {
        kind: RequestKind::PartnerCenter,
        cloud: Cloud::Global,
        title: title.to_owned(),
        description: "The page stays empty.".to_owned(),
        severity: Severity::Minimal,
        category_id: None,
        problem_start_time: None,
        customer: None,
        primary_contact: Contact::default(),
        preferred_contact_method: None,
        preferred_support_language: None,
        diagnostic_consent: false,
        service_id: None,
        escalation: None,
        context: None,
    }
}

fn receipt() -> Receipt {
    Receipt {
        id: "1".to_owned(),
        reference: "SR-1".to_owned(),
        status: RequestStatus::New,
        created_date: Timestamp::from_seconds(0),
        first_response_due: None,
        attachments: Vec::new(),
    }
}

fn sending(title: &str, key: &str) -> Submission {
    let mut submission = Submission::new();
    submission.review(request(title));
    assert!(submission.submit(|| key.to_owned()));
    submission
}

#[test]
fn a_request_is_reviewed_sent_and_done() {
    let mut submission = sending("a", "key-1");
    submission.ended(Ok(receipt()), None);
    assert_eq!(submission.stage(), &Stage::Sent(receipt()));
    assert!(!submission.submit(|| "key-2".to_owned()), "what is sent is not sent again");
}

#[test]
fn a_second_click_makes_no_second_call() {
    let mut submission = sending("a", "key-1");
    assert!(!submission.submit(|| "key-2".to_owned()));
}

#[test]
fn a_lost_answer_is_asked_for_again_with_the_same_key() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::UnknownOutcome), Some(1_500));
    assert_eq!(submission.stage(), &Stage::Waiting { attempt: 2, milliseconds: 1_500 });
    submission.attempting();
    assert_eq!(submission.stage(), &Stage::Sending { attempt: 2 });
    assert_eq!(submission.key(), Some("key-1"));
}

#[test]
fn after_the_last_attempt_the_person_decides_and_the_key_stays() {
    let mut submission = sending("a", "key-1");
    for _ in 1..ATTEMPTS {
        submission.ended(Err(Failure::UnknownOutcome), Some(1_000));
        submission.attempting();
    }
    submission.ended(Err(Failure::UnknownOutcome), Some(1_000));
    assert_eq!(submission.stage(), &Stage::Failed(Failure::UnknownOutcome));
    submission.edit();
    submission.review(request("a"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-1"), "unchanged content keeps its key");
    assert!(submission.may_have_arrived());
    submission.ended(Err(Failure::Forbidden), None);
    submission.edit();
    submission.review(request("b"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-2"), "an edit takes a new key");
    assert!(!submission.may_have_arrived(), "and is another request");
}

#[test]
fn a_refusal_leads_back_to_the_form() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::Invalid(vec![(Field::Title, Flaw::Required)])), None);
    assert_eq!(submission.stage(), &Stage::Editing);
}

#[test]
fn a_refusal_without_a_field_can_be_tried_again_under_another_key() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::Invalid(Vec::new())), None);
    assert_eq!(submission.stage(), &Stage::Failed(Failure::Invalid(Vec::new())));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-2"));
}

#[test]
fn a_key_that_stands_for_something_stored_is_not_changed_without_an_edit() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::KeyReused), None);
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-1"));
}

#[test]
fn another_page_or_language_does_not_make_it_another_request() {
    let written_in = |locale: &str| {
        let context = PageContext { locale: Some(locale.to_owned()), ..PageContext::default() };
        NewRequest { context: Some(context), ..request("a") }
    };
    let mut submission = Submission::new();
    submission.review(written_in("zh-TW"));
    assert!(submission.submit(|| "key-1".to_owned()));
    submission.ended(Err(Failure::Forbidden), None);
    submission.edit();
    submission.review(written_in("es-ES"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-1"));
    assert_eq!(submission.request(), Some(&written_in("zh-TW")));
}

#[test]
fn a_person_is_told_of_a_long_pause() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::Busy(Some(3))), Some(3_500));
    assert!(matches!(submission.stage(), Stage::Waiting { milliseconds: 3_500, .. }));
    submission.attempting();
    submission.ended(Err(Failure::Busy(Some(3_600))), Some(3_600_000));
    assert_eq!(submission.stage(), &Stage::Failed(Failure::Busy(Some(3_600))));
}

#[test]
fn what_is_delivered_behind_a_notice_or_an_edit_is_sent() {
    let mut submission = sending("a", "key-1");
    submission.ended(Err(Failure::UnknownOutcome), None);
    submission.attempting();
    submission.ended(Err(Failure::Server), Some(1_000));
    assert_eq!(submission.stage(), &Stage::Failed(Failure::Server), "the notice stays");
    submission.edit();
    submission.ended(Err(Failure::UnknownOutcome), Some(1_000));
    assert_eq!(submission.stage(), &Stage::Editing, "whoever edits is not disturbed");
    submission.ended(Ok(receipt()), None);
    assert_eq!(submission.stage(), &Stage::Sent(receipt()));
}

#[test]
fn what_was_submitted_on_an_earlier_visit_keeps_its_key_unless_it_is_changed() {
    let context = PageContext { locale: Some("zh-TW".to_owned()), ..PageContext::default() };
    let sent = NewRequest { context: Some(context.clone()), ..request("a") };
    let body = serde_json::to_string(&sent).expect("JSON");
    let before = Submitted { body, files: Vec::new(), key: "key-1".to_owned() };
    let mut submission = Submission::new();
    submission.resume(&before);
    submission.review(NewRequest { context: Some(PageContext::default()), ..request("a") });
    assert_eq!((submission.key(), submission.request()), (Some("key-1"), Some(&sent)));
    assert_eq!(submission.submitted_before(), Some(before.clone()), "and is known to whoever keeps a draft of it");
    let mut changed = Submission::new();
    changed.resume(&before);
    changed.review(request("b"));
    assert_eq!(changed.key(), None);
    changed.edit();
    changed.review(request("a"));
    assert_eq!(changed.key(), None, "what was given up once is another request");
}

/// The backend refuses for good an outbox entry that was stored before limits existed. Once the user reopens it, it is
/// sent as another request, without the context values that the user could not correct.
#[test]
fn a_context_that_is_refused_for_good_is_not_sent_again() {
    let url = |length: usize| format!("https://portal.example/{}", "x".repeat(length));
    let context = PageContext { page_url: Some(url(90_000)), locale: Some("zh-TW".to_owned()), widget_version: None };
    let old = NewRequest { context: Some(context.clone()), ..request("a") };
    let body = serde_json::to_string(&old).expect("JSON");
    let mut submission = Submission::new();
    submission.resume(&Submitted { body, files: Vec::new(), key: "key-1".to_owned() });
    submission.review(NewRequest {
        context: Some(PageContext { page_url: Some(url(9)), ..context.clone() }),
        ..request("a")
    });
    let sent = submission.request().and_then(|request| request.context.clone()).expect("a context");
    assert_eq!((submission.key(), sent.page_url), (None, Some(url(9))));
    let mut first = Submission::new();
    first.review(old);
    let sent = first.request().and_then(|request| request.context.clone()).expect("a context");
    assert_eq!((sent.page_url, sent.locale.as_deref()), (None, Some("zh-TW")));
}

#[test]
fn other_files_are_another_content() {
    let mut submission = Submission::new();
    submission.attach(vec!["ab".to_owned()]);
    submission.review(request("a"));
    assert!(submission.submit(|| "key-1".to_owned()));
    submission.ended(Err(Failure::Forbidden), None);
    submission.edit();
    submission.attach(vec!["ab".to_owned()]);
    submission.review(request("a"));
    assert_eq!(submission.key(), Some("key-1"));
    submission.edit();
    submission.attach(Vec::new());
    submission.review(request("a"));
    assert_eq!(submission.key(), None);
}

#[derive(Clone, Debug)]
enum Step {
    Review(u8),
    Edit,
    Submit,
    End(u8),
    PauseOver,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..2u8).prop_map(Step::Review),
        Just(Step::Edit),
        Just(Step::Submit),
        (0..6u8).prop_map(Step::End),
        Just(Step::PauseOver),
    ];
    proptest::collection::vec(step, 0..60)
}

fn outcome(number: u8) -> Result<Receipt, Failure> {
    match number {
        0 => Ok(receipt()),
        1 => Err(Failure::UnknownOutcome),
        2 => Err(Failure::Busy(None)),
        3 => Err(Failure::Unauthorized),
        4 => Err(Failure::Invalid(vec![(Field::Title, Flaw::Required)])),
        _ => Err(Failure::KeyReused),
    }
}

proptest! {
    /// Property test: at most one call is in flight, an idempotency key never identifies two contents, and no content
    /// is sent with two keys in a row unless the backend refused it.
    #[test]
    fn one_call_at_a_time_and_one_key_a_content(steps in steps()) {
        let mut submission = Submission::new();
        let mut contents = std::collections::HashMap::new();
        let mut open_calls = 0;
        for (number, step) in steps.into_iter().enumerate() {
            let began = match step {
                Step::Review(title) => {
                    submission.review(request(&title.to_string()));
                    false
                }
                Step::Edit => { submission.edit(); false }
                Step::Submit => submission.submit(|| format!("key-{number}")),
                Step::End(number) => {
                    open_calls = 0;
                    submission.ended(outcome(number), Some(1_000));
                    false
                }
                Step::PauseOver => {
                    let was_waiting = matches!(submission.stage(), Stage::Waiting { .. });
                    submission.attempting();
                    was_waiting
                }
            };
            if began {
                prop_assert_eq!(open_calls, 0, "a call while another is under way");
                open_calls = 1;
                let key = submission.key().expect("a call has a key").to_owned();
                let content = submission.request().expect("a call has a content").clone();
                prop_assert_eq!(contents.entry(key).or_insert_with(|| content.clone()), &content);
            }
            if open_calls == 0 {
                let is_sending = matches!(submission.stage(), Stage::Sending { .. });
                prop_assert!(!is_sending, "sending without a call");
            }
        }
    }
}
