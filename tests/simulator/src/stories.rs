//! Histories that broke a law once, as short as the simulator could tell them. Seeds change with the list of actions;
//! stories stay.

use support_widget::app::form::Form;
use support_widget::app::storage::{Snapshot, StorageError};
use support_widget::model::RequestKind;

use crate::action::{Action, Kind, Who};
use crate::history::History;
use crate::service::Outcome;

mod endings;
mod hidden_tabs;
mod left_drafts;
mod left_in_storage;
mod other_people;
mod shared_storage;

const FORM: Kind = Kind::PartnerCenter;
const TYPE: Action = Action::Type { tab: 0, kind: FORM };
const SUBMIT: Action = Action::Submit { tab: 0, kind: FORM };
const SAVED: Action = Action::Pass(400);
const FULL: Action = Action::Storage(Some(StorageError::QuotaExceeded));

fn plays(actions: &[Action]) {
    if let Err(broken) = History::play(actions) {
        panic!("{broken}");
    }
}

fn after(actions: &[Action]) -> History {
    History::after(actions).unwrap_or_else(|broken| panic!("{broken}"))
}

/// A form of a tab.
fn form(history: &History, tab: usize) -> &Form {
    history.tabs[tab].app.form(RequestKind::PartnerCenter)
}

/// What is stored after a history.
fn stored_after(actions: &[Action]) -> Snapshot {
    after(actions).world.device.borrow().stored.clone()
}

/// How many drafts, requests and files are stored.
fn counts(history: &History) -> (usize, usize, usize) {
    let device = history.world.device.borrow();
    (device.stored.drafts.values().count(), device.stored.outbox.values().count(), device.stored.files.len())
}

/// The result of an attempt could not be written, the entry was read again as it had been, and was due at once.
#[test]
fn a_full_disk_makes_no_attempts_without_a_pause() {
    plays(&[Action::Down(true), TYPE, SUBMIT, FULL, Action::Pass(400), Action::Pass(400), Action::Pass(400)]);
}

/// A delivery that could not be noted was told to the other tab, which found the entry as it had been.
#[test]
fn two_tabs_with_a_full_disk_do_not_keep_each_other_busy() {
    let close = Action::Close { tab: 0, completes: false };
    let skew = Action::Skew(86_400_000);
    plays(&[
        TYPE,
        Action::Down(true),
        SUBMIT,
        FULL,
        skew,
        Action::Down(false),
        close,
        Action::Open(Who::Ana),
        TYPE,
        Action::Open(Who::Ana),
    ]);
}

/// With the first request deleted, nothing held the others.
#[test]
fn further_customers_do_not_go_alone_when_the_first_is_deleted() {
    let (kind, tab) = (Kind::Customers, 0);
    plays(&[
        Action::Next(Outcome::Forbidden),
        Action::Type { tab, kind },
        Action::Submit { tab, kind },
        Action::DeleteEntry { tab, entry: 0 },
        Action::Resume { tab },
        Action::Pass(20_000),
    ]);
}

/// The draft of a request that was taken back was listed when it was written, though it was submitted again by then.
#[test]
fn what_is_submitted_again_at_once_is_no_draft() {
    plays(&[
        Action::Next(Outcome::Unauthorized),
        TYPE,
        SUBMIT,
        Action::SlowStorage(true),
        Action::EditAgain { tab: 0, kind: FORM },
        Action::Continue { tab: 0, draft: 0 },
        SUBMIT,
        Action::SlowStorage(false),
    ]);
}

/// The records were read before the submission replaced the draft, and shown after it.
#[test]
fn what_was_read_beside_a_write_is_read_again() {
    plays(&[
        Action::SlowStorage(true),
        TYPE,
        TYPE,
        Action::Pass(400),
        Action::Resume { tab: 0 },
        SUBMIT,
        Action::SlowStorage(false),
    ]);
}

/// A draft that another tab had submitted was written again when it became known who is signed in.
#[test]
fn a_draft_that_was_submitted_elsewhere_does_not_come_back() {
    let customers = Kind::Customers;
    plays(&[
        Action::Open(Who::Nobody),
        Action::Open(Who::Nobody),
        TYPE,
        Action::Type { tab: 2, kind: customers },
        Action::Type { tab: 2, kind: FORM },
        Action::Pass(400),
        Action::Submit { tab: 2, kind: FORM },
        Action::Crash { tab: 0, completes: false },
        Action::Continue { tab: 0, draft: 0 },
        Action::Submit { tab: 2, kind: customers },
        Action::Open(Who::Bo),
        Action::SignIn { tab: 1, who: Who::Bo },
        Action::Close { tab: 0, completes: false },
        Action::Close { tab: 0, completes: false },
    ]);
}

/// The submission could not be written, and an autosave that ended after it deleted the draft, the last copy.
#[test]
fn a_draft_stays_while_its_submission_cannot_be_written() {
    plays(&[
        Action::SlowNetwork(true),
        TYPE,
        Action::Open(Who::Nobody),
        Action::Trap { tab: 0 },
        TYPE,
        Action::Type { tab: 1, kind: FORM },
        Action::Pass(400),
        Action::SlowStorage(true),
        SUBMIT,
        Action::LetCall(2),
        Action::Submit { tab: 1, kind: FORM },
        FULL,
        Action::LetStorage(3),
        Action::SlowStorage(false),
    ]);
}
