use reqwest::RequestBuilder;
use reqwest::multipart::Form;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Answer;

pub(crate) const CONTOSO: &str = "demo-contoso";
pub(crate) const FABRIKAM: &str = "demo-fabrikam";
/// A customer of Contoso, whose domain is `fourth-coffee.example`.
pub(crate) const CUSTOMER: &str = "demo-customer";

/// A call that is being put together.
pub(crate) struct Call(pub(super) RequestBuilder);

impl Call {
    pub(crate) fn token(self, token: &str) -> Self {
        Self(self.0.bearer_auth(token))
    }

    pub(crate) fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        Self(self.0.json(body))
    }

    pub(crate) fn body(self, media_type: &str, body: impl Into<reqwest::Body>) -> Self {
        Self(self.0.header("content-type", media_type).body(body))
    }

    pub(crate) fn form(self, form: Form) -> Self {
        Self(self.0.multipart(form))
    }

    /// Sends it and reads the answer; an error when the connection ends before.
    pub(crate) async fn try_send(self) -> Result<Answer, reqwest::Error> {
        Answer::read(self.0.send().await?).await
    }

    /// What is in a file, after checking that it is there.
    pub(crate) async fn download(self) -> Vec<u8> {
        let response = self.0.send().await.expect("an answer");
        assert_eq!(response.status(), 200);
        response.bytes().await.expect("all of it").to_vec()
    }

    pub(crate) async fn send(self) -> Answer {
        self.try_send().await.expect("an answer")
    }
}

/// A complete request with this title.
pub(crate) fn request(title: &str) -> Value {
    json!({
        "kind": "partnerCenter",
        "cloud": "global",
        "title": title,
        "description": "The page stays empty.",
        "severity": "moderate",
        "categoryId": "technical",
        "primaryContact": { "email": "support@contoso.com" },
    })
}

/// A complete request for a customer with this identifier.
pub(crate) fn customer_request(customer: &str) -> Value {
    let mut request = request("Mail does not arrive");
    request["kind"] = json!("customer");
    request["customer"] = json!({ "id": customer });
    request["serviceId"] = json!("exchange-online");
    request
}

pub(crate) fn new_key() -> String {
    Uuid::new_v4().to_string()
}
