use serde_json::{Value, json};

use super::{FORMAT, Kept, SavedForm, record};
use crate::model::read::{Read, text, word};
use crate::model::{CustomerReference, Delivery, DeliveryState, Timestamp};

/// A request that was submitted, and that the backend is not known to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The idempotency key, by which it is also kept.
    pub key: String,
    /// What it was made of, for whoever must edit it.
    pub form: SavedForm,
    /// The request as it is sent, as JSON.
    pub body: String,
    /// The customer, where it is not the form's: the same problem of a further customer.
    pub customer: Option<CustomerReference>,
    /// The key of the request that must be delivered before this one.
    pub after: Option<String>,
    /// When it was submitted, by the clock of the device.
    pub submitted: Timestamp,
    /// Who submitted it, as the backend calls them; `None` for somebody whom it does not know.
    pub owner: Option<String>,
    /// The address of the backend that it is for.
    pub backend: String,
    /// How far its delivery has come.
    pub delivery: Delivery,
}

impl OutboxEntry {
    /// Reads a record.
    pub fn read(key: &str, json: &str) -> Kept<Self> {
        record(json, |value| {
            Some(Self {
                key: key.to_owned(),
                form: SavedForm::read(value.get("form")?)?,
                body: text(value, "body")?,
                customer: value.get("customer").and_then(CustomerReference::read),
                after: text(value, "after"),
                submitted: word(value, "submitted", Timestamp::parse)?,
                owner: text(value, "owner"),
                backend: text(value, "backend")?,
                delivery: delivery(value),
            })
        })
    }

    /// Writes a record.
    pub fn to_json(&self) -> String {
        let customer = self.customer.as_ref().map(
            |customer| json!({ "id": customer.id, "companyName": customer.company_name, "domain": customer.domain }),
        );
        let (since, milliseconds, attention) = match self.delivery.state() {
            DeliveryState::Due => (None, None, None),
            DeliveryState::Pausing { since, milliseconds } => (Some(since.to_string()), Some(*milliseconds), None),
            DeliveryState::Attention(code) => (None, None, Some(code.as_str())),
        };
        let value: Value = json!({
            "format": FORMAT,
            "form": self.form.to_json(),
            "body": self.body,
            "customer": customer,
            "after": self.after,
            "submitted": self.submitted.to_string(),
            "owner": self.owner,
            "backend": self.backend,
            "attempts": self.delivery.attempts(),
            "since": since,
            "milliseconds": milliseconds,
            "attention": attention,
        });
        value.to_string()
    }
}

/// How far it has come; what cannot be read is due, since sending once more harms nobody.
fn delivery(value: &Value) -> Delivery {
    let number = |key: &str| value.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    let pausing = || Some((word(value, "since", Timestamp::parse)?, number("milliseconds")?));
    let state = match (text(value, "attention"), pausing()) {
        (Some(code), _) => DeliveryState::Attention(code),
        (None, Some((since, milliseconds))) => DeliveryState::Pausing { since, milliseconds },
        (None, None) => DeliveryState::Due,
    };
    Delivery::resumed(number("attempts").unwrap_or_default(), state)
}
