use super::fake_host::FakeHost;
use super::form::Form;
use super::settings::{Context, Settings};
use crate::app::App;
use crate::model::{
    AdditionalRequest, Audience, Customer, Failure, Features, Field, HelpStage, Receipt, Relationship, RequestKind,
    RequestStatus, Service, Timestamp, View,
};

fn customer(id: &str) -> Customer {
    Customer {
        id: id.to_owned(),
        company_name: "Fabrikam".to_owned(),
        domain: format!("{id}.example"),
        tenant_id: None,
        relationship: Relationship::Active,
        last_used_date: None,
    }
}

fn service() -> Service {
    Service { id: "mail".to_owned(), display_name: "Mail".to_owned(), admin_center_url: None }
}

/// An app whose flow knows the features of its backend.
fn app(features: Features, settings: Settings) -> App {
    let (app, _) = FakeHost::app(Settings { features: Some(features), ..settings }, View::Home);
    app.flow.change(|flow| flow.set_features(features));
    app
}

fn chosen(app: &App) -> Option<String> {
    app.flow.peek().customer().map(|customer| customer.id.clone())
}

#[test]
fn the_flow_begins_anew_with_the_next_request_for_a_customer_alone() {
    for (kind, customer_after) in [(RequestKind::PartnerCenter, Some("a")), (RequestKind::Customer, None)] {
        let app = app(Features::ALL, Settings::default());
        app.select_customer(customer("a"));
        app.restart(app.form(kind));
        assert_eq!(chosen(&app).as_deref(), customer_after, "{kind:?}");
    }
}

#[test]
fn the_customer_of_the_page_is_kept_for_the_next_request() {
    let app = app(Features::ALL, Settings { preset: Some(customer("preset")), ..Settings::default() });
    app.take_preset();
    app.restart(app.form(RequestKind::Customer));
    assert_eq!(chosen(&app).as_deref(), Some("preset"));
    assert_eq!(app.flow.peek().stage(), HelpStage::Service, "what the backend has is not forgotten");
}

#[test]
fn the_page_names_no_customer_to_customers_and_replaces_none() {
    let settings = Settings { preset: Some(customer("preset")), ..Settings::default() };
    let of_customers = app(Features::ALL, Settings { audience: Audience::Customer, ..settings.clone() });
    of_customers.take_preset();
    assert_eq!(chosen(&of_customers), None);
    let with_choice = app(Features::ALL, settings.clone());
    with_choice.select_customer(customer("a"));
    with_choice.take_preset();
    assert_eq!(chosen(&with_choice).as_deref(), Some("a"));
    let with_name = app(Features::ALL, settings);
    with_name.form(RequestKind::Customer).set(Field::CustomerName, "Contoso".to_owned());
    with_name.take_preset();
    assert_eq!(chosen(&with_name), None);
}

#[test]
fn answers_before_a_form_stay_with_it_when_its_problem_moves() {
    for (from, with_answers, is_kept) in [
        (RequestKind::Customer, true, true),
        (RequestKind::Customer, false, false),
        (RequestKind::PartnerCenter, true, false),
    ] {
        let app = app(Features::ALL, Settings::default());
        let to = if from == RequestKind::Customer { RequestKind::PartnerCenter } else { RequestKind::Customer };
        if with_answers {
            app.flow.change(|flow| flow.set_tried("restart", true));
        }
        let (from, to) = (app.form(from), app.form(to));
        from.set(Field::Title, "Invoices".to_owned());
        app.move_problem(from, to);
        assert_eq!(to.draft.peek().get(Field::Title), "Invoices");
        assert_eq!(from.saving.peek().is_touched, is_kept, "{:?}, answers: {with_answers}", from.kind);
    }
}

#[test]
fn a_problem_under_review_does_not_move() {
    let leaves: [fn(&Form); 2] = [FakeHost::review, |form| {
        FakeHost::review(form);
        form.progress.change(|progress| progress.submission.submitted());
    }];
    for (index, leave) in leaves.into_iter().enumerate() {
        let app = app(Features::ALL, Settings::default());
        let [from, to] = [RequestKind::PartnerCenter, RequestKind::Customer].map(|kind| app.form(kind));
        leave(from);
        app.move_problem(from, to);
        assert_eq!(to.draft.peek().get(Field::Title), "", "step {index}");
    }
}

#[test]
fn a_choice_is_changed_where_it_was_made() {
    let cases = [
        (Features::ALL, Field::CustomerName, true, HelpStage::Customer, true),
        (Features::ALL, Field::Customer, true, HelpStage::Customer, true),
        (Features::ALL, Field::Service, true, HelpStage::Service, true),
        (Features::ALL, Field::Title, false, HelpStage::Help, true),
        // Without a search the form has fields for the customer.
        (Features::NONE, Field::CustomerDomain, false, HelpStage::Gate, false),
    ];
    for (features, field, moved, stage, has_customer) in cases {
        let app = app(features, Settings::default());
        app.select_customer(customer("a"));
        app.flow.change(|flow| flow.choose(service()));
        assert_eq!(app.change_choice(field), moved, "{field:?}");
        let flow = app.flow.peek();
        assert_eq!((flow.stage(), flow.customer().is_some()), (stage, has_customer), "{field:?}");
    }
    let nothing_chosen = app(Features::ALL, Settings::default());
    assert!(!nothing_chosen.change_choice(Field::Customer) && !nothing_chosen.change_choice(Field::Service));
}

#[test]
fn a_form_is_changed_unless_its_request_is_on_its_way() {
    let receipt = || Receipt {
        id: "7".to_owned(),
        reference: "SR-7".to_owned(),
        status: RequestStatus::New,
        created_date: Timestamp::from_seconds(0),
        first_response_due: None,
        attachments: Vec::new(),
    };
    let sent = |app: &App| {
        app.change_persistence(|persistence| persistence.queue.delivered("key", &receipt()));
    };
    type Step<'a> = &'a dyn Fn(&App);
    let steps: [(Step, bool, &str); 4] = [
        (&|_| (), false, "it is on its way"),
        (&|app| FakeHost::fail(app, &Failure::Forbidden), true, "it was refused"),
        (&sent, true, "it is sent, and the next one begins"),
        (
            &|app| {
                sent(app);
                app.form(RequestKind::Customer).progress.change(|progress| {
                    let reviewed = progress.submission.request().cloned().expect("it is reviewed");
                    progress.additional_requests.push(AdditionalRequest::new(customer("b"), &reviewed));
                });
            },
            false,
            "another customer's is not sent",
        ),
    ];
    for (step, may_be_changed, why) in steps {
        let app = app(Features::ALL, Settings::default());
        let form = app.form(RequestKind::Customer);
        FakeHost::submit(&app, form);
        step(&app);
        assert_eq!(
            (app.edit(form), form.progress.peek().submission.is_editing()),
            (may_be_changed, may_be_changed),
            "{why}"
        );
    }
}

#[test]
fn the_page_fills_in_the_forms_that_are_being_written() {
    let (app, _) = FakeHost::app(Settings::default(), View::Home);
    let reviewed = app.form(RequestKind::PartnerCenter);
    FakeHost::review(reviewed);
    let title = |form: &Form| form.draft.peek().get(Field::Title).to_owned();
    let before = title(reviewed);
    let context = Context { fields: vec![(Field::Title, "From the page".to_owned())], ..Context::default() };
    app.prefill(&context, None);
    assert_eq!(title(app.form(RequestKind::Customer)), "From the page");
    assert_eq!(title(reviewed), before, "it is under review");
}
