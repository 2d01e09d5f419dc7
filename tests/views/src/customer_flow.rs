//! From a customer's problem to its request and back: what stays, and what follows from another choice (quality 36;
//! domain S4 to S7).

use serde_json::{Value, json};
use support_widget::i18n::messages;
use support_widget::model::View;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{page, service};
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, EXCHANGE, TEAMS, change, choose, details, fill_in_and_submit, go_to_the_form, help,
    help_title, on_behalf, review, send, sent, submit, with_customers,
};

const OTHER: &str = "fourth-coffee.example";

/// Asserts that members of the request that was sent have these values.
fn expect_sent(screen: &Screen, expected: &[(&str, Value)]) {
    let sent = sent(screen);
    for (pointer, value) in expected {
        assert_eq!(sent.pointer(pointer).unwrap_or(&Value::Null), value, "{pointer} in {sent}");
    }
}

/// Domain S4. Customers can have the same name, so the domain always comes with it.
#[wasm_bindgen]
pub async fn for_whom_is_shown_at_every_step() {
    let screen = with_customers(CUSTOMER_FORM).mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert_eq!(on_behalf(&screen), "");
    screen.find_customer(OTHER).await;
    screen.at(messages::SERVICES_TITLE).await;
    let for_whom = format!("{} Fourth Coffee {OTHER}", screen.message(messages::ON_BEHALF_LABEL));
    let about = format!("{} SharePoint Online", screen.message(messages::FIELD_SERVICE));
    let expect = |step: &str, names_service: bool| {
        let shown = on_behalf(&screen);
        assert!(shown.starts_with(&for_whom), "{step}: {shown:?}");
        assert_eq!(shown.contains(&about), names_service, "{step}: {shown:?}");
    };
    expect("services", false);
    screen.choose("serviceId", "sharepoint-online").await;
    screen.shows(messages::HELP_DECISION).await;
    expect("help", true);
    go_to_the_form(&screen).await;
    expect("form", true);
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
    expect("form with errors", true);
    screen.fill_in().await;
    review(&screen).await;
    expect("review", true);
    send(&screen).await;
    expect("confirmation", true);
}

