//! What is stored, and what each tab knows of that, where no law asks for it.

use support_widget::app::outbox::Stage;
use support_widget::model::{RequestKind, View};

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
    assert_eq!(timers(&[TYPE, TYPE, TYPE]), timers(&[TYPE]));
}
