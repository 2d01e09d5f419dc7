use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Connection;

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend, customer_request, import};

/// Names with domains and tenants, besides those of the demo.
const CUSTOMERS: [(&str, &str, &str); 8] = [
    ("Zafferano Ímpar Group", "zafferano.example", "ab12cd34-0000-4000-8000-000000000001"),
    ("Grupo Zafferano", "grupo-z.example", "ab12cd34-0000-4000-8000-000000000002"),
    ("ZAFFERANO", "shop.zaff.example", "0f000000-0000-4000-8000-000000000003"),
    ("Internationalisierungsbüro", "intl.example", "0f000000-0000-4000-8000-000000000004"),
    ("璀璨明珠珠宝有限公司", "cuican.example", "0f000000-0000-4000-8000-000000000005"),
    ("明珠广场", "plaza.example", "0f000000-0000-4000-8000-000000000006"),
    ("Ｚｅｆｉｒ　Ｌｏｇｉｓｔｉｃｓ", "zefir.example", "0f000000-0000-4000-8000-000000000007"),
    ("Quuxビルメンテナンス", "quux.example", "0f000000-0000-4000-8000-000000000008"),
];

async fn names(backend: &TestBackend, query: &str) -> Vec<String> {
    let url = format!("http://{}/support/v1/customers", backend.address);
    let url = reqwest::Url::parse_with_params(&url, [("q", query), ("limit", "50")]).expect("an address");
    let path = format!("{}?{}", url.path(), url.query().unwrap_or_default());
    let answer = backend.call_anywhere(Method::GET, &path).token(CONTOSO).send().await;
    assert_eq!(answer.status, 200, "{query}: {answer:?}");
    items(&answer.json()).iter().map(|item| item["companyName"].as_str().expect("a name").to_owned()).collect()
}

fn items(page: &Value) -> Vec<Value> {
    page["items"].as_array().unwrap_or_else(|| panic!("no list: {page}")).clone()
}

