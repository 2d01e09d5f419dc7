use super::fake_host::FakeHost;
use super::settings::{Caller, Settings};
use crate::app::App;
use crate::model::{Audience, Feature, Features, Field, HelpStage, RequestKind, View};

fn known(person: &str) -> Caller {
    Caller::Known(Some(person.to_owned()))
}

fn typed(app: &App) -> String {
    app.form(RequestKind::PartnerCenter).draft.peek().get(Field::Title).to_owned()
}

#[test]
fn what_one_person_has_typed_is_gone_before_another_is_there() {
    let (app, host) = FakeHost::app(Settings::default(), View::Home);
    app.set_caller(known("ana"));
    assert_eq!(host.take_calls(), ["typist ana"]);
    app.form(RequestKind::PartnerCenter).set(Field::Title, "Invoices".to_owned());
    app.set_caller(known("ana"));
    assert!(host.take_calls().is_empty(), "the same person needs no change");
    app.set_caller(Caller::Known(None));
    assert_eq!((host.take_calls(), typed(&app)), (vec!["typist ana".to_owned()], "Invoices".to_owned()), "signed out");
    app.set_caller(known("ana"));
    host.take_calls();
    app.lacks(Feature::Articles);
    assert!(host.take_calls().is_empty(), "a feature tells nothing of the person");
    app.set_caller(known("bo"));
    assert_eq!(
        (host.take_calls(), typed(&app)),
        (vec!["forget typed".to_owned(), "typist bo".to_owned()], String::new())
    );
}

#[test]
fn a_caller_in_question_is_taken_in_though_it_is_the_same() {
    let (app, host) = FakeHost::app(Settings::default(), View::Home);
    app.set_caller(known("ana"));
    app.settings.change(Settings::doubt_caller);
    app.set_caller(known("ana"));
    assert!(!app.settings.peek().is_caller_in_question);
    assert_eq!(host.take_calls(), ["typist ana"]);
    app.apply_settings(Settings { caller: Caller::Unknown, ..(*app.settings.peek()).clone() });
    assert!(host.take_calls().is_empty(), "nobody is known to type");
}

#[test]
fn another_audience_begins_its_own_flow() {
    let (app, _) = FakeHost::app(Settings { features: Some(Features::ALL), ..Settings::default() }, View::Home);
    app.apply_settings((*app.settings.peek()).clone());
    assert_eq!(app.flow.peek().kind(), RequestKind::Customer);
    app.apply_settings(Settings { audience: Audience::Customer, ..(*app.settings.peek()).clone() });
    let flow = app.flow.peek();
    assert_eq!((flow.kind(), flow.stage()), (RequestKind::CustomerSelfService, HelpStage::Service));
}

#[test]
fn a_request_that_has_left_its_form_keeps_its_step() {
    for (is_editing, stage) in [(true, HelpStage::Gate), (false, HelpStage::Customer)] {
        let (app, _) = FakeHost::app(Settings::default(), View::Home);
        app.flow.change(|flow| flow.set_features(Features::ALL));
        if !is_editing {
            app.form(RequestKind::Customer).progress.change(|progress| progress.submission.submitted());
        }
        app.apply_settings(Settings { features: Some(Features::NONE), ..Settings::default() });
        assert_eq!(app.flow.peek().stage(), stage, "editing: {is_editing}");
    }
}

#[test]
fn a_feature_that_is_lacking_is_not_asked_for_again() {
    let (app, _) = FakeHost::app(Settings { features: Some(Features::ALL), ..Settings::default() }, View::Home);
    app.lacks(Feature::Customers);
    assert!(!app.settings.peek().has(Feature::Customers) && app.settings.peek().has(Feature::Services));
}
