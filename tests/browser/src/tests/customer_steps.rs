//! What is typed on the way from a customer’s problem to its request (quality 14; domain S5). What the steps show is tested
//! in `tests/views`.
//!
//! Also known as: wizard, multi-step form, keyboard shortcut, implicit submission, Enter key.

use super::customer_flow::{EXCHANGE, exchange_help};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_is_typed_on_the_way_never_reaches_the_page_nor_submits_anything]
}

/// Quality 14. Enter in the words for articles stays where it is: they are looked for while they are typed.
async fn what_is_typed_on_the_way_never_reaches_the_page_nor_submits_anything(stage: Stage) {
    const SHORTCUTS: &str = "gk/?j e1";
    let way = CustomerWay::begin(&stage).await;
    way.widget.type_into("customer", CUSTOMER).await;
    way.take(CUSTOMER).await;
    let fields =
        [("[id=service-filter]", "[value=exchange-online]"), ("[id=help-words]", ""), ("[id=message-text]", "")];
    for (field, way_on) in fields {
        let element = way.widget.element(field).await;
        way.page.point_into(&element).await;
        way.page.press(SHORTCUTS).await;
        let typed = "return document.querySelector('support-widget').shadowRoot.querySelector(arguments[0]).value;";
        let value: String = way.page.execute(typed, vec![field.into()]).await;
        assert!(value.contains(SHORTCUTS), "{field}: {value:?}");
        if !way_on.is_empty() {
            way.page.press(&"\u{e003}".repeat(SHORTCUTS.len())).await;
            way.choose_service(EXCHANGE).await;
        }
    }
    let keys = way.page.keys().await;
    let characters: Vec<_> = keys.iter().filter(|key| !key.ends_with("Backspace")).collect();
    assert!(characters.is_empty(), "{characters:?}");
    way.widget.type_into("title", "Outlook asks\u{e007}\u{e007}").await;
    way.page.settle().await;
    assert_eq!(way.widget.heading().await, exchange_help());
    assert!(way.widget.value("title").await.ends_with("Outlook asks"));
    assert_eq!(stage.server.submissions().len(), 0);
    way.page.assert_clean().await;
}
