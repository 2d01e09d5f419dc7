//! Histories whose endings no law asks for: what people see and pages are told, and what becomes of what nobody needs.

use support_widget::i18n::messages;
use support_widget::model::{Field, RequestKind, SubmissionStep};

use super::*;

#[test]
fn a_page_is_told_once_that_a_request_waits_and_once_that_it_is_sent() {
    let waiting = [Action::Down(true), TYPE, SUBMIT, Action::Pass(60_000)];
    let history = after(&waiting);
    assert_eq!(history.tabs[0].events(), ["submit", "queued"]);
    let back = [Action::Down(false), Action::Resume { tab: 0 }];
    let history = after(&[&waiting[..], &back[..]].concat());
    assert_eq!(history.tabs[0].events(), ["submit", "queued", "sent"]);
    let refused = after(&[Action::Next(Outcome::Forbidden), TYPE, SUBMIT]);
    assert_eq!(refused.tabs[0].events(), ["submit", "failed"]);
}

#[test]
fn further_attempts_are_announced_where_their_form_is_shown() {
    let history = after(&[Action::Down(true), TYPE, SUBMIT, Action::Pass(5_000)]);
    assert!(history.tabs[0].announces(messages::REVIEW_RETRYING));
    let history = after(&[Action::Open(Who::Ana), Action::Down(true), TYPE, SUBMIT, Action::Pass(5_000)]);
    assert!(!history.tabs[1].announces(messages::REVIEW_RETRYING));
}

#[test]
fn what_is_discarded_leaves_nothing() {
    let begun = [TYPE, Action::Attach { tab: 0 }, SAVED];
    assert_eq!(counts(&after(&begun)), (1, 0, 1));
    let discard = [Action::DiscardOpen { tab: 0, kind: FORM }];
    assert_eq!(counts(&after(&[&begun[..], &discard[..]].concat())), (0, 0, 0));
}

#[test]
fn what_was_sent_and_seen_leaves_nothing() {
    let history = after(&[TYPE, Action::Attach { tab: 0 }, SAVED, SUBMIT, Action::Resume { tab: 0 }]);
    assert_eq!(counts(&history), (0, 0, 0));
}

#[test]
fn whoever_signs_in_next_finds_no_trace_of_the_last_person() {
    let close = Action::Close { tab: 0, completes: true };
    let history = after(&[TYPE, Action::Attach { tab: 0 }, SAVED, close, Action::Open(Who::Bo)]);
    assert_eq!(counts(&history), (0, 0, 0));
}

#[test]
fn a_form_is_told_that_its_draft_was_ended_in_another_tab() {
    let discarded = [
        TYPE,
        SAVED,
        Action::Open(Who::Ana),
        Action::Continue { tab: 1, draft: 0 },
        Action::DiscardOpen { tab: 1, kind: FORM },
        Action::Resume { tab: 0 },
    ];
    let history = after(&discarded);
    assert!(form(&history, 0).saving.peek().ended_in_other_tab);
    assert!(history.tabs[0].announces(messages::DRAFTS_ENDED_IN_OTHER_TAB));
}

#[test]
fn a_form_goes_on_with_its_draft_after_a_trap() {
    let history = after(&[TYPE, SAVED, Action::Trap { tab: 0 }, SAVED, TYPE, SAVED]);
    assert_eq!(counts(&history), (1, 0, 0));
}

#[test]
fn a_draft_that_is_continued_makes_room_for_itself() {
    let history = after(&[
        TYPE,
        SAVED,
        Action::Close { tab: 0, completes: true },
        Action::Open(Who::Ana),
        TYPE,
        Action::Continue { tab: 0, draft: 0 },
    ]);
    assert_eq!(counts(&history), (2, 0, 0), "what was in the form is a draft of its own");
    assert!(!form(&history, 0).saving.peek().blocks_opening);
    assert_eq!(history.tabs[0].app.persistence.peek().drafts.len(), 2);
}

#[test]
fn a_page_is_asked_about_the_request_of_each_customer() {
    let (kind, tab) = (Kind::Customers, 0);
    let history = after(&[Action::Type { tab, kind }, Action::Submit { tab, kind }]);
    assert_eq!(history.tabs[0].events(), ["submit", "sent", "submit", "sent"]);
    assert_eq!(history.world.service.borrow().stored.len(), 2);
}

