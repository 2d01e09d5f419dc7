use reqwest::Method;
use serde_json::Value;

use crate::support::{Answer, TestBackend};

async fn articles(backend: &TestBackend, query: &str, language: &str) -> Vec<Value> {
    let answer = backend.get(&format!("/articles?{query}")).header("accept-language", language).send().await;
    assert_eq!(answer.status, 200, "{query}: {answer:?}");
    answer.json()["items"].as_array().expect("a list").clone()
}

fn ids(articles: &[Value]) -> Vec<&str> {
    articles.iter().map(|article| article["id"].as_str().expect("an identifier")).collect()
}

const PASSWORD: &str = "exchange-online-outlook-asks-for-password";

#[tokio::test]
async fn articles_are_found_in_the_language_that_is_read() {
    let backend = TestBackend::start().await;
    for (language, word, locale) in [
        ("en-GB", "password", "en-US"),
        ("fr, de;q=0.5", "passw", "en-US"),
        ("zh-SG", "密码", "zh-CN"),
        ("zh-HK;q=0.5, fr", "密碼", "zh-TW"),
        ("es-MX,en;q=0.3", "contrasena", "es-ES"),
        ("es", "CONTRASEÑA", "es-ES"),
    ] {
        let found = articles(&backend, &format!("serviceId=exchange-online&q={word}"), language).await;
        assert_eq!(found[0]["id"], PASSWORD, "{language} {word}: {found:?}");
        assert_eq!(found[0]["url"], format!("help/{PASSWORD}?lang={locale}"), "{language}");
        assert!(found[0]["summary"].as_str().is_some_and(|summary| !summary.is_empty()));
    }
}

#[tokio::test]
async fn the_best_come_first_and_no_more_than_six() {
    let backend = TestBackend::start().await;
    let found = articles(&backend, "q=my%20mailbox%20is%20full", "en-US").await;
    assert_eq!(found[0]["id"], "exchange-online-mailbox-full", "{found:?}");
    assert_eq!(articles(&backend, "q=the", "en-US").await.len(), 6);
    let elsewhere = articles(&backend, "q=mailbox&serviceId=power-bi", "en-US").await;
    assert!(ids(&elsewhere).iter().all(|id| id.starts_with("power-bi")), "{elsewhere:?}");
}

#[tokio::test]
async fn a_service_has_articles_for_every_case() {
    let backend = TestBackend::start().await;
    let all = articles(&backend, "serviceId=exchange-online", "en-US").await;
    assert_eq!(all.len(), 5);
    for query in ["q=xyzzy", "q=%22*", "q=%E7%92%80"] {
        let instead = articles(&backend, &format!("serviceId=exchange-online&{query}"), "en-US").await;
        assert_eq!(instead, all[..3], "{query}");
    }
    let billing = articles(&backend, "serviceId=exchange-online&categoryId=billing", "en-US").await;
    assert_eq!(ids(&billing), ["exchange-online-paying-for-former-staff"]);
    assert!(articles(&backend, "q=xyzzy", "en-US").await.is_empty());
    assert!(articles(&backend, "", "en-US").await.is_empty());
    assert!(articles(&backend, "serviceId=gardening", "en-US").await.is_empty());
}

#[tokio::test]
async fn what_an_index_takes_for_an_operator_is_text_here() {
    let backend = TestBackend::start().await;
    for query in ["%22", "*", "a%22%20OR%20%22b", "NEAR(", "title:x", "-", "^", "%00", "%25_", "%FF"] {
        articles(&backend, &format!("q={query}"), "en-US").await;
    }
}

async fn page(backend: &TestBackend, path: &str, language: &str) -> Answer {
    backend.get(path).header("accept-language", language).send().await
}

#[tokio::test]
async fn an_article_is_a_page_that_anybody_can_read() {
    let backend = TestBackend::start().await;
    let address = articles(&backend, "serviceId=exchange-online&q=密码", "zh-CN").await[0]["url"].clone();
    let page = page(&backend, &format!("/{}", address.as_str().expect("an address")), "en-US").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("content-language"), "zh-CN", "the address says the language");
    assert_eq!(
        page.header("content-security-policy"),
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert!(
        page.text.contains("<html lang=\"zh-CN\">") && page.text.contains("<title>Outlook 反复要求输入密码</title>")
    );
    assert_eq!(page.text.matches("<li>").count(), 5);
    assert!(!page.text.contains("<script") && !page.text.contains("style="));
    let style = backend.get("/help/article.css").send().await;
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
}

#[tokio::test]
async fn a_page_without_a_language_takes_the_readers() {
    let backend = TestBackend::start().await;
    for (query, language, shown) in [("", "zh-HK", "zh-TW"), ("", "fr", "en-US"), ("?lang=xx", "zh-HK", "en-US")] {
        let page = page(&backend, &format!("/help/{PASSWORD}{query}"), language).await;
        assert_eq!(page.header("content-language"), shown, "{query} {language}");
    }
    for path in ["/help/missing", "/help/%FF", "/help/..%2fconfig", "/help/", "/help"] {
        backend.get(path).send().await.problem(404);
    }
    backend.call(Method::POST, &format!("/help/{PASSWORD}")).send().await.problem(405);
}