/// The heading stands first and the record last, for those who hear the view as well.
#[wasm_bindgen]
pub async fn the_heading_comes_first_and_what_goes_along_last() {
    let screen = details(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    let order = |parts: &str| screen.all(parts).iter().map(|part| part.class_name()).collect::<Vec<_>>();
    let shown = order(".heading, .on-behalf, .section");
    assert_eq!(shown[..4], ["heading", "on-behalf", "section", "section others-box"], "{shown:?}");
    screen.fill_in().await;
    review(&screen).await;
    let shown = order(".heading, .on-behalf, .review, .sent-along");
    assert_eq!(shown, ["heading", "on-behalf", "review", "review", "sent-along"]);
}

/// Domain S4, S7. What is known of the problem is the same for another customer who has it.
#[wasm_bindgen]
pub async fn another_customer_keeps_title_steps_and_description() {
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.choose("escalation.stepsTried", "device").await;
    go_to_the_form(&screen).await;
    screen.fill_in().await;
    screen.click(messages::ON_BEHALF_CHANGE_CUSTOMER).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.wait_for_focus("heading").await;
    screen.find_customer(OTHER).await;
    // This customer has the service too; its health may be another.
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
    screen.wait_for_focus("heading").await;
    screen.shows(messages::HELP_DECISION).await;
    assert!(screen.has("[value=device]:checked"));
    screen.shows_text("exchange-online-0").await;
    go_to_the_form(&screen).await;
    for (field, typed) in REQUEST {
        assert_eq!(screen.value(field), typed);
    }
    submit(&screen).await;
    expect_sent(
        &screen,
        &[
            ("/customer/id", "fourth-coffee".into()),
            ("/customer/domain", OTHER.into()),
            ("/escalation/stepsTried", json!(["device", "adminCenter", "reproduce"])),
            ("/escalation/healthIssueId", "exchange-online-0".into()),
        ],
    );
    let asked = (Some(EXCHANGE.to_owned()), Some("fourth-coffee".to_owned()));
    let calls = screen.backend.health.calls().iter().filter(|call| **call == asked).count();
    assert_eq!(calls, 2, "the help and the gate show the health of this customer");
}

#[wasm_bindgen]
pub async fn back_goes_stage_by_stage() {
    let screen = with_customers(View::Home).mount();
    // Until then records of this device could come above the cards.
    screen.pass(5_000).await;
    screen.click(messages::HOME_REPORT_CUSTOMER).await;
    choose(&screen, CUSTOMER, EXCHANGE).await;
    screen.choose("escalation.stepsTried", "settings").await;
    go_to_the_form(&screen).await;
    screen.fill("title", "Stays").await;
    let help = help_title(&screen, "Exchange Online");
    let [gate, services, form] =
        [messages::GATE_TITLE, messages::SERVICES_TITLE, messages::FORM_TITLE_CUSTOMER].map(|id| screen.message(id));
    for heading in [gate, help, services, form] {
        screen.click(messages::BACK).await;
        screen.until(&heading, || if screen.heading() == heading { Ok(()) } else { Err(screen.heading()) }).await;
        screen.wait_for_focus("heading").await;
    }
    assert!(screen.has("[role=combobox]"));
    screen.click(messages::BACK).await;
    screen.at(messages::HOME_TITLE).await;
    screen.click(messages::HOME_REPORT_CUSTOMER).await;
    // Who comes back stands where they left: at the choice of the customer.
    choose(&screen, CUSTOMER, EXCHANGE).await;
    assert!(screen.has("[value=settings]:checked"));
    go_to_the_form(&screen).await;
    assert_eq!(screen.value("title"), "Stays");
}

/// Domain S5, S7. What was seen and tried belongs to the service; what was typed does not.
#[wasm_bindgen]
pub async fn the_service_can_be_changed_from_the_review() {
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.shows_text("exchange-online-0").await;
    screen.choose("escalation.stepsTried", "device").await;
    go_to_the_form(&screen).await;
    screen.fill_in().await;
    review(&screen).await;
    change(&screen, messages::FIELD_SERVICE).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.wait_for_focus("heading").await;
    screen.choose("serviceId", TEAMS).await;
    screen.shows_text(&help_title(&screen, "Microsoft Teams")).await;
    screen.shows(messages::HEALTH_NO_KNOWN_ISSUES).await;
    assert!(!screen.has("[name='escalation.stepsTried']:checked"));
    screen.choose("escalation.stepsTried", "reproduce").await;
    go_to_the_form(&screen).await;
    review(&screen).await;
    assert!(!screen.text().contains("Exchange Online"), "{}", screen.text());
    send(&screen).await;
    expect_sent(
        &screen,
        &[
            ("/serviceId", TEAMS.into()),
            ("/escalation/healthStatusSeen", "serviceOperational".into()),
            ("/escalation/healthIssueId", Value::Null),
            ("/escalation/stepsTried", json!(["reproduce", "adminCenter"])),
            ("/title", REQUEST[0].1.into()),
        ],
    );
}

/// Domain S4, S7.
#[wasm_bindgen]
pub async fn the_customer_can_be_changed_from_the_review() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.services.answers(|customer| {
        let is_other = customer.as_deref() == Some("fourth-coffee");
        let (id, name) = if is_other { (TEAMS, "Microsoft Teams") } else { (EXCHANGE, "Exchange Online") };
        Ok(page(vec![service(id, name)]))
    });
    let screen = details(stage, CUSTOMER, EXCHANGE).await;
    screen.fill_in().await;
    review(&screen).await;
    change(&screen, messages::FIELD_CUSTOMER_NAME).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert!(screen.has("[role=combobox]"));
    screen.find_customer(OTHER).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", TEAMS).await;
    assert!(!screen.text().contains("Exchange Online"), "this customer has others: {}", screen.text());
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_form(&screen).await;
    fill_in_and_submit(&screen).await;
    expect_sent(&screen, &[("/customer/domain", OTHER.into()), ("/serviceId", TEAMS.into())]);
}
