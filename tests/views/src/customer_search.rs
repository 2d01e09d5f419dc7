//! What the customer search shows and says of those whom it finds (quality 20, 21; domain S4).

use support_widget::i18n::messages;
use support_widget::model::{Customer, Page};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::customer;
use crate::screen::Screen;
use crate::way::{CUSTOMER_FORM, domains, found, on_behalf, search, with_customers};

/// Two customers with one name.
const TWINS: [&str; 2] = ["northwind-pacific.example", "northwind-traders.example"];
const TENANTS: [&str; 2] = ["5b6d3d58-0000-4000-8000-000000000001", "6281ee56-0000-4000-8000-000000000002"];

fn twins() -> Vec<Customer> {
    let twin = |place: usize| {
        let tenant_id = Some(TENANTS[place].to_owned());
        Customer { tenant_id, ..customer("Northwind Traders", TWINS[place]) }
    };
    vec![twin(0), twin(1)]
}

/// Somebody who has typed words that two customers share.
async fn found_twins() -> Screen {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.finds(twins());
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    search(&screen, "northwind").await;
    assert_eq!(domains(&screen), TWINS);
    screen
}

/// Quality 20, 21.
#[wasm_bindgen]
pub async fn how_many_were_found_is_said() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.customers.answers(|words| {
        let (count, next_cursor) = match words.as_str() {
            "proseware" => (1, None),
            "northwind" => (2, None),
            "example" => (10, Some("more".to_owned())),
            _ => (0, None),
        };
        let items = (0..count).map(|index| customer("Fabrikam", &format!("fabrikam-{index}.example")));
        Ok(Page { items: items.collect(), next_cursor })
    });
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.pass(1_000).await;
    assert_eq!(screen.said(), "", "nobody has asked for anything");
    let none = screen.message_with(messages::CUSTOMERS_NO_MATCH, &[("query", "zzz".into())]);
    for (words, said, is_shown) in [
        ("zzz", none, true),
        ("proseware", found(&screen, 1), false),
        ("northwind", found(&screen, 2), false),
        ("example", screen.counted(messages::CUSTOMERS_LIST_TRUNCATED, 10), true),
    ] {
        search(&screen, words).await;
        screen.wait_until_said(&said).await;
        let shown = screen.texts("p.hint");
        assert_eq!(shown.contains(&said), is_shown, "{words}: {shown:?}");
    }
    assert_eq!(domains(&screen).len(), 10);
}

/// Domain S4.
#[wasm_bindgen]
pub async fn equal_names_are_told_apart() {
    let screen = found_twins().await;
    assert_eq!(screen.texts("[role=option]"), TWINS.map(|domain| format!("Northwind Traders {domain}")));
    screen.click_at("[role=option]:nth-child(2)").await;
    screen.at(messages::SERVICES_TITLE).await;
    let for_whom = format!("{} Northwind Traders {}", screen.message(messages::ON_BEHALF_LABEL), TWINS[1]);
    assert!(on_behalf(&screen).starts_with(&for_whom), "{}", on_behalf(&screen));
}

#[wasm_bindgen]
pub async fn tenant_identifiers_are_shown_on_demand() {
    let screen = found_twins().await;
    let is_pressed = || screen.has("[aria-pressed=true]");
    assert!(!is_pressed() && !screen.has(".tenant"));
    screen.click(messages::CUSTOMERS_SHOW_TENANT_IDS).await;
    assert!(is_pressed());
    screen.wait_for_focus("customer").await;
    screen.wait_for_texts("[role=option] .tenant", &TENANTS).await;
    screen.click_at("[role=option]").await;
    screen.at(messages::SERVICES_TITLE).await;
    assert!(!screen.has(".tenant"));
    screen.click(messages::CUSTOMERS_TENANT_ID).await;
    screen.wait_for_texts(".tenant", &TENANTS[..1]).await;
}
