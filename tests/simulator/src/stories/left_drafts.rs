//! Histories of drafts that stay, or go, beside the requests that they have become.

use support_widget::app::outbox::submit;
use support_widget::i18n::messages;
use support_widget::model::{Field, SubmissionStep};

use super::*;
use crate::action::Build;

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

/// With no room, a request is in the memory of its page, and what it was made from stays stored as a draft: the page
/// offered it beside the request, once it had read the storage again.
#[test]
fn what_waits_for_room_is_no_draft() {
    plays(&[Action::Down(true), TYPE, Action::Pass(400), FULL, SUBMIT, Action::Resume { tab: 0 }]);
}

/// What was edited again for want of room, and submitted once more, left its first draft beside the request for ever.
#[test]
fn what_was_submitted_twice_without_room_is_no_draft_in_the_end() {
    plays(&[
        Action::Down(true),
        TYPE,
        Action::Pass(400),
        FULL,
        SUBMIT,
        Action::Pass(20_000),
        Action::EditAgain { tab: 0, kind: FORM },
        SUBMIT,
    ]);
}

/// A request that was edited and submitted again while the storage was slow stayed a draft as well, if the storage wrote
/// the draft last.
#[test]
fn what_is_written_last_is_no_draft_of_what_was_submitted() {
    plays(&[
        Action::Down(true),
        TYPE,
        SUBMIT,
        Action::Pass(20_000),
        Action::SlowStorage(true),
        Action::EditAgain { tab: 0, kind: FORM },
        SUBMIT,
        Action::LetStorage(1),
    ]);
}

/// What was deleted out of reach of the storage, and submitted again from the form that still showed it, left its first
/// draft beside the request.
#[test]
fn what_was_deleted_and_submitted_again_is_no_draft_in_the_end() {
    plays(&[
        TYPE,
        Action::Pass(400),
        Action::Storage(Some(StorageError::Unavailable)),
        Action::Down(true),
        SUBMIT,
        Action::DeleteEntry { tab: 0, entry: 0 },
        SUBMIT,
    ]);
}

/// A draft that could not be deleted when it was discarded, and was opened again, was deleted as soon as something else was
/// opened in its form.
#[test]
fn what_is_wanted_again_after_it_was_discarded_stays() {
    plays(&[
        TYPE,
        Action::Pass(400),
        Action::Storage(Some(StorageError::Unavailable)),
        Action::DiscardOpen { tab: 0, kind: FORM },
        Action::Storage(None),
        Action::Resume { tab: 0 },
        Action::Continue { tab: 0, draft: 0 },
        Action::Down(true),
        Action::Left(Build::Earlier),
        TYPE,
        Action::EditEntry { tab: 0, entry: 0 },
    ]);
}

/// An autosave that ended without room after its draft had been submitted, and edited again, deleted the last copy.
#[test]
fn an_autosave_that_fails_deletes_nothing() {
    let stored = stored_after(&[
        TYPE,
        Action::Pass(400),
        TYPE,
        Action::SlowStorage(true),
        Action::Pass(400),
        Action::Next(Outcome::Forbidden),
        SUBMIT,
        FULL,
        Action::LetStorage(1),
        Action::EditAgain { tab: 0, kind: FORM },
        Action::LetStorage(0),
        Action::LetStorage(2),
        Action::SlowStorage(false),
    ]);
    assert_eq!(stored.drafts.len(), 1, "its draft is all that is stored");
}

/// Where two tabs had changed a draft, the copy of one stayed beside the request that it had become, in whichever order
/// the storage wrote them.
#[test]
fn a_separate_copy_goes_with_the_draft_that_is_submitted() {
    let submitted = [
        TYPE,
        Action::Pass(400),
        Action::Open(Who::Ana),
        Action::Continue { tab: 1, draft: 0 },
        Action::SlowStorage(true),
        Action::Type { tab: 1, kind: FORM },
        Action::Pass(400),
        TYPE,
        Action::Pass(400),
        Action::Down(true),
        SUBMIT,
    ];
    for turns in [&[][..], &[0, 1, 0]] {
        let written = turns.iter().map(|turn| Action::LetStorage(*turn)).chain([Action::SlowStorage(false)]);
        let history: Vec<_> = submitted.iter().cloned().chain(written).collect();
        assert_eq!(stored_after(&history).drafts.len(), 1, "the other tab's, after {turns:?}");
    }
}

