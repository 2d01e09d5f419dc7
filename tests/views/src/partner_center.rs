//! The rest of a Partner Center request: its lists and the other form, and the rules and names of each cloud
//! (domain S1 to S4, S14).

use serde_json::json;
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::{Cloud, Feature, Features, Page, RequestKind, RequestSummary, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{page, request_summary};
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER_FORM, PARTNER_CENTER_FORM, change, pass_the_gate, review, send, sent, submit, with_customers,
};

/// Domain S1.
#[wasm_bindgen]
pub async fn each_kind_of_request_has_its_list_and_its_form() {
    let stage = with_customers(View::Home);
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    let screen = stage.mount();
    screen.click(messages::HOME_REQUESTS).await;
    for (list, first, form) in [
        (messages::REQUESTS_PARTNER_CENTER, messages::HOME_REPORT_PARTNER_CENTER, messages::FORM_TITLE_PARTNER_CENTER),
        (messages::REQUESTS_CUSTOMER, messages::HOME_REPORT_CUSTOMER, messages::FORM_TITLE_CUSTOMER),
    ] {
        screen.click(list).await;
        screen.at(list).await;
        assert_eq!(screen.texts("[aria-current=page]"), [screen.message(list)]);
        screen.shows(messages::REQUESTS_EMPTY).await;
        for begin in [messages::REQUESTS_NEW, first] {
            screen.click(begin).await;
            screen.at(form).await;
            screen.click(messages::BACK).await;
            screen.at(list).await;
        }
    }
}

/// Domain S3.
#[wasm_bindgen]
pub async fn the_notes_lead_to_the_other_form_and_back_with_what_was_typed() {
    let mut stage = Stage::new(PARTNER_CENTER_FORM);
    stage.settings.features = Some(Features::NONE.with(Feature::Requests));
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    screen.fill_in().await;
    screen.shows(messages::FORM_SWITCH_TO_CUSTOMER).await;
    screen.click(messages::FORM_SWITCH_TO_CUSTOMER_LINK).await;
    pass_the_gate(&screen).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert_eq!(REQUEST.map(|(field, _)| screen.value(field)), REQUEST.map(|(_, typed)| typed));
    assert_eq!(screen.value("severity"), "moderate");
    screen.fill("customer.companyName", "Fabrikam").await;
    screen.fill("primaryContact.lastName", "Typed here").await;
    screen.click(messages::FORM_SWITCH_TO_PARTNER_CENTER_LINK).await;
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    assert_eq!(REQUEST.map(|(field, _)| screen.value(field)), REQUEST.map(|(_, typed)| typed));
    assert_eq!(screen.value("primaryContact.lastName"), "Typed here");
    screen.click(messages::FORM_SWITCH_TO_CUSTOMER_LINK).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.element("[name='customer.companyName']").await;
    assert_eq!(screen.value("customer.companyName"), "Fabrikam");
}

/// Domain S4. Where nobody can be searched for.
#[wasm_bindgen]
pub async fn a_request_for_a_customer_names_the_customer() {
    let mut stage = Stage::new(CUSTOMER_FORM);
    stage.settings.features = Some(Features::NONE.with(Feature::Requests));
    let screen = stage.mount();
    pass_the_gate(&screen).await;
    screen.shows(messages::FORM_CONTACT_HINT).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
    let expected = [messages::ERROR_CUSTOMER_NAME_REQUIRED, messages::ERROR_CUSTOMER_DOMAIN_REQUIRED];
    assert_eq!(screen.errors()[..2], expected.map(|error| screen.message(error)));
    screen.fill_in().await;
    screen.fill("customer.companyName", "Ｆabrikam & Söhne").await;
    screen.fill("customer.domain", "Ｆabrikam.example").await;
    submit(&screen).await;
    let sent = sent(&screen);
    assert_eq!(sent["kind"], "customer");
    assert_eq!(sent["customer"]["companyName"], "Ｆabrikam & Söhne", "a name is theirs to write");
    assert_eq!(sent["customer"]["domain"], "fabrikam.example");
}

/// Domain S14.
#[wasm_bindgen]
pub async fn critical_is_out_of_reach_for_billing_in_china() {
    let screen = Stage::new(PARTNER_CENTER_FORM).cloud(Cloud::China).mount();
    screen.element("[value=critical]:enabled").await;
    screen.choose("categoryId", "billing").await;
    screen.element("[value=critical]:disabled").await;
    screen.shows(messages::SEVERITY_NOT_OFFERED).await;
    for severity in ["minimal", "moderate"] {
        assert!(screen.has(&format!("[value={severity}]:enabled")), "{severity}");
    }
    screen.choose("categoryId", "technical").await;
    screen.element("[value=critical]:enabled").await;
}

