use proptest::prelude::*;

use super::*;
use crate::model::{Cloud, Contact, Field, Flaw, Json, PageContext, RequestKind, Severity};

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

fn submitted(title: &str, key: &str) -> Submission {
    let mut submission = Submission::new();
    submission.review(request(title));
    assert!(submission.submit(|| key.to_owned()));
    submission.submitted();
    submission
}

#[test]
fn a_request_is_edited_reviewed_checked_and_submitted() {
    let mut submission = Submission::new();
    assert!(!submission.submit(|| "key-1".to_owned()), "nothing is reviewed yet");
    submission.review(request("a"));
    assert!(submission.is_in_form() && !submission.is_editing());
    assert!(submission.submit(|| "key-1".to_owned()));
    assert_eq!(submission.step(), SubmissionStep::Checking);
    assert!(!submission.submit(|| "key-2".to_owned()), "a second click");
    submission.submitted();
    assert!(!submission.is_in_form());
    submission.returned();
    assert_eq!(submission.step(), SubmissionStep::Reviewing, "another tab has withdrawn it");
}

#[test]
fn a_request_with_changed_files_is_called_off() {
    let mut submission = Submission::new();
    submission.review(request("a"));
    submission.submit(|| "key-1".to_owned());
    submission.call_off();
    assert!(submission.is_editing());
    let mut submission = submitted("a", "key-1");
    submission.call_off();
    assert_eq!(submission.step(), SubmissionStep::Submitted, "too late");
}

