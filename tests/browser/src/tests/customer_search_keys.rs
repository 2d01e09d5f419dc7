//! Keys in the search that are not the page’s, nor the list’s.

use super::customer_search::{DOWN, ENTER, TWINS, UP, found_twins, wait_for_state};
use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::{CustomerWay, SERVICES};
use crate::engine::Engine;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        enter_while_composing_never_selects,
        characters_typed_in_the_search_never_reach_the_page,
        keys_of_the_list_are_not_the_pages,
    ]
}

/// Presses a key in the field as an input method does; whether the browser would go on with it.
const COMPOSED: &str = "
    const [key, properties] = arguments;
    const field = document.querySelector('support-widget').shadowRoot.querySelector('[role=combobox]');
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...properties });
    if (properties.keyCode) Object.defineProperty(event, 'keyCode', { value: properties.keyCode });
    return field.dispatchEvent(event);
";

/// Quality 22. Safari marks such a key by its code alone.
async fn enter_while_composing_never_selects(stage: Stage) {
    let way = found_twins(&stage).await;
    way.page.press(DOWN).await;
    wait_for_state(&way, true, Some(TWINS[0])).await;
    for properties in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
        for key in ["Enter", "ArrowDown", "Escape"] {
            let goes_on: bool = way.page.execute(COMPOSED, vec![key.into(), properties.clone()]).await;
            assert!(goes_on, "{key} {properties} belongs to the input method");
        }
        way.page.settle().await;
        wait_for_state(&way, true, Some(TWINS[0])).await;
    }
    let goes_on: bool = way.page.execute(COMPOSED, vec!["Enter".into(), json!({})]).await;
    assert!(!goes_on, "the same key without composing is the field's");
    way.widget.wait_for(SERVICES).await;
}

/// Quality 14.
async fn characters_typed_in_the_search_never_reach_the_page(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.widget.type_into("customer", "gk/?j e1").await;
    assert_eq!(way.widget.value("customer").await, "gk/?j e1");
    assert_eq!(way.page.keys().await, [""; 0]);
}

/// Quality 14. Pages scroll and submit by these.
async fn keys_of_the_list_are_not_the_pages(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.widget.type_into("customer", "northwind").await;
    way.wait_for_domains(&TWINS).await;
    way.page.press(&[DOWN, UP, ENTER].concat()).await;
    way.widget.wait_for(SERVICES).await;
    let keys = way.page.keys().await;
    let down: Vec<_> = keys.iter().filter(|key| key.starts_with("keydown")).collect();
    assert!(down.is_empty(), "{down:?}");
    // In WebKit a key that is pressed by a driver is also typed.
    assert!(stage.engine() == Engine::Webkit || !keys.iter().any(|key| key.starts_with("keypress")), "{keys:?}");
}
