//! What is stored, and what each tab knows of that, where no law asks for it.

use support_widget::app::outbox::Stage;
use support_widget::model::{Field, RequestKind, View};

use super::*;

/// The element is removed from a page that stays open: nothing tells it that the page is hidden.
#[test]
fn a_widget_that_is_removed_writes_what_was_typed_last() {
    let mut history = after(&[TYPE]);
    assert_eq!(counts(&history), (0, 0, 0));
    history.with(0, |tab| tab.end());
    history.go_on(&[SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (1, 0, 0));
}

/// What is known to be stored is not read and written again with each change.
#[test]
fn a_tab_knows_which_files_are_stored() {
    let history = after(&[TYPE, Action::Attach { tab: 0 }, SAVED, Action::Open(Who::Ana)]);
    let stored = history.world.device.borrow().stored.files.clone();
    assert_eq!(
        history.tabs[1].app.persistence.peek().files.iter().collect::<Vec<_>>(),
        stored.iter().collect::<Vec<_>>()
    );
    assert_eq!(stored.len(), 1);
}

#[test]
fn storage_that_can_be_read_again_is_no_longer_told_to_fail() {
    let gone = [Action::Storage(Some(StorageError::Unavailable)), TYPE, SAVED];
    let error = |history: &History| history.tabs[0].app.persistence.peek().storage_error;
    assert_eq!(error(&after(&gone)), Some(StorageError::Unavailable));
    let back = [Action::Storage(None), Action::Resume { tab: 0 }];
    assert_eq!(error(&after(&[&gone[..], &back[..]].concat())), None);
}

#[test]
fn what_was_sent_takes_its_files_with_it_at_once() {
    let history = after(&[TYPE, Action::Attach { tab: 0 }, SAVED, SUBMIT]);
    assert_eq!(counts(&history), (0, 0, 0));
}

/// Without room for the reference, the record goes all the same: another tab would send the request again.
#[test]
fn a_delivery_that_cannot_be_noted_leaves_no_request_in_storage() {
    let mut history = after(&[Action::Down(true), TYPE, SUBMIT, FULL, Action::Down(false)]);
    history.with(0, |tab| tab.app.go(View::Home));
    history.go_on(&[Action::SendNow { tab: 0, entry: 0 }]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 0, 0));
    let persistence = history.tabs[0].app.persistence.peek();
    assert!(persistence.queue.listed().all(|entry| entry.delivery.is_delivered()));
    assert_eq!(persistence.queue.listed().count(), 1, "this page still shows the reference");
}

#[test]
fn no_customer_is_left_out_while_a_request_is_under_way() {
    let (kind, tab) = (Kind::Customers, 0);
    let under_way = [Action::Type { tab, kind }, Action::SlowNetwork(true), Action::Submit { tab, kind }];
    let others = |history: &History| {
        let form = history.tabs[0].app.form(RequestKind::Customer);
        form.progress.peek().additional_requests.len()
    };
    assert_eq!(others(&after(&[&under_way[..], &[Action::LeaveOther { tab }]].concat())), 1);
    let refused = [Action::Type { tab, kind }, Action::Next(Outcome::Forbidden), Action::Submit { tab, kind }];
    assert_eq!(others(&after(&[&refused[..], &[Action::LeaveOther { tab }]].concat())), 0);
}

/// It waits for the first, and that is no failure.
#[test]
fn a_request_for_a_further_customer_does_not_fail_while_the_first_is_under_way() {
    let (kind, tab) = (Kind::Customers, 0);
    let history = after(&[
        Action::Type { tab, kind },
        Action::Down(true),
        Action::Submit { tab, kind },
        Action::Resume { tab },
        Action::Pass(400),
    ]);
    let app = &history.tabs[0].app;
    let progress = app.form(RequestKind::Customer).progress.peek();
    let stage = app.stage_of(&progress.additional_requests[0].submission);
    assert!(!matches!(stage, Stage::Failed(_)), "{stage:?}");
}

#[test]
fn a_refused_request_at_rest_needs_attention() {
    let history = after(&[Action::Next(Outcome::Forbidden), TYPE, SUBMIT]);
    let persistence = history.tabs[0].app.persistence.peek();
    let keys: Vec<_> = persistence.queue.listed().map(|entry| entry.key.clone()).collect();
    assert_eq!(
        keys.iter().map(|key| persistence.queue.attention_at_rest(key)).collect::<Vec<_>>(),
        [Some("forbidden")]
    );
}

#[test]
fn a_typist_has_one_task_that_writes() {
    let timers = |actions: &[Action]| after(actions).world.timers.borrow().len();
    assert_eq!((timers(&[TYPE]), timers(&[TYPE, TYPE, TYPE])), (timers(&[]) + 1, timers(&[]) + 1));
}

