//! Histories that broke a law once, as short as the simulator could tell them. Seeds change with the list of actions;
//! stories stay.

use support_widget::app::storage::{Snapshot, StorageError};

use crate::action::{Action, Kind, Who};
use crate::history::History;
use crate::service::Outcome;

mod endings;
mod left_drafts;
mod left_in_storage;
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

/// Autosave recorded the text of somebody who had signed out as nobody's.
#[test]
fn what_somebody_has_begun_stays_theirs_when_they_sign_out() {
    let sign_out = Action::SignIn { tab: 0, who: Who::Nobody };
    plays(&[TYPE, sign_out.clone(), TYPE, TYPE, Action::Pass(400), Action::Open(Who::Bo)]);
    let (refused, again) = (Action::Next(Outcome::Unauthorized), Action::EditAgain { tab: 0, kind: FORM });
    plays(&[TYPE, sign_out, refused, Action::Open(Who::Bo), SUBMIT, again]);
}

/// The entry was listed when it was written, whoever was signed in by then.
#[test]
fn nobody_sees_what_another_submitted_a_moment_ago() {
    plays(&[
        Action::Close { tab: 0, completes: false },
        Action::Open(Who::Bo),
        Action::SlowStorage(true),
        TYPE,
        SUBMIT,
        Action::SignIn { tab: 0, who: Who::Ana },
        Action::LetStorage(2),
    ]);
}

/// A request that the page has just submitted was sent without asking who calls, also after the page had set another
/// provider of tokens.
#[test]
fn nothing_is_sent_in_the_name_of_who_has_just_signed_in() {
    let sign_in = Action::SignIn { tab: 0, who: Who::Bo };
    plays(&[TYPE, Action::Down(true), sign_in, Action::Down(false), SUBMIT]);
}

/// Without an answer of the backend, the text of a restarted form was nobody's.
#[test]
fn a_restarted_program_remembers_whose_text_it_is() {
    plays(&[
        Action::Down(true),
        TYPE,
        Action::Trap { tab: 0 },
        Action::Pass(400),
        TYPE,
        Action::Down(false),
        Action::Open(Who::Bo),
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

/// Whoever delivered a first request while its sender had signed out did not know of the requests that waited for it.
#[test]
fn a_request_of_a_further_customer_is_released_whoever_is_signed_in() {
    let customers = Kind::Customers;
    plays(&[
        Action::Close { tab: 0, completes: false },
        Action::SlowNetwork(true),
        Action::Open(Who::Nobody),
        TYPE,
        SUBMIT,
        Action::SignIn { tab: 0, who: Who::Ana },
        Action::Type { tab: 0, kind: customers },
        Action::Submit { tab: 0, kind: customers },
        Action::LetCall(0),
        Action::LetCall(2),
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

/// The request was opened in the form when its present content was saved, whoever was signed in by then.
#[test]
fn what_one_person_opens_is_not_shown_to_the_next() {
    plays(&[
        Action::Open(Who::Ana),
        TYPE,
        Action::Next(Outcome::Lost),
        SUBMIT,
        Action::SlowNetwork(true),
        Action::SlowStorage(true),
        Action::Clear { tab: 1, kind: FORM },
        Action::SignIn { tab: 1, who: Who::Bo },
        Action::EditEntry { tab: 1, entry: 0 },
        Action::LetCall(0),
        Action::SlowStorage(false),
    ]);
}

/// The backend was asked who calls before the page set another provider of tokens, and answered after it.
#[test]
fn an_answer_about_an_earlier_sign_in_lets_nothing_be_sent() {
    plays(&[
        TYPE,
        Action::SlowNetwork(true),
        Action::SignIn { tab: 0, who: Who::Ana },
        SUBMIT,
        Action::SignIn { tab: 0, who: Who::Bo },
        TYPE,
        TYPE,
        Action::LetCall(1),
        Action::LetCall(0),
        Action::SlowNetwork(false),
    ]);
}

/// The program stopped after somebody had signed out: their text was mounted again as nobody's.
#[test]
fn what_somebody_has_begun_stays_theirs_when_the_program_stops() {
    plays(&[
        Action::Open(Who::Bo),
        Action::Type { tab: 1, kind: FORM },
        Action::SignIn { tab: 1, who: Who::Nobody },
        Action::Trap { tab: 1 },
        Action::Pass(400),
        TYPE,
        Action::Open(Who::Ana),
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

/// What was typed after a restart, before the backend could say who calls, was nobody's in the other form.
#[test]
fn who_typed_before_a_restart_types_after_it() {
    let customers = Action::Type { tab: 0, kind: Kind::Customers };
    plays(&[
        TYPE,
        Action::Down(true),
        Action::Trap { tab: 0 },
        customers.clone(),
        Action::SignIn { tab: 0, who: Who::Nobody },
        Action::Down(false),
        Action::Pass(400_000),
        customers,
        Action::Pass(400),
        Action::Open(Who::Bo),
    ]);
}

/// What somebody had taken back after signing out was sent when they signed in again, in place of what they had typed.
#[test]
fn what_was_taken_back_signed_out_is_not_sent_on_signing_in() {
    let sign_in = |who| Action::SignIn { tab: 0, who };
    plays(&[
        Action::Next(Outcome::Lost),
        TYPE,
        SUBMIT,
        sign_in(Who::Nobody),
        Action::EditAgain { tab: 0, kind: FORM },
        Action::Pass(400),
        TYPE,
        sign_in(Who::Ana),
        Action::Switch { tab: 0, kind: FORM },
    ]);
}
