//! Customer search: the combobox and its keys, and who is found by which words (quality 14, 21; domain S4).
//!
//! Also known as: combobox, autocomplete, typeahead, listbox, ARIA, a11y, live region, Escape key.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::case::{Case, cases, each_and_on_request};
use crate::computed::computed;
use crate::customer_way::CustomerWay;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_field_is_a_combobox_with_a_list,
            arrows_go_round_and_enter_takes_the_customer,
            escape_closes_the_list_then_empties_the_field_then_is_the_pages,
            escape_in_a_dialog_closes_the_list_and_not_the_dialog,
        ],
        cases![
            leaving_the_field_closes_the_list_and_coming_back_opens_it,
            customers_are_found_by_words_characters_domain_and_tenant,
        ],
    )
}

pub(super) const FIELD: &str = "[role=combobox]";
/// Two customers with one name.
pub(super) const TWINS: [&str; 2] = ["northwind-pacific.example", "northwind-traders.example"];

pub(super) const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
pub(super) const UP: &str = "\u{e013}";
pub(super) const DOWN: &str = "\u{e015}";

/// What the field says of itself: whether the list is open, the domain of the customer that the keys have reached, and
/// those of all options that say to be selected.
async fn state(way: &CustomerWay) -> Value {
    let state = "
        const root = document.querySelector('support-widget').shadowRoot;
        const field = root.querySelector('[role=combobox]');
        const domain = (option) => option?.querySelector('.domain').textContent ?? null;
        const active = field.getAttribute('aria-activedescendant');
        return {
            expanded: field.getAttribute('aria-expanded'),
            active: active === null ? null : domain(root.getElementById(active)) ?? `no element ${active}`,
            selected: [...root.querySelectorAll('[role=option][aria-selected=true]')].map(domain),
        };
    ";
    way.page.execute(state, Vec::new()).await
}

pub(super) async fn wait_for_state(way: &CustomerWay, expanded: bool, active: Option<&str>) {
    let selected: Vec<_> = active.into_iter().collect();
    let expected = json!({ "expanded": expanded.to_string(), "active": active, "selected": selected });
    until(&format!("the field to say {expected}"), async || {
        let found = state(way).await;
        if found == expected { Ok(()) } else { Err(found) }
    })
    .await;
}

/// Somebody who has typed words that two customers share.
pub(super) async fn found_twins(stage: &Stage) -> CustomerWay {
    let way = CustomerWay::begin(stage).await;
    way.search("northwind").await;
    way.wait_for_domains(&TWINS).await;
    way
}

/// Quality 21.
async fn the_field_is_a_combobox_with_a_list(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let field = way.widget.element(FIELD).await;
    assert_eq!(computed(&field, "role").await, "combobox");
    assert_eq!(computed(&field, "label").await, way.text("customers-label"));
    let attributes = "
        const root = document.querySelector('support-widget').shadowRoot;
        const field = root.querySelector('[role=combobox]');
        const list = root.getElementById(field.getAttribute('aria-controls'));
        return {
            autocomplete: [field.getAttribute('aria-autocomplete'), field.getAttribute('autocomplete')],
            popup: field.getAttribute('aria-haspopup'),
            expanded: field.getAttribute('aria-expanded'),
            active: field.getAttribute('aria-activedescendant'),
            list: [list.getAttribute('role'), list.getAttribute('aria-label'), list.hidden],
            description: root.getElementById(field.getAttribute('aria-describedby')).textContent,
        };
    ";
    let expected = json!({
        "autocomplete": ["list", "off"],
        "popup": "listbox",
        "expanded": "false",
        "active": null,
        "list": ["listbox", way.text("customers-list"), true],
        "description": way.text("customers-hint"),
    });
    assert_eq!(way.page.execute::<Value>(attributes, Vec::new()).await, expected);
    way.search("northwind").await;
    way.wait_for_domains(&TWINS).await;
    wait_for_state(&way, true, None).await;
    let options = way.widget.element("[role=listbox] > [role=option][aria-selected=false]").await;
    assert_eq!(computed(&options, "role").await, "option");
    way.page.assert_clean().await;
}

