//! Histories that broke a law once, as short as the simulator could tell them. Seeds change with the list of actions;
//! stories stay.

use support_widget::app::storage::StorageError;

use crate::action::{Action, Kind, Who};
use crate::history::History;
use crate::service::Outcome;

const FORM: Kind = Kind::PartnerCenter;
const TYPE: Action = Action::Type { tab: 0, kind: FORM };
const SUBMIT: Action = Action::Submit { tab: 0, kind: FORM };
const FULL: Action = Action::Storage(Some(StorageError::QuotaExceeded));

fn plays(actions: &[Action]) {
    if let Err(broken) = History::play(actions) {
        panic!("{broken}");
    }
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

/// An autosave under way deleted the draft when it ended, before the submission was written.
#[test]
fn a_draft_stays_until_its_submission_is_written() {
    plays(&[
        TYPE,
        TYPE,
        Action::Pass(400),
        TYPE,
        Action::SlowStorage(true),
        Action::Pass(400),
        SUBMIT,
        Action::LetStorage(0),
        Action::LetStorage(1),
        Action::Crash { tab: 0, completes: false },
    ]);
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
