//! Histories of tabs that share a storage, or find none.

use super::*;
use crate::action::Build;

/// Whoever opened another request in the form saved once more what another tab had submitted.
#[test]
fn what_was_submitted_elsewhere_is_left_as_it_is() {
    plays(&[
        Action::Open(Who::Ana),
        TYPE,
        Action::Pass(400),
        Action::Left(Build::Earlier),
        Action::Continue { tab: 1, draft: 0 },
        Action::Submit { tab: 1, kind: FORM },
        Action::EditEntry { tab: 0, entry: 0 },
    ]);
}

/// A tab that could not read the storage sent what another tab had withdrawn.
#[test]
fn every_tab_is_told_what_was_withdrawn() {
    plays(&[
        TYPE,
        Action::Open(Who::Ana),
        Action::Down(true),
        SUBMIT,
        Action::Freeze { tab: 0 },
        Action::EditEntry { tab: 1, entry: 0 },
        Action::Storage(Some(StorageError::Unavailable)),
        Action::Thaw { tab: 0 },
    ]);
}

/// A request stayed in memory, and its draft was offered, when there was room again.
#[test]
fn a_request_is_stored_when_there_is_room_again() {
    plays(&[
        Action::Next(Outcome::Busy),
        TYPE,
        Action::Next(Outcome::AnswerLost),
        Action::Pass(400),
        FULL,
        SUBMIT,
        Action::Storage(None),
        Action::SendNow { tab: 0, entry: 0 },
    ]);
}

/// Who took a request back twice while the storage was out of reach was known for the second time only: the record of
/// before was sent by another tab.
#[test]
fn what_was_taken_back_twice_is_sent_by_no_tab() {
    let customers = Kind::Customers;
    let edit_again = Action::EditAgain { tab: 0, kind: FORM };
    plays(&[
        TYPE,
        Action::Down(true),
        Action::Open(Who::Nobody),
        SUBMIT,
        Action::Type { tab: 0, kind: customers },
        Action::Pass(400),
        Action::Storage(Some(StorageError::Unavailable)),
        Action::Pass(400),
        Action::Submit { tab: 0, kind: customers },
        SUBMIT,
        edit_again.clone(),
        SUBMIT,
        Action::Pass(1_200),
        edit_again,
        SUBMIT,
        Action::Storage(None),
        Action::Down(false),
        Action::SignIn { tab: 1, who: Who::Ana },
        Action::DeleteEntry { tab: 0, entry: 0 },
    ]);
}

/// What a tab had taken back while the storage was out of reach stayed there when it was taken back once more, with the
/// storage in reach: a tab that was opened later sent it.
#[test]
fn what_is_taken_back_at_last_is_stored_no_more() {
    let edit_again = Action::EditAgain { tab: 1, kind: FORM };
    let submit = Action::Submit { tab: 1, kind: FORM };
    plays(&[
        Action::Open(Who::Nobody),
        Action::Type { tab: 1, kind: FORM },
        Action::Down(true),
        submit.clone(),
        Action::Storage(Some(StorageError::Unavailable)),
        Action::Pass(20_000),
        edit_again.clone(),
        submit,
        Action::Pass(20_000),
        Action::Storage(None),
        edit_again,
        Action::Open(Who::Nobody),
    ]);
}

/// While the storage was slow, a page that somebody had signed out of still listed their requests; one that was opened
/// then belonged to nobody, and was shown to whoever signed in.
#[test]
fn what_was_listed_before_signing_out_is_shown_to_nobody_else() {
    plays(&[
        Action::Left(Build::Earlier),
        Action::SlowStorage(true),
        TYPE,
        Action::Pass(400),
        Action::SignIn { tab: 0, who: Who::Nobody },
        Action::EditEntry { tab: 0, entry: 0 },
        Action::SlowStorage(false),
        Action::Continue { tab: 0, draft: 0 },
        Action::Open(Who::Bo),
    ]);
}

/// Whoever signed out while a request of theirs was being opened left it in a form that belonged to nobody.
#[test]
fn what_is_opened_while_its_sender_signs_out_stays_theirs() {
    plays(&[
        Action::Left(Build::Earlier),
        Action::SlowStorage(true),
        TYPE,
        Action::Pass(400),
        Action::EditEntry { tab: 0, entry: 0 },
        Action::SignIn { tab: 0, who: Who::Nobody },
        Action::SlowStorage(false),
        Action::Pass(400),
        Action::Open(Who::Bo),
    ]);
}

/// What was taken back with another text since stayed stored: only the last submission's record was deleted.
#[test]
fn whatever_was_taken_back_is_deleted_once_the_storage_is_in_reach() {
    let edit_again = Action::EditAgain { tab: 0, kind: FORM };
    let stored = stored_after(&[
        Action::Down(true),
        TYPE,
        SUBMIT,
        Action::Storage(Some(StorageError::Unavailable)),
        Action::Pass(20_000),
        edit_again.clone(),
        TYPE,
        SUBMIT,
        Action::Pass(20_000),
        Action::Storage(None),
        edit_again,
    ]);
    assert!(stored.outbox.is_empty(), "it is still stored");
}

/// What could not be deleted when it was taken back stayed stored until the page read the storage again: a page that was
/// opened before sent it. The next write deletes it, also one for which there is no room.
#[test]
fn what_was_taken_back_is_deleted_by_the_next_write() {
    let taken_back = [
        Action::Down(true),
        TYPE,
        SUBMIT,
        Action::Pass(20_000),
        Action::Storage(Some(StorageError::Unavailable)),
        Action::EditAgain { tab: 0, kind: FORM },
    ];
    for (how, next) in [("in reach", &[Action::Storage(None), TYPE][..]), ("without room", &[FULL])] {
        let history: Vec<_> = taken_back.iter().chain(next).cloned().chain([Action::Pass(20_000)]).collect();
        assert!(stored_after(&history).outbox.is_empty(), "it is still stored, {how}");
    }
}
