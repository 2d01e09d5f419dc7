//! Whose text it is, while people sign in and out.

use support_widget::app::outbox::Stage;
use support_widget::model::Failure;

use super::*;

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

/// Nobody can send it until its sender is back, and its form must not wait for that in silence.
#[test]
fn a_form_stops_waiting_for_a_request_whose_sender_has_signed_out() {
    let history = after(&[
        TYPE,
        Action::Down(true),
        SUBMIT,
        Action::Pass(400),
        Action::Down(false),
        Action::SignIn { tab: 0, who: Who::Nobody },
        Action::Resume { tab: 0 },
        Action::Pass(20_000),
    ]);
    let stage = history.tabs[0].app.stage(form(&history, 0));
    assert!(matches!(stage, Stage::Failed(Failure::Unauthorized)), "{stage:?}");
    assert!(history.world.service.borrow().stored.is_empty());
}

/// It is stored as its sender's, whose return it waits for.
#[test]
fn a_form_does_not_wait_for_what_its_sender_submitted_just_before_signing_out() {
    let history = after(&[
        TYPE,
        SAVED,
        Action::SlowStorage(true),
        SUBMIT,
        Action::SignIn { tab: 0, who: Who::Nobody },
        Action::SlowStorage(false),
        SAVED,
    ]);
    let stage = history.tabs[0].app.stage(form(&history, 0));
    assert!(matches!(stage, Stage::Failed(Failure::Unauthorized)), "{stage:?}");
}
