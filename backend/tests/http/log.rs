use serde_json::{Value, json};

use crate::support::{Process, client, log_of, new_key, request};

/// What must not be found in a log; each is written where people write such things.
const PERSONAL: [&str; 11] = [
    "Zanzibar title",
    "Zanzibar description",
    "Zanzibar first",
    "zanzibar@contoso.com",
    "+34 91 555 01 99",
    "zanzibar.example",
    "demo-contoso",
    "zanzibar-token",
    "zanzibar-query",
    "zanzibar-path",
    "zanzibar-id",
];

#[tokio::test]
async fn the_log_tells_what_happened_and_nothing_about_anybody() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::start(folder.path(), 0);
    let base = format!("http://{}/support/v1", process.address);
    let client = client();
    let personal = personal_request();
    let mut flawed = personal.clone();
    flawed["severity"] = json!("zanzibar-query");
    let submissions = format!("{base}/requests");
    let key = new_key();
    let mut ids = Vec::new();
    for call in [
        client.post(&submissions).bearer_auth("demo-contoso").header("idempotency-key", &key).json(&personal),
        client.post(&submissions).bearer_auth("demo-contoso").header("idempotency-key", &key).json(&request("other")),
        client.post(&submissions).bearer_auth("demo-contoso").json(&flawed),
        client.post(&submissions).bearer_auth("zanzibar-token").json(&personal),
        client.post(&submissions).header("content-type", "application/json").body("{zanzibar-query"),
        client.get(format!("{base}/requests?cursor=zanzibar-query")).bearer_auth("demo-contoso"),
        client.get(format!("{base}/requests/zanzibar-path")).bearer_auth("demo-contoso"),
        client.get(format!("{base}/zanzibar-path/more")),
        client.get(format!("{base}/customers?q=zanzibar-query")).bearer_auth("demo-contoso"),
        client.get(format!("{base}/articles?q=zanzibar-query")),
        client.get(format!("{base}/help/zanzibar-path")),
        client.delete(format!("{base}/watched-issues/zanzibar-path")).bearer_auth("demo-contoso"),
    ] {
        // An identifier of the caller's own could be anything.
        let answer = call.header("x-request-id", "zanzibar-id").send().await.expect("an answer");
        ids.push(answer.headers()["x-request-id"].to_str().expect("an identifier").to_owned());
    }
    assert_eq!(process.terminate().code(), Some(0));

    let log = log_of(folder.path());
    for word in PERSONAL {
        assert!(!log.contains(word), "{word} in {log}");
    }
    let calls: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    for (id, status, route) in [
        (&ids[0], 201, "/support/v1/requests"),
        (&ids[1], 422, "/support/v1/requests"),
        (&ids[3], 401, "/support/v1/requests"),
        (&ids[6], 404, "/support/v1/requests/{id}"),
        (&ids[7], 404, "/support/v1/{*rest}"),
        (&ids[8], 200, "/support/v1/customers"),
        (&ids[10], 404, "/support/v1/help/{id}"),
    ] {
        let found = calls.iter().find(|call| call["span"]["request_id"] == **id);
        let call = found.unwrap_or_else(|| panic!("no {id} in {log}"));
        assert_eq!((&call["fields"]["status"], &call["span"]["route"]), (&json!(status), &json!(route)));
        assert!(call["fields"]["milliseconds"].is_number() && call["span"]["method"].is_string(), "{call}");
    }
}

fn personal_request() -> Value {
    let mut personal = request("Zanzibar title");
    personal["description"] = json!("Zanzibar description");
    personal["customer"] = json!({"id": "1", "domain": "zanzibar.example"});
    personal["primaryContact"] =
        json!({"firstName": "Zanzibar first", "email": "zanzibar@contoso.com", "phoneNumber": "+34 91 555 01 99"});
    personal
}
