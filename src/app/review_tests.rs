use super::fake_host::FakeHost;
use super::settings::Settings;
use crate::model::{Field, Flaw, PageContext, RequestKind, View};

#[test]
fn what_is_complete_is_reviewed_and_what_is_not_is_told() {
    for kind in [RequestKind::PartnerCenter, RequestKind::Customer] {
        let (app, host) = FakeHost::app(Settings::default(), View::NewRequest(kind));
        let form = app.form(kind);
        app.review(form, false);
        assert_eq!(host.take_calls(), ["focus errors"], "{kind:?}");
        assert!(form.progress.peek().submission.is_editing() && !form.progress.peek().flaws.is_empty());
        FakeHost::fill_in(form);
        app.review(form, true);
        assert_eq!(host.take_calls(), ["focus errors"], "{kind:?}");
        assert_eq!(form.progress.peek().flaws, [(Field::ProblemStartTime, Flaw::Invalid)]);
        app.review(form, false);
        assert_eq!(host.take_calls(), ["focus heading"], "{kind:?}");
        let progress = form.progress.peek();
        let request = progress.submission.request().expect("it is reviewed");
        assert_eq!(request.escalation.is_some(), kind == RequestKind::Customer, "{kind:?}");
        assert_eq!((&request.context, progress.flaws.len()), (&Some(PageContext::default()), 0), "{kind:?}");
    }
}

#[test]
fn a_request_that_has_left_its_form_is_not_reviewed() {
    let (app, host) = FakeHost::app(Settings::default(), View::Home);
    let form = app.form(RequestKind::PartnerCenter);
    form.progress.change(|progress| progress.submission.submitted());
    app.review(form, false);
    assert!(host.take_calls().is_empty());
}

#[test]
fn a_file_that_is_not_ready_holds_the_review_up() {
    let (app, host) = FakeHost::app(Settings::default(), View::Home);
    let form = app.form(RequestKind::PartnerCenter);
    FakeHost::fill_in(form);
    form.files.change(|files| files.set_open(true));
    app.review(form, false);
    assert_eq!(host.take_calls(), ["focus field-files"]);
    let progress = form.progress.peek();
    assert!(progress.is_held_by_files && progress.submission.is_editing());
    assert!(!app.announcement.peek().is_empty());
}
