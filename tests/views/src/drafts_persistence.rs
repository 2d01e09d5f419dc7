//! Whose drafts are stored and offered, and for how long.

use serde_json::json;
use support_widget::app::settings::{Caller, Context};
use support_widget::app::storage::PageEvent;
use support_widget::i18n::messages;
use support_widget::model::View;
use support_widget::web::intl;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::city_power;
use crate::gate_way::preset_without;
use crate::left_records::{AUTOSAVE, draft_record, hours_ago};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER, CUSTOMER_FORM, EXCHANGE, PARTNER_CENTER_FORM, details, with_customers};

/// Somebody else signs in.
fn sign_in(screen: &Screen, person: &str) {
    screen.set(|settings| settings.call_by(Caller::Known(Some(person.to_owned()))));
}

#[wasm_bindgen]
pub async fn where_a_page_wants_no_drafts_the_device_keeps_none() {
    let mut stage = Stage::new(PARTNER_CENTER_FORM);
    stage.settings.drafts = false;
    let screen = stage.mount();
    screen.fill("title", "Private").await;
    screen.pass(60_000).await;
    screen.keeps(0, 0).await;
    assert!(!screen.text().contains(&screen.message(messages::DRAFTS_AUTOSAVED)), "{}", screen.text());
}

#[wasm_bindgen]
pub async fn what_one_person_wrote_is_gone_when_another_signs_in() {
    let screen = with_customers(PARTNER_CENTER_FORM).caller(Some("ana")).mount();
    screen.fill("title", "Mine alone").await;
    screen.pass(AUTOSAVE).await;
    screen.keeps_draft("Mine alone").await;
    sign_in(&screen, "ben");
    screen.keeps(0, 0).await;
    screen.wait_for_value("title", "").await;
    // What stands in a view, and in no form, is theirs as well.
    screen.state.go(CUSTOMER_FORM);
    screen.fill("customer", "nobody").await;
    screen.pass(1_000).await;
    let none = screen.message_with(messages::CUSTOMERS_NO_MATCH, &[("query", "nobody".into())]);
    screen.shows_text(&none).await;
    sign_in(&screen, "ana");
    screen.wait_for_value("customer", "").await;
}

#[wasm_bindgen]
pub async fn what_one_person_wrote_is_gone_when_another_opens_the_page() {
    let stage = with_customers(View::Home).caller(Some("ben"));
    let mut record = draft_record(&stage, "Mine alone", &hours_ago(1));
    record["owner"] = json!("ana");
    stage.leave_draft("draft", &record);
    let screen = stage.mount();
    screen.keeps(0, 0).await;
    assert!(!screen.text().contains("Mine alone"));
}

/// What is written by nobody in particular is offered to nobody in particular, and another's is not.
#[wasm_bindgen]
pub async fn what_one_person_wrote_waits_while_nobody_is_signed_in() {
    let stage = with_customers(PARTNER_CENTER_FORM).caller(None);
    let mut own = draft_record(&stage, "Mine alone", &hours_ago(1));
    own["owner"] = json!("ana");
    stage.leave_draft("own", &own);
    stage.leave_draft("any", &draft_record(&stage, "Anybody’s", &hours_ago(1)));
    let screen = stage.mount();
    screen.shows_text("Anybody’s").await;
    screen.pass(AUTOSAVE).await;
    assert!(!screen.text().contains("Mine alone"));
    assert!(screen.kept_drafts().contains(&("own".to_owned(), own)), "{:?}", screen.kept_drafts());
    let mut stage = with_customers(View::Home).caller(Some("ana"));
    stage.storage = screen.storage.clone();
    stage.mount().shows_text("Mine alone").await;
}

/// A page on whose device an earlier visit has left a draft.
fn left(saved: i64, overdue_since: Option<i64>) -> Screen {
    let stage = Stage::new(View::Home);
    let mut record = draft_record(&stage, "Left behind", &hours_ago(saved));
    record["overdueSince"] = json!(overdue_since.map(hours_ago));
    stage.leave_draft("left", &record);
    stage.mount()
}

async fn shows_age(screen: &Screen, seconds: i64) {
    let ago = intl::ago("en-US", seconds);
    let age = [("minutes", (seconds as usize / 60).into()), ("ago", ago.into())];
    screen.shows_text(&screen.message_with(messages::DRAFTS_SAVED_AGO, &age)).await;
}

#[wasm_bindgen]
pub async fn the_age_of_a_draft_is_told() {
    let screen = left(50, None);
    screen.shows_text("Left behind").await;
    shows_age(&screen, 50 * 3_600).await;
}

/// Another look right after is none yet: only an hour later a clock that was wrong has been put right.
#[wasm_bindgen]
pub async fn a_draft_that_is_too_old_is_not_offered_and_goes_at_the_second_look() {
    let screen = left(8 * 24, None);
    screen
        .until("it to be noted as overdue", || {
            let found = screen.kept_drafts();
            if found.len() == 1 && found[0].1["overdueSince"].is_string() { Ok(()) } else { Err(found) }
        })
        .await;
    screen.storage.tell(PageEvent::Resumed);
    screen.pass(60_000).await;
    screen.keeps(1, 0).await;
    assert!(!screen.text().contains("Left behind"));
    let screen = left(8 * 24, Some(2));
    screen.keeps(0, 0).await;
    assert!(!screen.text().contains("Left behind"));
}

#[wasm_bindgen]
pub async fn a_clock_that_was_set_back_loses_nothing() {
    let screen = left(-24, Some(-48));
    screen.shows_text("Left behind").await;
    shows_age(&screen, 0).await;
    screen.keeps_draft("Left behind").await;
}

/// What waits to be written is written when the page is hidden.
async fn nothing_is_written(screen: &Screen) {
    screen.storage.tell(PageEvent::Hiding);
    screen.pass(AUTOSAVE).await;
    assert_eq!(screen.kept_drafts(), [], "the page has filled it in, and nobody else");
}

#[wasm_bindgen]
pub async fn what_a_page_fills_in_is_no_draft_until_somebody_writes() {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.element("[name=title]").await;
    screen.state.prefill(&Context::read(&json!({ "title": "By the page", "description": "It fails." }).into()), None);
    screen.wait_for_value("title", "By the page").await;
    nothing_is_written(&screen).await;
    screen.fill("title", "By the page, and by a person").await;
    screen.pass(AUTOSAVE).await;
    screen.keeps_draft("By the page, and by a person").await;
    screen.keeps(1, 0).await;
}

#[wasm_bindgen]
pub async fn what_a_page_chooses_is_no_draft_until_somebody_ticks_a_step() {
    let screen = preset_without(EXCHANGE, &["categoryId", "severity"]).mount();
    screen.shows(messages::HELP_DECISION).await;
    nothing_is_written(&screen).await;
    screen.choose("escalation.stepsTried", "device").await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(1, 0).await;
}

#[wasm_bindgen]
pub async fn a_customers_problem_comes_back_where_it_was() {
    let screen = details(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.fill("title", "Mail is late").await;
    screen.pass(AUTOSAVE).await;
    assert_eq!(screen.keeps_draft("Mail is late").await.1["form"]["kind"], "customer");
    let mut stage = with_customers(View::Home);
    stage.storage = screen.storage.clone();
    let screen = stage.mount();
    screen.shows_text(&city_power().company_name).await;
    screen.take_up("Mail is late").await;
    screen.wait_for_value("title", "Mail is late").await;
    screen.shows_text(CUSTOMER).await;
}