#[tokio::test]
async fn names_are_found_by_their_words_whatever_their_case_width_and_accents() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    let (impar, grupo, exact) = ("Zafferano Ímpar Group", "Grupo Zafferano", "ZAFFERANO");
    for (query, expected) in [
        // What begins with it comes first, and the very name before longer ones.
        ("zafferano", vec![exact, impar, grupo]),
        ("ZAFF", vec![exact, impar, grupo]),
        ("ｚａｆｆ", vec![exact, impar, grupo]),
        ("záff", vec![exact, impar, grupo]),
        ("zafferano i", vec![impar]),
        ("impar", vec![impar]),
        ("gr zaf", vec![grupo, impar]),
        ("afferano", vec![]),
        ("zefir log", vec!["Ｚｅｆｉｒ　Ｌｏｇｉｓｔｉｃｓ"]),
        ("internationalisierungsb", vec!["Internationalisierungsbüro"]),
        ("internationalisierungsx", vec![]),
        ("nandu", vec!["Café Ñandú"]),
        ("CAFÉ ñ", vec!["Café Ñandú"]),
        ("ветер", vec!["Северный Ветер"]),
        ("city power & l", vec!["City Power & Light"]),
    ] {
        assert_eq!(names(&backend, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn chinese_and_japanese_names_are_found_by_any_part() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    let (jeweller, plaza) = ("璀璨明珠珠宝有限公司", "明珠广场");
    for (query, expected) in [
        ("明", vec!["明溪医疗器械有限公司", plaza, jeweller]),
        ("珠", vec![plaza, jeweller]),
        ("明珠", vec![plaza, jeweller]),
        ("珠珠", vec![jeweller]),
        ("璀璨明珠珠", vec![jeweller]),
        ("明珠珠宝有限公司", vec![jeweller]),
        ("明珠有限公司", vec![]),
        ("璀 宝有", vec![jeweller]),
        ("ﾒﾝﾃ", vec!["Quuxビルメンテナンス"]),
        ("ビルメンテナンス", vec!["Quuxビルメンテナンス"]),
        ("ヒル", vec![]),
        ("quuxビ", vec!["Quuxビルメンテナンス"]),
        ("坂デ", vec!["さくら坂デザイン"]),
    ] {
        assert_eq!(names(&backend, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn customers_are_found_by_domain_and_by_tenant() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    let (impar, grupo) = ("Zafferano Ímpar Group", "Grupo Zafferano");
    for (query, expected) in [
        ("grupo-z", vec![grupo]),
        ("grupo-z.exa", vec![grupo]),
        ("zaff.exam", vec!["ZAFFERANO"]),
        ("SHOP.ZAFF.EXAMPLE", vec!["ZAFFERANO"]),
        ("@cuican.example", vec!["璀璨明珠珠宝有限公司"]),
        ("rupo-z", vec![]),
        ("ab12cd34-0000-4000-8000-000000000002", vec![grupo]),
        ("AB12CD340000400080000000000000", vec![grupo, impar]),
        ("{ab12cd34-0000}", vec![grupo, impar]),
        ("ab12", vec![grupo, impar]),
        // Three digits are taken for the beginning of a word.
        ("ab1", vec![]),
    ] {
        assert_eq!(names(&backend, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn what_an_index_takes_for_an_operator_is_text_here() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    for query in
        ["\"*:^()-%_", "\"", "'", "*", "a\" OR \"b", "-", "{}", "%", "_", "\\", ";--", "#", "NEAR(", "\u{fffd}"]
    {
        assert_eq!(names(&backend, query).await, Vec::<String>::new(), "{query}");
    }
    assert_eq!(names(&backend, "\"grupo\" zaff*").await, ["Grupo Zafferano"]);
    assert_eq!(names(&backend, "terms:grupo").await, Vec::<String>::new());
    assert_eq!(names(&backend, "grupo NOT zafferano").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_megabyte_is_no_query_and_a_long_one_is_cut() {
    let backend = TestBackend::start().await;
    for text in ["a", "云", "\"* "] {
        let query = text.repeat(10_000 / text.len());
        assert_eq!(names(&backend, &query).await, Vec::<String>::new(), "{text}");
    }
    let path = format!("/customers?q={}", "a".repeat(1_000_000));
    // What is too long for an address is refused before anything of ours is asked, or the connection ends.
    if let Ok(answer) = backend.get(&path).token(CONTOSO).try_send().await {
        assert!((400..500).contains(&answer.status), "{answer:?}");
    }
    assert_eq!(names(&backend, "fourth").await, ["Fourth Coffee"]);
}

#[tokio::test]
async fn following_the_cursor_shows_every_customer_once_while_others_are_added() {
    let domains: Vec<_> = (0..23).map(|number| format!("seen-{number}.example")).collect();
    // Some begin with what is typed, others have it elsewhere, before and behind those in the order of names.
    let names = ["Mango", "Mango House", "Alder Mango", "Zinnia Mango"];
    let customers: Vec<_> =
        domains.iter().enumerate().map(|(index, domain)| (names[index % 4], domain.as_str(), "")).collect();
    let backend = TestBackend::start_with_customers(&customers).await;
    let (mut seen, mut cursor, mut parts) = (Vec::new(), String::new(), 0);
    loop {
        let page = backend.read(CONTOSO, &format!("/customers?q=mango&limit=4{cursor}")).await;
        seen.extend(items(&page).iter().map(|item| item["domain"].as_str().expect("a domain").to_owned()));
        parts += 1;
        let added = format!("added-{parts}.example");
        import(backend.data.path(), "Contoso", &[("Aaa", &added, ""), ("Mango Aaa Other", &added, "")]).await;
        let Some(next) = page["nextCursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    seen.retain(|domain| domain.starts_with("seen"));
    let mut expected = domains.clone();
    let key = |domain: &String| {
        let index = domains.iter().position(|other| other == domain).expect("a domain");
        ([0, 1, 2, 3][index % 4], domain.clone())
    };
    expected.sort_by_key(key);
    assert_eq!(seen, expected);
    assert!(parts >= 6, "{parts}");
}

#[tokio::test]
async fn invented_cursors_and_limits_are_refused() {
    let backend = TestBackend::start().await;
    for query in ["cursor=17", "cursor=YWZ0ZXI6MQ", "limit=0", "limit=51", "limit=x", "q=%FF"] {
        backend.get(&format!("/customers?q=a&{query}")).token(CONTOSO).send().await.problem(400);
    }
    assert_eq!(items(&backend.read(CONTOSO, "/customers?q=a&limit=1&cursor=").await).len(), 1);
}

#[tokio::test]
async fn the_order_of_names_holds_however_many_come_in_between() {
    // Each comes right before, or right behind, the one that came last: the least room that there can be.
    let names: Vec<_> =
        (0..200).map(|number| format!("Crowd {:03}", if number % 2 == 0 { number } else { 400 - number })).collect();
    let domains: Vec<_> = (0..200).map(|number| format!("crowd-{number}.example")).collect();
    let customers: Vec<_> =
        names.iter().zip(&domains).map(|(name, domain)| (name.as_str(), domain.as_str(), "")).collect();
    let backend = TestBackend::start_with_customers(&customers).await;
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = backend.read(CONTOSO, &format!("/customers?q=crowd&limit=50{cursor}")).await;
        seen.extend(items(&page).iter().map(|item| item["companyName"].as_str().expect("a name").to_owned()));
        let Some(next) = page["nextCursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    let mut expected = names.clone();
    expected.sort();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn the_index_follows_what_becomes_of_a_customer() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    import(backend.data.path(), "Contoso", &[("Renamed Traders", "zafferano.example", "")]).await;
    assert_eq!(names(&backend, "impar").await, Vec::<String>::new());
    assert_eq!(names(&backend, "renamed").await, ["Renamed Traders"]);
    let mut database = backend.database().await;
    sqlx::query("DELETE FROM customers WHERE domain = 'zafferano.example'").execute(&mut database).await.expect("gone");
    database.close().await.expect("a closed database");
    assert_eq!(names(&backend, "renamed").await, Vec::<String>::new());
}

#[tokio::test]
async fn without_a_query_there_are_the_customers_that_were_used_last() {
    let backend = TestBackend::start().await;
    assert_eq!(backend.read(CONTOSO, "/customers").await, json!({"items": []}));
    for domain in ["adatum.example", "litware.example", "fourth-coffee.example", "adatum.example"] {
        let token = if domain == "litware.example" { FABRIKAM } else { CONTOSO };
        let id = backend.customer_of(token, domain).await;
        let answer = backend.post().token(token).json(&customer_request(&id)).send().await;
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    // What was used within the same second is told apart by hand.
    let mut database = backend.database().await;
    sqlx::query(
        "UPDATE customer_use SET used_date = '2026-01-02T03:04:05Z' WHERE customer_number = \
        (SELECT number FROM customers WHERE domain = 'fourth-coffee.example')",
    )
    .execute(&mut database)
    .await
    .expect("an earlier date");
    database.close().await.expect("a closed database");
    let recent = items(&backend.read(CONTOSO, "/customers?q=").await);
    let domains: Vec<_> = recent.iter().map(|item| &item["domain"]).collect();
    assert_eq!(domains, ["adatum.example", "fourth-coffee.example"]);
    assert_eq!(recent[1]["lastUsedDate"], "2026-01-02T03:04:05Z");
    assert_eq!(items(&backend.read(CONTOSO, "/customers?q=&limit=1").await).len(), 1);
    let found = backend.read(CONTOSO, "/customers?q=fourth").await;
    assert_eq!(found["items"][0]["lastUsedDate"], "2026-01-02T03:04:05Z");
    let never = backend.read(CONTOSO, "/customers?q=proseware").await;
    assert!(never["items"][0].get("lastUsedDate").is_none(), "{never}");
}

#[tokio::test]
async fn equal_names_differ_in_their_domains_and_every_relationship_is_told() {
    let backend = TestBackend::start().await;
    let same = items(&backend.read(CONTOSO, "/customers?q=northwind%20traders").await);
    let told: Vec<_> = same.iter().map(|item| (&item["companyName"], &item["domain"])).collect();
    let name = json!("Northwind Traders");
    assert_eq!(told, [(&name, &json!("northwind-pacific.example")), (&name, &json!("northwind-traders.example"))]);
    for (query, relationship) in [("trey", "none"), ("wide", "expired"), ("alpine", "active")] {
        let found = backend.read(CONTOSO, &format!("/customers?q={query}")).await;
        assert_eq!(found["items"][0]["relationship"], relationship, "{found}");
    }
}

#[tokio::test]
async fn only_partners_have_customers() {
    let backend = TestBackend::start().await;
    for path in ["/customers", "/customers?q=a"] {
        backend.get(path).send().await.problem(401);
        backend.get(path).token(CUSTOMER).send().await.problem(404);
    }
}

#[tokio::test]
async fn partners_do_not_see_each_others_customers() {
    let backend = TestBackend::start_with_customers(&CUSTOMERS).await;
    for query in ["zaff", "zafferano.example", "ab12cd34", "明珠", "fourth"] {
        assert!(!names(&backend, query).await.is_empty(), "{query}");
        assert_eq!(items(&backend.read(FABRIKAM, &format!("/customers?q={query}")).await), [] as [Value; 0], "{query}");
    }
    // A cursor of one partner is no way to the customers of another.
    let page = backend.read(CONTOSO, "/customers?q=n&limit=1").await;
    let cursor = page["nextCursor"].as_str().expect("more");
    let theirs = backend.read(FABRIKAM, &format!("/customers?q=l&limit=50&cursor={cursor}")).await;
    let ours = ["adatum", "northwind"];
    assert!(!ours.iter().any(|domain| theirs.to_string().contains(domain)), "{theirs}");
}