#[test]
fn what_another_tab_takes_back_is_in_the_review_again() {
    let history = after(&[
        TYPE,
        Action::Open(Who::Ana),
        Action::Down(true),
        SUBMIT,
        Action::EditEntry { tab: 1, entry: 0 },
        Action::Resume { tab: 0 },
    ]);
    let form = form(&history, 0);
    assert_eq!(form.progress.peek().submission.step(), SubmissionStep::Reviewing);
    assert!(form.saving.peek().ended_in_other_tab);
    assert!(history.tabs[0].announces(messages::DRAFTS_ENDED_IN_OTHER_TAB));
}

#[test]
fn nothing_is_sent_while_nobody_can_tell_who_is_signed_in() {
    let history = after(&[
        TYPE,
        Action::SlowNetwork(true),
        Action::SignIn { tab: 0, who: Who::Bo },
        SUBMIT,
        Action::Down(true),
        Action::LetCall(1),
        Action::Down(false),
        Action::LetCall(1),
        Action::LetCall(1),
    ]);
    assert!(history.world.service.borrow().stored.is_empty());
}

/// What was submitted before the backend had told who calls is stored as its sender's once it has: the next visit sends
/// it without a confirmation.
#[test]
fn what_is_submitted_before_the_caller_is_known_becomes_its_senders() {
    let stored = stored_after(&[
        Action::Close { tab: 0, completes: false },
        Action::SlowNetwork(true),
        Action::Open(Who::Ana),
        TYPE,
        SUBMIT,
        Action::LetCall(0),
    ]);
    assert!(stored.outbox.values().any(|entry| entry.contains("\"owner\":\"ana\"")), "{:?}", stored.outbox);
}

/// A page that was hidden wrote what had been typed, whatever the page's owner had said of drafts.
#[test]
fn a_page_that_wants_no_drafts_has_none() {
    let mut history = after(&[]);
    history.with(0, |tab| tab.app.settings.change(|settings| settings.drafts = false));
    history.go_on(&[TYPE, SAVED, Action::Freeze { tab: 0 }]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 0, 0));
}

#[test]
fn a_form_that_is_emptied_is_no_draft_and_nobodys() {
    let mut history = after(&[TYPE, SAVED, Action::Clear { tab: 0, kind: FORM }]);
    assert!(form(&history, 0).saving.peek().author.is_some());
    history.with(0, |tab| {
        let form = tab.app.form(RequestKind::PartnerCenter);
        Field::ALL.iter().for_each(|&field| form.set(field, String::new()));
    });
    history.go_on(&[SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 0, 0));
    assert_eq!(form(&history, 0).saving.peek().author, None);
}

#[test]
fn a_page_is_told_what_becomes_of_a_request_of_an_earlier_visit() {
    for (outcome, event, said) in [
        (None, "sent", messages::OUTBOX_DELIVERED_TITLE),
        (Some(Outcome::Forbidden), "failed", messages::OUTBOX_NEEDS_ATTENTION),
    ] {
        let close = Action::Close { tab: 0, completes: true };
        let left = [Action::Down(true), TYPE, SUBMIT, close, Action::Down(false)];
        let next = outcome.map(Action::Next);
        let visit = next.into_iter().chain([Action::Open(Who::Ana), Action::Pass(20_000)]).collect::<Vec<_>>();
        let history = after(&[&left[..], &visit].concat());
        assert_eq!(history.tabs[0].events(), [event]);
        assert!(history.tabs[0].announces(said));
    }
}

#[test]
fn a_page_is_not_told_that_a_request_of_an_earlier_visit_still_waits() {
    let close = Action::Close { tab: 0, completes: true };
    let visit = [close, Action::Down(false), Action::Next(Outcome::Busy), Action::Open(Who::Ana)];
    let history = after(&[&[Action::Down(true), TYPE, SUBMIT], &visit[..]].concat());
    assert!(history.world.service.borrow().stored.is_empty());
    assert!(history.tabs[0].events().is_empty(), "{:?}", history.tabs[0].events());
}

#[test]
fn nothing_is_sent_while_a_file_cannot_be_read() {
    let mut history = after(&[TYPE, Action::Attach { tab: 0 }]);
    history.with(0, |tab| tab.lose_files());
    history.go_on(&[SUBMIT]).unwrap_or_else(|broken| panic!("{broken}"));
    assert!(history.world.service.borrow().stored.is_empty() && form(&history, 0).progress.peek().is_held_by_files);
    assert!(history.tabs[0].announces(messages::FILES_NOT_READY));
}

