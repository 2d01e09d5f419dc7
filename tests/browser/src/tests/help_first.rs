//! Articles before a request, whose addresses are relative to the backend (quality 10; domain S6). What the views make of
//! help is tested in `tests/views`.
//!
//! Also known as: self-help, ticket deflection, knowledge base, relative URL.

use serde_json::Value;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![an_article_leads_to_its_page_in_the_language_shown]
}

/// The addresses, targets and relations of links.
async fn links(way: &CustomerWay, selector: &str) -> Vec<[String; 3]> {
    let links = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll(arguments[0])].map(({ href, target, rel }) => [href, target, rel]);
    ";
    way.page.execute(links, vec![selector.into()]).await
}

/// Quality 10, domain S6. Addresses of articles are relative to the backend.
async fn an_article_leads_to_its_page_in_the_language_shown(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "exchange-online").await;
    let id = "exchange-online-mail-not-arriving";
    for (tag, title, other) in [("en-US", "Mail does not arrive", ""), ("zh-TW", "收不到", "Mail does not arrive")] {
        way.page
            .execute::<Value>("document.querySelector('support-widget').lang = arguments[0];", vec![tag.into()])
            .await;
        let address = format!("{}/support/v1/help/{id}?lang={tag}", stage.server.origin());
        until(&format!("the articles in {tag}"), async || {
            let links = links(&way, ".article a").await;
            let expected = [address.clone(), "_blank".to_owned(), "noopener noreferrer".to_owned()];
            if links.contains(&expected) { Ok(()) } else { Err(format!("{links:?}")) }
        })
        .await;
        let fetched = "return fetch(arguments[0]).then((answer) => answer.text());";
        let text: String = way.page.execute(fetched, vec![address.into()]).await;
        assert!(text.contains(title) && (other.is_empty() || !text.contains(other)), "{text}");
    }
}