/// The form is free for another draft, and what was typed there since is nowhere else.
#[test]
fn what_is_typed_into_a_form_whose_draft_was_ended_elsewhere_is_kept() {
    let ended = [
        TYPE,
        SAVED,
        Action::Open(Who::Ana),
        Action::Continue { tab: 1, draft: 0 },
        Action::DiscardOpen { tab: 1, kind: FORM },
        Action::Resume { tab: 0 },
        Action::Type { tab: 1, kind: FORM },
        SAVED,
        Action::Close { tab: 1, completes: true },
        Action::Resume { tab: 0 },
        TYPE,
        Action::Continue { tab: 0, draft: 0 },
        SAVED,
    ];
    assert_eq!(counts(&after(&ended)), (2, 0, 0));
}

#[test]
fn what_another_tab_submits_again_is_on_its_way_again_in_the_form_that_had_submitted_it() {
    let taken_back = [
        TYPE,
        Action::Open(Who::Ana),
        Action::Down(true),
        SUBMIT,
        Action::EditEntry { tab: 1, entry: 0 },
        Action::Resume { tab: 0 },
    ];
    let step = |history: &History| form(history, 0).progress.peek().submission.step();
    assert_eq!(step(&after(&taken_back)), SubmissionStep::Reviewing);
    let again = [Action::Submit { tab: 1, kind: FORM }, Action::Resume { tab: 0 }];
    assert_eq!(step(&after(&[&taken_back[..], &again].concat())), SubmissionStep::Submitted);
}

#[test]
fn what_was_uploaded_of_a_request_is_shown_until_it_is_answered() {
    let mut history = after(&[TYPE, Action::SlowNetwork(true), SUBMIT]);
    history.with(0, |tab| {
        let key = tab.app.persistence.peek().queue.listed().map(|entry| entry.key.clone()).next().expect("a request");
        tab.app.uploaded(&key, 1, 2);
    });
    assert_eq!(history.tabs[0].app.upload.peek().len(), 1);
    history.go_on(&[Action::LetCall(0), SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert!(history.tabs[0].app.upload.peek().is_empty());
}

/// It is still there, in the form, and its next write brings the draft back.
#[test]
fn whoever_is_typing_is_not_told_that_the_draft_was_ended_in_another_tab() {
    let mut history = after(&[TYPE, SAVED, Action::Open(Who::Ana), Action::Continue { tab: 1, draft: 0 }, TYPE]);
    history.go_on(&[Action::DiscardOpen { tab: 1, kind: FORM }]).unwrap_or_else(|broken| panic!("{broken}"));
    assert!(!form(&history, 0).saving.peek().ended_in_other_tab);
    assert!(!history.tabs[0].announces(messages::DRAFTS_ENDED_IN_OTHER_TAB));
}

#[test]
fn what_the_page_has_filled_in_is_no_draft_when_its_form_is_left() {
    let left = [TYPE, SAVED, Action::Close { tab: 0, completes: true }, Action::Open(Who::Ana)];
    let mut history = after(&left);
    history.with(0, |tab| {
        let form = tab.app.form(RequestKind::PartnerCenter);
        form.draft.change(|draft| draft.prefill(Field::Title, "From the page"));
    });
    history.go_on(&[Action::Continue { tab: 0, draft: 0 }, SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history), (1, 0, 0));
}

/// A page may remove the widget as soon as it is told of the submission.
#[test]
fn what_is_submitted_by_a_widget_that_is_removed_at_once_is_stored() {
    let mut history = after(&[TYPE]);
    history.with(0, |tab| {
        let form = tab.app.form(RequestKind::PartnerCenter);
        tab.app.review(form, false);
        submit(&tab.app, form);
        tab.end();
    });
    history.go_on(&[SAVED]).unwrap_or_else(|broken| panic!("{broken}"));
    assert_eq!(counts(&history).1, 1);
}

/// The original may be moved or changed by then: what was stored of it is what was attached.
#[test]
fn a_stored_file_is_sent_though_the_page_cannot_read_it_any_more() {
    let mut history = after(&[TYPE, Action::Attach { tab: 0 }, SAVED]);
    history.with(0, |tab| tab.lose_files());
    history.go_on(&[SUBMIT]).unwrap_or_else(|broken| panic!("{broken}"));
    let service = history.world.service.borrow();
    assert_eq!(service.stored.iter().map(|stored| stored.files.len()).collect::<Vec<_>>(), [1]);
}
