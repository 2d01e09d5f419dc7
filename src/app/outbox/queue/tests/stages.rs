//! How far requests have come, as their forms show it.

use super::*;

/// A request that a form of this page has submitted.
fn shown() -> Queue {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None)], &[]);
    queue.kept("first", true, true);
    queue
}

#[test]
fn its_form_shows_how_far_a_request_has_come() {
    let mut queue = shown();
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 1 }));
    for attempt in 2..=ATTEMPTS {
        queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
        assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt }));
    }
    queue.failed("first", &Failure::UnknownOutcome, now(), 1.0);
    assert_eq!(queue.stage("first"), Some(Stage::Failed(Failure::UnknownOutcome)), "the user decides");
    queue.failed("first", &Failure::Server, now(), 1.0);
    assert_eq!(queue.stage("first"), Some(Stage::Failed(Failure::Server)), "the notice stays");
    queue.starts_anew("first");
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 1 }));
    queue.begin("first");
    queue.sending("first");
    queue.delivered("first", &receipt());
    queue.remove("first");
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 1 }), "it is not settled");
    queue.answered("first");
    queue.end("first");
    assert_eq!(queue.stage("first"), Some(Stage::Sent(receipt())), "its record is not needed for that");
    queue.retain_shown(|key| key == "first");
    assert!(queue.stage("first").is_some());
    queue.retain_shown(|_| false);
    assert_eq!(queue.stage("first"), None);
}

#[test]
fn a_person_is_told_of_a_long_pause_or_a_refusal_at_once() {
    let mut queue = shown();
    queue.failed("first", &Failure::Busy(Some(3)), now(), 1.0);
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 2 }));
    queue.failed("first", &Failure::Busy(Some(3_600)), now(), 1.0);
    assert_eq!(queue.stage("first"), Some(Stage::Failed(Failure::Busy(Some(3_600)))));
    let mut queue = shown();
    queue.failed("first", &Failure::Forbidden, now(), 1.0);
    assert_eq!(queue.stage("first"), Some(Stage::Failed(Failure::Forbidden)));
}

#[test]
fn each_outcome_is_told_once() {
    let mut queue = shown();
    assert_eq!(queue.news("first"), None, "it is on its way");
    let unauthorized = Err(Failure::Unauthorized);
    queue.stop_waiting("first", Failure::Unauthorized);
    assert_eq!(queue.news("first"), Some(unauthorized.clone()));
    queue.told("first", &unauthorized);
    queue.failed("first", &Failure::Unauthorized, now(), 1.0);
    assert_eq!(queue.news("first"), None, "the same failure in the background");
    queue.ask("first");
    queue.heard("first");
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 1 }));
    queue.failed("first", &Failure::Unauthorized, now(), 1.0);
    assert_eq!(queue.news("first"), Some(unauthorized), "the user has tried again");
}

#[test]
fn what_is_asked_for_elsewhere_changes_nothing_before_an_attempt() {
    let mut queue = shown();
    queue.failed("first", &Failure::Forbidden, now(), 1.0);
    queue.ask("first");
    assert_eq!(queue.stage("first"), Some(Stage::Failed(Failure::Forbidden)), "another tab may send it");
    queue.starts_anew("first");
    assert_eq!(queue.stage("first"), Some(Stage::Sending { attempt: 1 }), "the user of this page has asked");
}

#[test]
fn what_another_tab_has_done_is_shown() {
    let mut queue = shown();
    let mut delivered = entry("first", None);
    delivered.delivered(&receipt());
    queue.found(delivered);
    let told = Receipt { created_date: Timestamp::from_seconds(1), ..receipt() };
    assert_eq!(queue.stage("first"), Some(Stage::Sent(told)));
    queue.remove("first");
    assert!(matches!(queue.stage("first"), Some(Stage::Sent(_))), "and stays so when it was seen");
    let gone: [fn(&mut Queue); 3] = [
        |queue| queue.missing("first"),
        |queue| queue.read(Vec::new(), |_| true),
        |queue| queue.withdrawn_elsewhere("first", Timestamp::from_seconds(1)),
    ];
    for is_gone in gone {
        let mut queue = shown();
        is_gone(&mut queue);
        assert_eq!(queue.stage("first"), None, "it is withdrawn, or delivered and seen");
        assert!(!queue.is_withheld("first"));
    }
    let mut queue = shown();
    queue.read(Vec::new(), |_| false);
    assert!(queue.is_withheld("first") && queue.stage("first").is_some(), "its sender has signed out");
}

#[test]
fn a_request_that_waits_for_one_that_is_shown_is_in_reach_with_it() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None), entry("second", Some("first"))], &[]);
    for key in ["first", "second"] {
        queue.kept(key, true, false);
    }
    let in_reach = |queue: &Queue| queue.in_reach().map(|entry| entry.key.clone()).collect::<Vec<_>>();
    assert_eq!(queue.listed().count(), 0, "their sender has signed out");
    // The form of the first is edited, and shows the others no more.
    queue.retain_shown(|key| key == "first");
    assert_eq!(in_reach(&queue), ["first", "second"]);
    queue.retain_shown(|_| false);
    assert_eq!(in_reach(&queue), [""; 0]);
}

#[test]
fn what_is_in_memory_alone_would_be_lost_until_it_has_arrived() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None)], &[]);
    queue.kept("first", true, true);
    assert!(!queue.is_partly_in_memory() && !queue.would_lose());
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None)], &[]);
    queue.kept("first", false, true);
    assert!(queue.is_partly_in_memory() && queue.would_lose());
    queue.delivered("first", &receipt());
    assert!(queue.is_partly_in_memory() && !queue.would_lose());
}

#[test]
fn what_is_hidden_is_listed_again_when_it_is_read() {
    let mut queue = queue();
    queue.hide();
    assert_eq!(queue.listed().count(), 0);
    queue.read(vec![entry("first", None)], |_| true);
    assert_eq!(queue.listed().count(), 1);
}

#[test]
fn a_request_that_arrived_is_news_until_it_is_told() {
    let mut queue = shown();
    queue.delivered("first", &receipt());
    assert_eq!(queue.news("first"), Some(Ok(receipt())));
    queue.told("first", &Ok(receipt()));
    assert_eq!(queue.news("first"), None);
}

#[test]
fn nothing_happens_by_itself_to_what_is_stored_and_waits_for_no_other() {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None), entry("further", Some("first"))], &[]);
    assert!(!queue.is_idle("first"), "it is being written");
    ["first", "further"].iter().for_each(|key| queue.kept(key, true, true));
    assert!(queue.is_idle("first") && !queue.is_idle("further") && !queue.is_idle("none"));
}

#[test]
fn what_waits_for_a_person_is_told_while_nothing_is_done_with_it() {
    let mut queue = shown();
    assert_eq!(queue.attention_at_rest("first"), None);
    queue.failed("first", &Failure::Forbidden, now(), 1.0);
    assert_eq!(queue.attention_at_rest("first"), Some(Failure::Forbidden.code()));
    queue.begin("first");
    assert_eq!(queue.attention_at_rest("first"), None, "a task has it in hand");
    queue.end("first");
    queue.ask("first");
    assert_eq!(queue.attention_at_rest("first"), None, "it was asked for");
}