#[test]
fn unchanged_content_keeps_its_key() {
    let mut submission = submitted("a", "key-1");
    submission.failed(&Failure::UnknownOutcome);
    assert!(submission.submit(|| "key-2".to_owned()), "and is sent again as it is");
    submission.submitted();
    submission.edit();
    submission.review(request("a"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-1"));
    assert!(submission.may_have_arrived());
    submission.submitted();
    submission.edit();
    submission.review(request("b"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-2"), "an edit takes a new key");
    assert!(!submission.may_have_arrived(), "and is another request");
}

#[test]
fn what_the_backend_refuses_is_the_forms_again_under_another_key() {
    let mut submission = submitted("a", "key-1");
    submission.refused(Failure::Invalid(vec![(Field::Title, Flaw::Required)]));
    assert_eq!((submission.step(), submission.key()), (SubmissionStep::Editing, None));
    let mut submission = submitted("a", "key-1");
    submission.refused(Failure::Invalid(Vec::new()));
    assert_eq!(submission.step(), SubmissionStep::Reviewing, "no field has to be corrected");
    assert_eq!(submission.refusal(), Some(&Failure::Invalid(Vec::new())));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!((submission.key(), submission.refusal()), (Some("key-2"), None));
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
    submission.submitted();
    submission.edit();
    submission.review(written_in("es-ES"));
    assert!(submission.submit(|| "key-2".to_owned()));
    assert_eq!(submission.key(), Some("key-1"));
    assert_eq!(submission.request(), Some(&written_in("zh-TW")));
}

#[test]
fn what_was_submitted_on_an_earlier_visit_keeps_its_key_unless_it_is_changed() {
    let context = PageContext { locale: Some("zh-TW".to_owned()), ..PageContext::default() };
    let sent = NewRequest { context: Some(context.clone()), ..request("a") };
    let body = serde_json::to_string(&sent).expect("JSON");
    let before = Submitted { body, files: Vec::new(), key: "key-1".to_owned() };
    let mut submission = Submission::new();
    submission.resume(&before, Json::parse);
    submission.review(NewRequest { context: Some(PageContext::default()), ..request("a") });
    assert_eq!((submission.key(), submission.request()), (Some("key-1"), Some(&sent)));
    assert_eq!(submission.submitted_before(), Some(before.clone()), "and is known to whoever keeps a draft of it");
    let mut changed = Submission::new();
    changed.resume(&before, Json::parse);
    changed.review(request("b"));
    assert_eq!(changed.key(), None);
    changed.edit();
    changed.review(request("a"));
    assert_eq!(changed.key(), None, "what was given up once is another request");
}

#[test]
fn what_another_build_has_sent_in_words_that_this_one_lacks_is_another_request() {
    let mut body = serde_json::to_value(request("a")).expect("JSON");
    body["ofAnotherBuild"] = "said".into();
    let mut submission = Submission::new();
    submission.resume(&Submitted { body: body.to_string(), files: Vec::new(), key: "key-1".to_owned() }, Json::parse);
    submission.review(request("a"));
    assert_eq!(submission.key(), None);
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
    submission.resume(&Submitted { body, files: Vec::new(), key: "key-1".to_owned() }, Json::parse);
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
    submission.submitted();
    submission.edit();
    submission.attach(vec!["ab".to_owned()]);
    submission.review(request("a"));
    assert_eq!(submission.key(), Some("key-1"));
    submission.edit();
    submission.attach(Vec::new());
    submission.review(request("a"));
    assert_eq!(submission.key(), None);
}

#[test]
fn a_submission_is_remembered_with_its_files() {
    let mut submission = Submission::new();
    submission.attach(vec!["ab".to_owned()]);
    submission.review(request("a"));
    assert!(submission.submit(|| "key-1".to_owned()));
    submission.submitted();
    submission.failed(&Failure::UnknownOutcome);
    let before = submission.submitted_before().expect("it may have arrived");
    assert_eq!((before.key.as_str(), before.files), ("key-1", vec!["ab".to_owned()]));
}

#[test]
fn after_some_failures_the_backend_may_have_the_request() {
    for (failure, may_have_arrived) in
        [(Failure::UnknownOutcome, true), (Failure::Stopped, true), (Failure::Forbidden, false)]
    {
        let mut submission = submitted("a", "key-1");
        submission.failed(&failure);
        assert_eq!(submission.may_have_arrived(), may_have_arrived, "{failure:?}");
    }
}

#[derive(Clone, Debug)]
enum Act {
    Review(u8),
    Edit,
    Submit,
    Queued,
    CallOff,
    Refused,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (0..2u8).prop_map(Act::Review),
        Just(Act::Edit),
        Just(Act::Submit),
        Just(Act::Queued),
        Just(Act::CallOff),
        Just(Act::Refused),
    ];
    proptest::collection::vec(act, 0..60)
}

proptest! {
    /// Property test: an idempotency key never identifies two contents, and no content gets a second key unless the
    /// backend refused it, or it was changed in between.
    #[test]
    fn one_key_a_content(acts in acts()) {
        let mut submission = Submission::new();
        let mut contents = std::collections::HashMap::new();
        let mut last = None;
        for (number, act) in acts.into_iter().enumerate() {
            match act {
                Act::Review(title) if submission.is_in_form() => {
                    submission.review(request(&title.to_string()));
                    last = last.filter(|_| submission.key().is_some());
                }
                Act::Edit if submission.step() != SubmissionStep::Checking => submission.edit(),
                Act::Queued if submission.step() == SubmissionStep::Checking => submission.submitted(),
                Act::Refused if submission.step() == SubmissionStep::Submitted => {
                    submission.refused(Failure::Invalid(Vec::new()));
                    last = None;
                }
                Act::CallOff => submission.call_off(),
                Act::Submit if submission.submit(|| format!("key-{number}")) => {
                    let key = submission.key().expect("what is submitted has a key").to_owned();
                    let content = submission.request().expect("what is submitted has a content").clone();
                    prop_assert_eq!(contents.entry(key.clone()).or_insert_with(|| content.clone()), &content);
                    if let Some((known, before)) = last.replace((content.clone(), key.clone())) {
                        prop_assert_eq!(known == content, before == key);
                    }
                }
                _ => {}
            }
        }
    }
}