/// Quality 21.
async fn arrows_go_round_and_enter_takes_the_customer(stage: Stage) {
    let way = found_twins(&stage).await;
    for (key, active) in [(DOWN, 0), (DOWN, 1), (DOWN, 0), (UP, 1), (UP, 0), (UP, 1)] {
        way.page.press(key).await;
        wait_for_state(&way, true, Some(TWINS[active])).await;
    }
    assert_eq!(way.widget.focused().await, "customer", "the focus stays in the field");
    way.page.press(ENTER).await;
    way.widget.wait_for(english("services-title")).await;
    way.widget.wait_for_focus("heading").await;
    assert!(way.on_behalf().await.contains(TWINS[1]), "{}", way.on_behalf().await);
    way.page.assert_clean().await;
}

/// Quality 21. What the widget has used is gone; what it has no use for is the page's.
async fn escape_closes_the_list_then_empties_the_field_then_is_the_pages(stage: Stage) {
    let way = found_twins(&stage).await;
    way.page.press(DOWN).await;
    way.page.press(ESCAPE).await;
    wait_for_state(&way, false, None).await;
    assert_eq!(way.widget.value("customer").await, "northwind");
    way.page.press(DOWN).await;
    wait_for_state(&way, true, Some(TWINS[0])).await;
    way.page.press(&ESCAPE.repeat(2)).await;
    wait_for_state(&way, false, None).await;
    assert_eq!(way.widget.value("customer").await, "");
    let escapes = async || way.page.keys().await.iter().filter(|key| *key == "keydown Escape").count();
    assert_eq!(escapes().await, 0);
    way.page.press(ESCAPE).await;
    assert_eq!(escapes().await, 1);
}

/// Quality 21, inside the browser's own dialog, which Escape closes.
async fn escape_in_a_dialog_closes_the_list_and_not_the_dialog(stage: Stage) {
    let builder = stage.page("plain").attribute("display", "launcher").attribute("view", crate::customer_way::NEW);
    let page = builder.signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    way.widget.click(english("launcher")).await;
    way.search("northwind").await;
    way.wait_for_domains(&TWINS).await;
    let is_open = async || way.widget.finds("dialog:modal").await;
    for value in ["northwind", ""] {
        way.page.press(ESCAPE).await;
        way.page.settle().await;
        assert!(is_open().await, "it is closed with {value:?} in the field");
        assert_eq!(way.widget.value("customer").await, value);
    }
    way.page.press(ESCAPE).await;
    until("the dialog to close", async || if is_open().await { Err("it is open") } else { Ok(()) }).await;
}

async fn leaving_the_field_closes_the_list_and_coming_back_opens_it(stage: Stage) {
    let way = found_twins(&stage).await;
    way.page.press(&Key::Tab.value().to_string()).await;
    wait_for_state(&way, false, None).await;
    assert_eq!(way.domains().await, [""; 0]);
    way.page.press_with(Key::Shift, &Key::Tab.value().to_string()).await;
    wait_for_state(&way, true, None).await;
    assert_eq!(way.domains().await, TWINS);
}

/// What is typed here, and what the field finds.
async fn customers_are_found_by_words_characters_domain_and_tenant(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    for (words, domain) in [
        // A word that is not the first, without regard to case.
        ("LIGHT", "citypower.example"),
        // Characters from the midst of a name, simplified and traditional.
        ("杉科", "yunshan-keji.example"),
        ("上海", "qingzhu.example"),
        ("資訊", "yunti.example"),
        ("運輸", "aozora-unyu.example"),
        // Without accents, and with them where there are none.
        ("etoile", "etoile-du-nord.example"),
        ("ñandu", "cafe-nandu.example"),
        ("próse", "proseware.example"),
        // Full width, as input methods write.
        ("ｐｒｏｓｅｗａｒｅ", "proseware.example"),
        ("северный", "severny-veter.example"),
        ("fourth-cof", "fourth-coffee.example"),
        ("5b6d3d58-90f0", "northwind-pacific.example"),
        ("5B6D3D5890F0", "northwind-pacific.example"),
    ] {
        way.search(words).await;
        way.wait_for_domains(&[domain]).await;
    }
}
