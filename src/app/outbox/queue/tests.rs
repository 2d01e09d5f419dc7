use super::*;
use crate::app::drafts::SavedForm;
use crate::app::outbox::Delivery;
use crate::app::owner::UNKNOWN_OWNER;
use crate::model::{Draft, RequestKind, RequestStatus};

mod drafts;
mod events;
mod stages;

fn now() -> Moment {
    Moment { time: Timestamp::from_seconds(1_000), monotonic: 5_000 }
}

fn entry(key: &str, after: Option<&str>) -> OutboxEntry {
    OutboxEntry {
        key: key.to_owned(),
        form: SavedForm { kind: RequestKind::PartnerCenter, draft: Draft::new(), flow: None, files: Vec::new() },
        body: "{}".to_owned(),
        after: after.map(str::to_owned),
        submitted: Timestamp::from_seconds(1),
        owner: Some("ana".to_owned()),
        backend: "https://desk.example/".to_owned(),
        delivery: Delivery::new(),
    }
}

fn receipt() -> Receipt {
    Receipt {
        id: "1".to_owned(),
        reference: "REF-1".to_owned(),
        status: RequestStatus::New,
        created_date: now().time,
        first_response_due: None,
        attachments: Vec::new(),
    }
}

/// A first request and the one of a further customer, both stored and listed.
fn queue() -> Queue {
    let mut queue = Queue::default();
    queue.read(vec![entry("first", None), entry("further", Some("first"))], |_| true);
    queue
}

fn step(queue: &Queue, key: &str) -> Step {
    queue.step(key, now(), queue.wakes())
}

#[test]
fn a_further_request_waits_for_its_first() {
    let mut queue = queue();
    assert_eq!((step(&queue, "first"), step(&queue, "further")), (Step::Attempt, Step::Stop));
    assert_eq!(queue.delivered("first", &receipt()), ["further"]);
    queue.remove("first");
    assert_eq!((step(&queue, "first"), step(&queue, "further")), (Step::Stop, Step::Attempt));
}

#[test]
fn one_whose_first_is_deleted_waits_for_its_sender() {
    let mut queue = queue();
    queue.withdraw("first", Timestamp::from_seconds(1));
    assert_eq!(step(&queue, "further"), Step::Stop);
    assert_eq!(
        queue.entry("further").and_then(|entry| entry.delivery.attention()),
        Some(AdditionalRequest::LEFT_ALONE)
    );
    queue.ask("further");
    assert_eq!(step(&queue, "further"), Step::Attempt);
}

#[test]
fn only_what_waits_for_nothing_is_idle() {
    let mut queue = queue();
    let idle = |queue: &Queue| ["first", "further", "unknown"].map(|key| queue.is_idle(key));
    assert_eq!(idle(&queue), [true, false, false]);
    queue.submitted(&[entry("first", None)], &[]);
    assert_eq!(idle(&queue), [false, false, false], "it is being written");
}

/// A delivery task may be waiting since before the request was withdrawn.
#[test]
fn what_is_submitted_again_has_one_delivery_task() {
    let mut queue = queue();
    assert!(queue.begin("first"));
    queue.submitted(&[entry("first", None)], &[]);
    queue.kept("first", true, true);
    assert!(!queue.begin("first"));
    assert!(!queue.end("first") && queue.begin("first"));
}

#[test]
fn a_pause_ends_early_when_there_is_a_reason() {
    let reasons: [fn(&mut Queue); 3] = [|_| (), Queue::wake, |queue| queue.ask("first")];
    for (index, reason) in reasons.into_iter().enumerate() {
        let mut queue = queue();
        queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
        let wakes = queue.wakes();
        reason(&mut queue);
        let expected = if index == 0 { Step::Pause(2_000) } else { Step::Attempt };
        assert_eq!(queue.step("first", now(), wakes), expected, "{index}");
    }
    let mut queue = queue();
    queue.failed("first", &Failure::Busy(Some(30)), now(), 1.0);
    let wakes = queue.wakes();
    queue.wake();
    assert_eq!(queue.step("first", now(), wakes), Step::Pause(32_000), "the backend has asked for it");
    let mut opened = Queue::default();
    let mut failed = entry("first", None);
    failed.delivery.failed(&Failure::UnknownOutcome, now().time, 1.0);
    opened.read(vec![failed], |_| true);
    assert_eq!(step(&opened, "first"), Step::Attempt, "whoever opens a page is back");
}

