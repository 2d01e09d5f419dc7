//! Drafts that requests were made from, and that stand for them until they are stored.

use super::*;

fn draft(key: &str) -> OpenDraft {
    OpenDraft::begun(key.to_owned(), "me".to_owned())
}

/// A request that was submitted together with one for a further customer, from a draft.
fn submitted() -> Queue {
    let mut queue = Queue::default();
    queue.submitted(&[entry("first", None), entry("further", Some("first"))], &[draft("d")]);
    queue
}

#[test]
fn a_draft_is_needed_until_its_request_is_stored() {
    let mut queue = submitted();
    assert!(queue.needs_draft("d") && !queue.needs_draft("e"));
    queue.kept("first", false, true);
    assert!(queue.needs_draft("d"), "there was no room");
    queue.kept("first", true, true);
    assert!(!queue.needs_draft("d"));
}

#[test]
fn a_draft_is_not_needed_once_its_request_is_withdrawn() {
    let mut queue = submitted();
    queue.kept("first", false, true);
    queue.withdraw("first", Timestamp::from_seconds(1));
    assert!(!queue.needs_draft("d"), "its form goes on with it");
}

#[test]
fn a_draft_is_not_needed_once_its_request_has_arrived() {
    let mut queue = submitted();
    queue.kept("first", false, true);
    queue.delivered("first", &receipt());
    assert!(queue.needs_draft("d"), "until it is deleted");
    queue.replaced_drafts("first");
    assert!(!queue.needs_draft("d") && queue.entry("first").is_some(), "its sender is told yet");
}

#[test]
fn the_first_request_alone_replaces_the_draft_with_its_copies() {
    let mut queue = submitted();
    queue.copied("d", &draft("copy"));
    queue.copied("another", &draft("stray"));
    let drafts = |key| queue.queued(key).map(|queued| queued.drafts.iter().map(OpenDraft::key).collect::<Vec<_>>());
    assert_eq!(drafts("first"), Some(vec!["d", "copy"]));
    assert_eq!(drafts("further"), Some(Vec::new()));
}