#[test]
fn what_is_being_sent_is_not_changed() {
    let history = after(&[TYPE, Action::SlowNetwork(true), SUBMIT, Action::EditEntry { tab: 0, entry: 0 }]);
    let persistence = history.tabs[0].app.persistence.peek();
    let sending: Vec<_> = persistence.queue.listed().map(|entry| persistence.queue.is_sending(&entry.key)).collect();
    assert_eq!(sending, [true]);
    assert_eq!(form(&history, 0).progress.peek().submission.step(), SubmissionStep::Submitted);
}

#[test]
fn a_page_asks_who_calls_until_it_is_told() {
    let close = Action::Close { tab: 0, completes: true };
    let away = [close, Action::Down(true), Action::Open(Who::Ana), Action::Pass(20_000)];
    assert_eq!(after(&away).tabs[0].caller(), None);
    let back = [Action::Down(false), Action::Pass(400_000)];
    assert_eq!(after(&[&away[..], &back[..]].concat()).tabs[0].caller().as_deref(), Some("ana"));
}

/// The other tab is told by a message: nobody has come back to it.
#[test]
fn a_form_is_told_that_its_draft_was_continued_in_another_tab() {
    let history = after(&[
        TYPE,
        SAVED,
        Action::Open(Who::Ana),
        Action::Continue { tab: 1, draft: 0 },
        Action::Type { tab: 1, kind: FORM },
        SAVED,
    ]);
    assert!(form(&history, 0).saving.peek().is_separate_copy);
    assert!(history.tabs[0].announces(messages::DRAFTS_CHANGED_IN_OTHER_TAB));
}

#[test]
fn a_request_for_a_further_customer_is_not_submitted_before_its_turn() {
    let (kind, tab) = (Kind::Customers, 0);
    let waiting = [Action::Type { tab, kind }, Action::Down(true), Action::Submit { tab, kind }];
    let events = |actions: &[Action]| after(actions).tabs[0].events();
    assert_eq!(events(&[&waiting[..], &[Action::SendOther { tab }]].concat()), events(&waiting));
}

#[test]
fn a_request_that_the_page_has_cancelled_is_submitted_when_it_is_asked_for() {
    let (kind, tab) = (Kind::Customers, 0);
    let cancelled = [
        Action::Type { tab, kind },
        Action::SlowNetwork(true),
        Action::Submit { tab, kind },
        Action::Cancel(true),
        Action::SlowNetwork(false),
        Action::LetCall(0),
        Action::Cancel(false),
    ];
    let sent = |actions: &[Action]| after(actions).world.service.borrow().stored.len();
    assert_eq!(sent(&cancelled), 1);
    assert_eq!(sent(&[&cancelled[..], &[Action::SendOther { tab }]].concat()), 2);
}

#[test]
fn a_draft_that_is_offered_can_be_discarded() {
    let begun = [TYPE, SAVED, Action::Close { tab: 0, completes: true }, Action::Open(Who::Ana)];
    let history = after(&[&begun[..], &[Action::DiscardOffered { tab: 0, draft: 0 }]].concat());
    assert_eq!(counts(&history), (0, 0, 0));
    assert!(history.tabs[0].announces(messages::DRAFTS_DISCARDED));
}

#[test]
fn a_request_that_waits_can_be_deleted() {
    let waiting = [Action::Next(Outcome::Forbidden), TYPE, SUBMIT];
    assert_eq!(counts(&after(&waiting)), (0, 1, 0));
    let history = after(&[&waiting[..], &[Action::DeleteEntry { tab: 0, entry: 0 }]].concat());
    assert_eq!(counts(&history), (0, 0, 0));
    assert!(history.tabs[0].announces(messages::OUTBOX_DELETED));
}

#[test]
fn a_request_is_taken_back_where_the_page_wants_no_drafts() {
    let mut history = after(&[]);
    history.with(0, |tab| tab.app.settings.change(|settings| settings.drafts = false));
    let refused = [Action::Next(Outcome::Forbidden), TYPE, SUBMIT];
    history.go_on(&refused).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 1, 0));
    let words = history.tabs[0].title(RequestKind::PartnerCenter);
    history.world.ledger.borrow_mut().deleted(&words);
    history.go_on(&[Action::EditAgain { tab: 0, kind: FORM }]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 0, 0));
}