#[test]
fn a_pause_is_as_long_as_it_was_meant_to_be() {
    let mut queue = queue();
    queue.failed("first", &Failure::UnknownOutcome, now(), 0.125);
    let wakes = queue.wakes();
    let step_after = |milliseconds: u64, seconds: i64| {
        let time = Timestamp::from_seconds(now().time.seconds() + seconds);
        queue.step("first", Moment { time, monotonic: now().monotonic + milliseconds }, wakes)
    };
    // The second may be over a moment later.
    assert_eq!(step_after(10, 1), Step::Pause(240));
    assert_eq!(step_after(250, 1), Step::Attempt);
    assert_eq!(step_after(250, 0), Step::Attempt);
    assert_eq!(step_after(10, 60), Step::Attempt, "the device was asleep");
}

#[test]
fn an_unclaimed_request_is_sent_by_the_page_that_made_it_or_when_asked_for() {
    let unclaimed = OutboxEntry { owner: Some(UNKNOWN_OWNER.to_owned()), ..entry("first", None) };
    let mut queue = Queue::default();
    queue.read(vec![unclaimed.clone()], |_| true);
    assert_eq!(step(&queue, "first"), Step::Stop);
    assert!(queue.claim("ana").is_empty());
    queue.ask("first");
    assert_eq!(step(&queue, "first"), Step::Attempt);
    queue.heard("first");
    assert_eq!(step(&queue, "first"), Step::Stop);
    queue.submitted(std::slice::from_ref(&unclaimed), &[]);
    queue.kept("first", true, true);
    assert_eq!(step(&queue, "first"), Step::Attempt);
    assert_eq!(queue.claim("ana"), ["first"]);
    queue.retain_shown(|_| false);
    assert_eq!(step(&queue, "first"), Step::Attempt);
}

#[test]
fn what_could_not_be_written_stands_until_another_tab_has_come_further() {
    let mut queue = queue();
    queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
    let failed = queue.entry("first").cloned().expect("it is listed");
    queue.found(entry("first", None));
    assert_eq!(queue.entry("first"), Some(&failed), "the stored record is older");
    let mut further = failed.clone();
    further.delivery.failed(&Failure::Forbidden, now().time, 1.0);
    queue.found(further.clone());
    assert_eq!(queue.entry("first"), Some(&further));
    queue.found(entry("first", None));
    assert_eq!(queue.entry("first"), Some(&entry("first", None)), "nothing is unwritten any more");
}

#[test]
fn what_is_written_is_what_is_read() {
    let mut queue = queue();
    queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
    let written = queue.stored(&["first".to_owned()]);
    queue.written(&written);
    queue.found(entry("first", None));
    assert_eq!(queue.entry("first"), Some(&entry("first", None)));
}

#[test]
fn a_request_that_could_not_be_written_lives_as_long_as_the_page() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None)], &[]);
    assert!(queue.entry("first").is_none() && !queue.would_lose(), "it is being written");
    queue.kept("first", false, true);
    // Its sender signs out and in again: no read of the storage lists it.
    [false, true].into_iter().for_each(|is_own| queue.withhold(|_| is_own));
    assert!(queue.entry("first").is_some());
    assert!(queue.is_partly_in_memory() && queue.would_lose());
    queue.read(Vec::new(), |_| true);
    assert_eq!(step(&queue, "first"), Step::Attempt, "no storage knows of it");
    queue.read(Vec::new(), |_| false);
    assert!(queue.entry("first").is_none() && queue.would_lose(), "somebody else is signed in");
    queue.read(Vec::new(), |_| true);
    queue.delivered("first", &receipt());
    assert!(queue.is_partly_in_memory() && !queue.would_lose());
    queue.remove("first");
    queue.retain_shown(|_| false);
    assert_eq!(queue, Queue::default());
}

