//! Keys in the search that belong neither to the page nor to the list.
//!
//! Also known as: IME, input method, composition events, keyboard shortcuts, event propagation.

use serde_json::json;

use super::customer_search::{DOWN, ENTER, FIELD, TWINS, UP, found_twins, wait_for_state};
use crate::case::{Case, cases, in_chromium};
use crate::customer_way::CustomerWay;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let everywhere = cases![
        enter_while_composing_never_selects,
        characters_typed_in_the_search_never_reach_the_page,
        keys_of_the_list_are_not_the_pages,
    ];
    let composed = cases![a_name_that_is_composed_is_searched_for];
    everywhere.into_iter().chain(in_chromium(composed)).collect()
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
    way.widget.wait_for(english("services-title")).await;
}

/// Quality 22, with the browser's own input method: what is being composed stays whole while it is searched for.
async fn a_name_that_is_composed_is_searched_for(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let field = way.widget.field("customer").await;
    way.page.point_into(&field).await;
    let tools = way.page.window().cdp();
    for text in ["y", "yu", "yun", "云"] {
        let end = text.chars().count();
        let composed = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        tools.send_raw("Input.imeSetComposition", composed).await.expect("a composition");
        way.page.settle().await;
        assert_eq!(way.widget.value("customer").await, text, "what was composed before is replaced");
    }
    way.wait_for_domains(&["yunshan-keji.example"]).await;
    let enter = json!({ "type": "rawKeyDown", "key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229 });
    tools.send_raw("Input.dispatchKeyEvent", enter).await.expect("the key that confirms");
    tools.send_raw("Input.insertText", json!({ "text": "云杉" })).await.expect("a confirmed word");
    way.wait_for_domains(&["yunshan-keji.example"]).await;
    assert_eq!(way.widget.value("customer").await, "云杉");
    assert!(way.widget.finds(FIELD).await, "nothing has been chosen");
    way.page.press(&[DOWN, ENTER].concat()).await;
    way.widget.wait_for(english("services-title")).await;
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
    way.widget.wait_for(english("services-title")).await;
    let keys = way.page.keys().await;
    let down: Vec<_> = keys.iter().filter(|key| key.starts_with("keydown")).collect();
    assert!(down.is_empty(), "{down:?}");
    assert!(!keys.iter().any(|key| key.starts_with("keypress")), "{keys:?}");
}