/// The bytes are in storage alone, since the page that they were selected in is closed.
#[test]
fn what_was_attached_in_a_closed_tab_is_sent() {
    let history = after(&[
        TYPE,
        Action::Attach { tab: 0 },
        SAVED,
        Action::Close { tab: 0, completes: true },
        Action::Open(Who::Ana),
        Action::Continue { tab: 0, draft: 0 },
        SUBMIT,
    ]);
    let service = history.world.service.borrow();
    assert_eq!(service.stored.iter().map(|stored| stored.files.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn what_is_due_is_not_written_once_the_page_wants_no_drafts() {
    let mut history = after(&[TYPE]);
    history.with(0, |tab| tab.app.settings.change(|settings| settings.drafts = false));
    history.go_on(&[SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (0, 0, 0));
}

/// A draft of earlier that is stored as nobody's must not be offered to whoever comes next.
#[test]
fn a_stored_draft_is_claimed_without_what_was_typed_since_the_page_wants_no_drafts() {
    let mut history = after(&[
        Action::Close { tab: 0, completes: false },
        Action::SlowNetwork(true),
        Action::Open(Who::Ana),
        TYPE,
        SAVED,
    ]);
    let stored = |history: &History| history.world.device.borrow().stored.drafts.values().cloned().collect::<String>();
    let title = |history: &History| form(history, 0).draft.peek().get(Field::Title).to_owned();
    let before = title(&history);
    assert!(stored(&history).contains(&format!("{before:?}")), "{}", stored(&history));
    history.with(0, |tab| tab.app.settings.change(|settings| settings.drafts = false));
    history.go_on(&[TYPE, SAVED, Action::LetCall(0), SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert!(stored(&history).contains("\"owner\":\"ana\""), "{}", stored(&history));
    assert!(stored(&history).contains(&format!("{before:?}")) && title(&history) != before);
}

#[test]
fn a_draft_that_is_continued_is_written_when_it_is_changed() {
    let begun = [TYPE, SAVED, Action::Close { tab: 0, completes: true }];
    let continued = [Action::Open(Who::Ana), Action::Continue { tab: 0, draft: 0 }, SAVED];
    let before = stored_after(&begun).drafts;
    assert_eq!(stored_after(&[&begun[..], &continued[..]].concat()).drafts, before);
    assert_ne!(stored_after(&[&begun[..], &continued[..], &[TYPE, SAVED]].concat()).drafts, before);
}

#[test]
fn what_is_saved_is_not_written_again() {
    let begun = [TYPE, SAVED];
    let looked_at = [Action::Resume { tab: 0 }, SAVED, Action::Freeze { tab: 0 }, Action::Thaw { tab: 0 }, SAVED];
    assert_eq!(stored_after(&[&begun[..], &looked_at[..]].concat()).drafts, stored_after(&begun).drafts);
}

#[test]
fn a_draft_that_was_only_looked_at_is_not_written_twice() {
    let history = after(&[
        TYPE,
        SAVED,
        Action::Open(Who::Ana),
        Action::Continue { tab: 1, draft: 0 },
        TYPE,
        SAVED,
        Action::Resume { tab: 1 },
        SAVED,
    ]);
    assert!(form(&history, 1).saving.peek().is_separate_copy);
    assert_eq!(counts(&history), (1, 0, 0));
}

/// The original is where its owner selected it; the text is nowhere else.
#[test]
fn without_room_for_its_files_a_draft_is_stored_without_them_until_there_is() {
    let mut history = after(&[TYPE]);
    let make_room =
        |history: &History, is_nearly_full| history.world.device.borrow_mut().is_nearly_full = is_nearly_full;
    make_room(&history, true);
    let attach = [Action::Attach { tab: 0 }, SAVED];
    history.go_on(&attach).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (1, 0, 0));
    assert!(form(&history, 0).saving.peek().lacks_files);
    make_room(&history, false);
    history.go_on(&[TYPE, SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (1, 0, 1));
    assert!(!form(&history, 0).saving.peek().lacks_files);
}

#[test]
fn a_request_without_room_is_stored_as_soon_as_there_is() {
    let full = [Action::Down(true), FULL, TYPE, SUBMIT];
    assert_eq!(counts(&after(&full)), (0, 0, 0));
    let room = [Action::Storage(None), Action::Pass(20_000)];
    assert_eq!(counts(&after(&[&full[..], &room].concat())), (0, 1, 0));
}

#[test]
fn a_widget_that_is_removed_writes_nothing_that_is_stored() {
    let mut history = after(&[TYPE, SAVED]);
    let before = history.world.device.borrow().stored.drafts.clone();
    history.with(0, |tab| tab.end());
    history.go_on(&[SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(history.world.device.borrow().stored.drafts, before);
}

#[test]
fn an_old_draft_is_held_back_before_it_is_deleted() {
    let week_and_hour = (7 * 24 + 1) * 3_600_000;
    let close = Action::Close { tab: 0, completes: true };
    let history = after(&[TYPE, SAVED, close, Action::Skew(week_and_hour), Action::Open(Who::Ana)]);
    assert!(history.tabs[0].app.persistence.peek().drafts.is_empty(), "it is not offered");
    let stored = history.world.device.borrow().stored.drafts.values().cloned().collect::<String>();
    assert!(stored.contains("overdueSince") && !stored.contains("\"overdueSince\":null"), "{stored}");
}

#[test]
fn what_was_typed_after_the_last_write_is_written_after_a_trap() {
    let typed = [TYPE, SAVED, TYPE, Action::Trap { tab: 0 }];
    let title = |history: &History| history.tabs[0].title(RequestKind::PartnerCenter);
    let history = after(&[&typed[..], &[SAVED]].concat());
    let drafts = history.world.device.borrow().stored.drafts.values().cloned().collect::<String>();
    assert!(drafts.contains(&format!("{:?}", title(&history))), "{drafts}");
}

/// Reading what the next person has left may take a while.
#[test]
fn what_is_another_persons_is_hidden_before_storage_is_read() {
    let left = [TYPE, SAVED, Action::Close { tab: 0, completes: true }, Action::Open(Who::Ana)];
    assert_eq!(after(&left).tabs[0].app.persistence.peek().drafts.len(), 1);
    for who in [Who::Bo, Who::Nobody] {
        let signs_in = [Action::SlowStorage(true), Action::SignIn { tab: 0, who }];
        assert!(after(&[&left[..], &signs_in].concat()).tabs[0].app.persistence.peek().drafts.is_empty(), "{who:?}");
    }
}
