//! Help before a request, whatever health and articles answer.

use support_widget::i18n::messages;
use support_widget::model::{Failure, RequestKind, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::screen::Screen;
use crate::stage::Stage;

/// The help for a service of a customer.
async fn help(stage: Stage, service: &str) -> Screen {
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer("citypower.example").await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", service).await;
    screen.shows(messages::HELP_DECISION).await;
    screen
}

fn stage() -> Stage {
    let stage = Stage::new(View::NewRequest(RequestKind::Customer));
    stage.backend.knows_customers();
    stage
}

#[wasm_bindgen]
pub async fn health_that_fails_blocks_nobody() {
    for failure in [Failure::Server, Failure::UnknownOutcome, Failure::Unsupported, Failure::NotFound] {
        let stage = stage();
        stage.backend.health.fails(failure);
        let screen = help(stage, "exchange-online").await;
        screen.shows(messages::HEALTH_UNAVAILABLE).await;
        screen.click(messages::HELP_NEED_MORE).await;
        screen
            .until("the gate", || if screen.has("[name='escalation.handoffCategory']") { Ok(()) } else { Err("no") })
            .await;
    }
}