#[test]
fn whoever_is_signed_in_a_request_that_is_being_sent_releases_the_next() {
    let mut queue = queue();
    assert!(queue.begin("first") && !queue.begin("first"));
    queue.sending("first");
    queue.read(Vec::new(), |_| false);
    assert!(!queue.begin("further"), "it is not the present user's");
    queue.answered("first");
    assert_eq!(queue.delivered("first", &receipt()), ["further"]);
    let released = queue.stored(&["further".to_owned()]);
    assert_eq!(released, [entry("further", None)]);
    queue.written(&released);
    assert!(queue.queued("further").is_none());
}

#[test]
fn what_the_user_asks_for_while_a_task_ends_is_not_forgotten() {
    let mut queue = queue();
    queue.begin("first");
    queue.ask("first");
    queue.heard("first");
    assert!(!queue.end("first"), "the task has noticed");
    queue.begin("first");
    queue.ask("first");
    assert!(queue.end("first") && !queue.end("first"));
}

#[test]
fn what_another_tab_has_ended_is_gone_from_the_form_that_shows_it() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("shown", None)], &[]);
    queue.kept("shown", true, true);
    queue.read(vec![entry("another", None)], |_| true);
    assert_eq!(queue.stage("shown"), None);
    queue.read(vec![entry("another", None), entry("shown", None)], |_| true);
    assert_eq!(queue.stage("shown"), Some(Stage::Sending { attempt: 1 }), "it was read too early, or is back");
}

#[test]
fn what_is_another_persons_is_hidden_at_once() {
    let mut queue = Queue::default();
    let of = |key: &str, owner: &str| OutboxEntry { owner: Some(owner.to_owned()), ..entry(key, None) };
    queue.read(vec![of("a", "ana"), of("b", "bo")], |_| true);
    let is_anas = |entry: &OutboxEntry| entry.owner.as_deref() == Some("ana");
    queue.withhold(is_anas);
    assert_eq!(queue.listed().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), ["a"]);
    queue.hide();
    queue.withhold(is_anas);
    assert_eq!(queue.listed().count(), 0, "nothing that is hidden comes back before it is read");
    queue.keep_in_memory("a");
    queue.withhold(is_anas);
    assert_eq!(queue.listed().count(), 1, "but what is nowhere else");
}

#[test]
fn what_is_in_memory_alone_is_stored_again_until_it_is_delivered() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None)], &[]);
    queue.kept("first", false, true);
    let keys = |queue: &Queue| -> Vec<_> {
        queue.undelivered_in_memory().into_iter().map(|queued| queued.entry.key.clone()).collect()
    };
    assert_eq!(keys(&queue), ["first"]);
    queue.delivered("first", &receipt());
    assert!(keys(&queue).is_empty());
}

#[test]
fn a_delivered_request_is_listed_as_long_as_its_record_is_stored() {
    let mut queue = queue();
    queue.delivered("first", &receipt());
    queue.hide();
    queue.read(vec![entry("first", None)], |_| true);
    assert!(queue.entry("first").is_some());
}

/// Read anew, it would be due at once.
#[test]
fn the_same_record_read_again_leaves_its_pause_as_it_was() {
    let mut queue = queue();
    queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
    let stored = queue.stored(&["first".to_owned()]);
    queue.written(&stored);
    // The clock of the device may be set back in between; what runs evenly is the other one.
    let later = Moment { monotonic: now().monotonic + 500, ..now() };
    let before = queue.step("first", later, queue.wakes());
    assert!(matches!(before, Step::Pause(_)), "{before:?}");
    queue.read(stored, |_| true);
    assert_eq!(queue.step("first", later, queue.wakes()), before);
}

#[test]
fn a_form_shows_a_request_from_when_it_says_so() {
    let mut queue = queue();
    assert!(!queue.has_form("first"));
    queue.show("first");
    assert!(queue.has_form("first"));
    assert_eq!(queue.with_forms().collect::<Vec<_>>(), ["first"]);
}
