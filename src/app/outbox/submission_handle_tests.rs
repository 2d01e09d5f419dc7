use super::report::report;
use super::submission_handle::{SubmissionHandle, note_shown_requests};
use super::withdraw::edit_again;
use crate::app::App;
use crate::app::fake_host::FakeHost;
use crate::app::settings::Settings;
use crate::i18n::messages;
use crate::model::{
    AdditionalRequest, Customer, Failure, Field, Flaw, Receipt, Relationship, RequestKind, RequestStatus, Submission,
    SubmissionStep, Timestamp, View,
};

const FORM: View = View::NewRequest(RequestKind::Customer);

fn sent() -> Result<Receipt, Failure> {
    Ok(Receipt {
        id: "7".to_owned(),
        reference: "SR-7".to_owned(),
        status: RequestStatus::New,
        created_date: Timestamp::from_seconds(0),
        first_response_due: None,
        attachments: Vec::new(),
    })
}

fn invalid() -> Result<Receipt, Failure> {
    Err(Failure::Invalid(vec![(Field::Title, Flaw::Invalid)]))
}

fn handle(app: &App) -> SubmissionHandle {
    SubmissionHandle { form: app.form(RequestKind::Customer).clone(), additional: None }
}

fn fabrikam() -> Customer {
    Customer {
        id: "b".to_owned(),
        company_name: "Fabrikam".to_owned(),
        domain: "fabrikam.example".to_owned(),
        tenant_id: None,
        relationship: Relationship::Active,
        last_used_date: None,
    }
}

#[test]
fn what_has_become_of_a_request_is_announced_beside_its_form() {
    for (outcome, is_kept, title) in [
        (sent(), true, messages::SENT_TITLE),
        (Err(Failure::UnknownOutcome), true, messages::SEND_QUEUED_TITLE),
        (Err(Failure::UnknownOutcome), false, messages::SEND_UNCONFIRMED_TITLE),
        (Err(Failure::Busy(None)), true, messages::SEND_QUEUED_TITLE),
        (Err(Failure::Busy(None)), false, messages::SEND_FAILED_TITLE),
        (Err(Failure::Forbidden), true, messages::SEND_FAILED_TITLE),
        (invalid(), true, messages::SEND_FAILED_TITLE),
    ] {
        let (app, host) = FakeHost::app(Settings::default(), View::Home);
        handle(&app).settled(&app, &outcome, is_kept);
        assert_eq!(*app.announcement.peek(), app.texts.peek().text(title), "{outcome:?} kept: {is_kept}");
        assert!(host.take_calls().is_empty(), "the focus is elsewhere");
    }
}

#[test]
fn in_its_form_the_focus_goes_to_what_has_become_of_a_request() {
    for (outcome, target) in [
        (sent(), Some("focus heading")),
        (invalid(), Some("focus errors")),
        (Err(Failure::FilesRefused(Vec::new())), Some("focus field-files")),
        (Err(Failure::Invalid(Vec::new())), None),
        (Err(Failure::UnknownOutcome), None),
    ] {
        let (app, host) = FakeHost::app(Settings::default(), FORM);
        app.announcement.set("Sending".to_owned());
        handle(&app).settled(&app, &outcome, true);
        assert_eq!(
            (host.take_calls(), app.announcement.peek().as_str()),
            (target.map(str::to_owned).into_iter().collect(), "")
        );
        let flaws = app.form(RequestKind::Customer).progress.peek().flaws.len();
        assert_eq!(flaws, usize::from(outcome == invalid()), "{outcome:?}");
    }
}

#[test]
fn a_form_is_shown_by_the_view_of_its_kind_alone() {
    for (view, is_shown) in [(FORM, true), (View::NewRequest(RequestKind::PartnerCenter), false), (View::Outbox, false)]
    {
        let (app, _) = FakeHost::app(Settings::default(), view.clone());
        assert_eq!(handle(&app).is_shown(&app), is_shown, "{view:?}");
    }
}

#[test]
fn the_requests_of_further_customers_are_told_of_by_name() {
    let (app, _) = FakeHost::app(Settings::default(), FORM);
    let form = app.form(RequestKind::Customer);
    FakeHost::review(form);
    form.progress.change(|progress| {
        let reviewed = progress.submission.request().cloned().expect("it is reviewed");
        let mut further = AdditionalRequest::new(fabrikam(), &reviewed);
        further.submission.prepare(|| "further".to_owned());
        progress.additional_requests.push(further);
    });
    let further = SubmissionHandle::find(&app, "further").expect("a form has it");
    assert_eq!(further.additional, Some(0));
    further.settled(&app, &Err(Failure::Forbidden), true);
    let name = [("customer", "Fabrikam".into())];
    let failed = app.texts.peek().text_with(messages::ADDITIONAL_REQUEST_FAILED, &name);
    assert_eq!(*app.announcement.peek(), failed);
    assert!(form.progress.change(|progress| progress.submission.submit(|| "first".to_owned())));
    assert!(handle(&app).is_waiting(&app) && !further.is_waiting(&app));
    assert!(SubmissionHandle::find(&app, "another").is_none());
}

#[test]
fn a_request_that_no_form_shows_is_let_go() {
    let (app, _) = FakeHost::app(Settings::default(), FORM);
    let form = app.form(RequestKind::Customer);
    FakeHost::submit(&app, form);
    let is_shown = || app.persistence.peek().queue.has_form("key");
    note_shown_requests(&app);
    assert!(is_shown());
    form.restart();
    assert!(is_shown());
    note_shown_requests(&app);
    assert!(!is_shown());
}

#[test]
fn what_is_on_its_way_is_not_edited_again() {
    for (step, is_edited) in [(None, false), (Some(Failure::Forbidden), true)] {
        let (app, _) = FakeHost::app(Settings::default(), FORM);
        let form = app.form(RequestKind::Customer);
        FakeHost::submit(&app, form);
        step.iter().for_each(|failure| FakeHost::fail(&app, failure));
        edit_again(&app, form);
        assert_eq!(form.progress.peek().submission.is_editing(), is_edited, "{step:?}");
    }
}

#[test]
fn nobody_is_told_of_another_persons_request() {
    for (is_own, failure, told) in [
        (true, Failure::Forbidden, 1),
        (true, Failure::UnknownOutcome, 0), // It is sent later.
        (false, Failure::Forbidden, 0),
    ] {
        let (app, host) = FakeHost::app(Settings::default(), FORM);
        let form = app.form(RequestKind::Customer);
        FakeHost::submit(&app, form);
        FakeHost::fail(&app, &failure);
        form.restart();
        if !is_own {
            app.change_persistence(|persistence| persistence.queue.hide());
        }
        host.take_calls();
        report(&app, "key");
        assert_eq!(host.take_calls().len(), told, "own: {is_own}, {failure:?}");
    }
}

#[test]
fn a_handle_changes_the_submission_that_it_stands_for() {
    let (app, _) = FakeHost::app(Settings::default(), FORM);
    FakeHost::review(app.form(RequestKind::Customer));
    let handle = handle(&app);
    handle.change(Submission::submitted);
    assert_eq!(handle.form.progress.peek().submission.step(), SubmissionStep::Submitted);
}