/// Domain S2, S14.
#[wasm_bindgen]
pub async fn a_severity_that_a_new_category_refuses_is_no_longer_sent() {
    let screen = Stage::new(PARTNER_CENTER_FORM).cloud(Cloud::China).mount();
    screen.fill_in().await;
    screen.choose("severity", "critical").await;
    screen.choose("categoryId", "billing").await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
    assert_eq!(screen.errors(), [screen.message(messages::ERROR_SEVERITY_NOT_ALLOWED)]);
    screen.choose("severity", "moderate").await;
    submit(&screen).await;
    screen.shows(messages::SENT_NEXT).await;
    let next = screen.message(messages::SENT_NEXT);
    assert!(next.contains("21Vianet"), "{next}");
    let sent = sent(&screen);
    assert_eq!((&sent["cloud"], &sent["severity"]), (&json!("china"), &json!("moderate")));
}

/// Domain S14.
#[wasm_bindgen]
pub async fn each_cloud_is_named_with_its_operator() {
    for (cloud, named, operator) in [
        (Cloud::China, "Partner Center operated by 21Vianet", "21Vianet"),
        (Cloud::UsGovernment, "Partner Center for Microsoft Cloud for US Government", "Microsoft"),
        (Cloud::Germany, "Partner Center for Microsoft Cloud Germany", "Microsoft"),
        (Cloud::Global, "Partner Center", "Microsoft"),
    ] {
        let screen = Stage::new(View::Home).cloud(cloud).mount();
        screen.shows(messages::HOME_INTRO).await;
        let intro = screen.message(messages::HOME_INTRO);
        assert!(intro.contains(operator), "{intro}");
        let applies = screen.message(messages::APPLIES_TO_CLOUD);
        assert!(applies.ends_with(named), "{applies}");
        assert_eq!(screen.texts(".applies-to"), [applies.as_str()]);
        screen.click(messages::HOME_REPORT_PARTNER_CENTER).await;
        screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
        assert_eq!(screen.texts(".applies-to"), [applies]);
        screen.click(messages::BACK).await;
        screen.at(messages::HOME_TITLE).await;
    }
}

/// Domain S2.
#[wasm_bindgen]
pub async fn the_review_leads_back_to_the_entry() {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.fill_in().await;
    review(&screen).await;
    change(&screen, messages::FIELD_DESCRIPTION).await;
    screen.wait_for_focus("field-description").await;
    let longer = format!("{} And more.", REQUEST[1].1);
    screen.fill("description", &longer).await;
    review(&screen).await;
    screen.shows_text(&longer).await;
    send(&screen).await;
    assert_eq!(sent(&screen)["description"], longer.as_str());
}

/// Twenty of twenty-five requests, and then the others.
fn twenty_at_a_time(cursor: Option<&str>) -> Page<RequestSummary> {
    let numbers: Vec<u32> = if cursor.is_none() { (6..=25).rev().collect() } else { (1..=5).rev().collect() };
    let request = |number| RequestSummary {
        kind: RequestKind::PartnerCenter,
        ..request_summary(&format!("r{number}"), &format!("Problem {number}"))
    };
    Page { items: numbers.into_iter().map(request).collect(), next_cursor: cursor.is_none().then(|| "next".to_owned()) }
}

/// Domain S1.
#[wasm_bindgen]
pub async fn the_list_goes_on_where_it_ended() {
    let stage = Stage::new(View::Requests(RequestKind::PartnerCenter));
    stage.backend.requests.answers(|query| Ok(twenty_at_a_time(query.cursor.as_deref())));
    let screen = stage.mount();
    screen.shows_text("Problem 6").await;
    let before = screen.all(".request");
    assert_eq!(before.len(), 20);
    screen.click(messages::REQUESTS_SHOW_MORE).await;
    // The first of those that came.
    screen.wait_for_focus("request-r5").await;
    assert_eq!(screen.all(".request")[..20], before, "the rows that were there are left alone");
    let expected: Vec<_> = (1..=25).rev().map(|number| format!("Problem {number}")).collect();
    assert_eq!(screen.texts(".request .link"), expected);
    assert!(!screen.controls().contains(&screen.message(messages::REQUESTS_SHOW_MORE)));
}

#[wasm_bindgen]
pub async fn consent_is_never_given_beforehand() {
    let mut stage = Stage::new(PARTNER_CENTER_FORM);
    stage.context = Context::read(&json!({ "title": "Prefilled", "diagnosticConsent": true }).into());
    let screen = stage.mount();
    screen.element("[name=title]").await;
    assert_eq!((screen.value("title").as_str(), screen.value("diagnosticConsent").as_str()), ("Prefilled", ""));
}
