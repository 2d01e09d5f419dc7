use super::fake_host::FakeHost;
use super::settings::Settings;
use crate::model::{Failure, Features, HelpStage, RequestKind, View};

const FORM: View = View::NewRequest(RequestKind::PartnerCenter);
const CUSTOMERS: View = View::NewRequest(RequestKind::Customer);

#[test]
fn a_view_that_is_gone_to_is_told_to_the_page_and_its_heading_has_the_focus() {
    let (app, host) = FakeHost::app(Settings::default(), View::Home);
    app.announcement.set("Saved".to_owned());
    app.go(FORM);
    assert_eq!(host.take_calls(), [format!("navigate {FORM:?}"), "focus heading".to_owned()]);
    assert_eq!(*app.announcement.peek(), "", "what was said of the last view is over");
    app.go(FORM);
    assert!(host.take_calls().is_empty(), "it is shown already");
    app.leave_for(View::Home);
    assert_eq!(host.take_calls(), ["navigate Home", "focus heading"]);
    app.back();
    assert!(host.take_calls().is_empty(), "there is nothing to go back to");
}

#[test]
fn back_from_the_review_is_the_form() {
    let (app, host) = FakeHost::app(Settings::default(), FORM);
    let form = app.form(RequestKind::PartnerCenter);
    FakeHost::fill_in(form);
    app.review(form, false);
    assert!(!form.progress.peek().submission.is_editing());
    host.take_calls();
    app.back();
    assert_eq!(
        (host.take_calls(), form.progress.peek().submission.is_editing()),
        (vec!["focus heading".to_owned()], true)
    );
    app.back();
    assert_eq!(host.take_calls(), ["navigate Home", "focus heading"]);
}

#[test]
fn back_goes_through_the_help_flow_and_out_of_it() {
    let (app, host) = FakeHost::app(Settings::default(), CUSTOMERS);
    app.flow.change(|flow| {
        flow.set_features(Features::NONE);
        flow.go_on();
    });
    let first = app.flow.peek().stage();
    app.back();
    assert_eq!(host.take_calls(), ["navigate Home", "focus heading"], "{first:?} is the first");
    app.go(CUSTOMERS);
    app.flow.change(|flow| {
        flow.set_features(Features::ALL);
        flow.name_by_hand();
        flow.go_without_service();
    });
    host.take_calls();
    assert_eq!(app.flow.peek().stage(), HelpStage::Help);
    app.back();
    assert_eq!((host.take_calls(), app.flow.peek().stage()), (vec!["focus heading".to_owned()], HelpStage::Service));
    app.go(FORM);
    host.take_calls();
    app.flow.change(|flow| flow.go_without_service());
    app.back();
    assert_eq!(
        (host.take_calls().len(), app.flow.peek().stage()),
        (2, HelpStage::Help),
        "another view goes back by itself"
    );
}

#[test]
fn back_leaves_a_request_that_was_refused_and_none_that_is_sent_by_itself() {
    for (failure, is_sending, is_left) in
        [(Failure::Forbidden, false, true), (Failure::Forbidden, true, false), (Failure::UnknownOutcome, false, false)]
    {
        let (app, host) = FakeHost::app(Settings::default(), FORM);
        let form = app.form(RequestKind::PartnerCenter);
        FakeHost::submit(&app, form);
        FakeHost::fail(&app, &failure);
        if is_sending {
            app.change_persistence(|persistence| persistence.queue.begin("key"));
            app.change_persistence(|persistence| persistence.queue.sending("key"));
        }
        host.take_calls();
        app.back();
        assert_eq!(form.progress.peek().submission.is_editing(), is_left, "{failure:?} sending: {is_sending}");
        let goes_home = !is_left;
        assert_eq!(host.take_calls().len(), 1 + usize::from(goes_home), "{failure:?} sending: {is_sending}");
    }
}
