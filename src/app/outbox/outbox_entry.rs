use serde_json::{Value, json};

use super::delivery::{Delivery, DeliveryState};
use crate::app::drafts::SavedForm;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::model::Timestamp;
use crate::model::read::{Read, text, word};

/// A submitted request whose receipt by the backend is not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The idempotency key, which is also the key of the record.
    pub key: String,
    /// The form that the request was made from, for editing it after a refusal.
    pub form: SavedForm,
    /// The request body as it is sent, as JSON.
    pub body: String,
    /// Key of the entry that must be delivered before this one.
    pub after: Option<String>,
    /// When the request was submitted, by the clock of the device.
    pub submitted: Timestamp,
    /// The caller who submitted it, by the backend's identifier; `None` for an anonymous caller.
    pub owner: Option<String>,
    /// Base address of the backend that it is for.
    pub backend: String,
    /// State of its delivery.
    pub delivery: Delivery,
}

impl OutboxEntry {
    /// Reads a stored record.
    pub fn read(key: &str, json: &str) -> StoredRecord<Self> {
        record(json, |value| {
            Some(Self {
                key: key.to_owned(),
                form: SavedForm::read(value.get("form")?)?,
                body: text(value, "body")?,
                after: text(value, "after"),
                submitted: word(value, "submitted", Timestamp::parse)?,
                owner: text(value, "owner"),
                backend: text(value, "backend")?,
                delivery: delivery(value),
            })
        })
    }

    /// Writes the record as JSON.
    pub fn to_json(&self) -> String {
        let value: Value = json!({
            "format": FORMAT,
            "form": self.form.to_json(),
            "body": self.body,
            "after": self.after,
            "submitted": self.submitted.to_string(),
            "owner": self.owner,
            "backend": self.backend,
            "attempts": self.delivery.attempts(),
            "delivery": state(self.delivery.state()),
        });
        value.to_string()
    }
}

fn state(state: &DeliveryState) -> Value {
    match state {
        DeliveryState::Due => Value::Null,
        DeliveryState::BackingOff { since, milliseconds, is_asked } => {
            json!({ "since": since.to_string(), "milliseconds": milliseconds, "isAsked": is_asked })
        }
        DeliveryState::NeedsAttention(code) => json!({ "attention": code }),
        DeliveryState::Delivered { id, reference } => json!({ "id": id, "reference": reference }),
    }
}

/// Reads the delivery state. An unreadable state counts as due: sending once more is harmless, since the idempotency
/// key stays.
fn delivery(value: &Value) -> Delivery {
    let number = |value: &Value, key: &str| u32::try_from(value.get(key)?.as_u64()?).ok();
    let part = value.get("delivery").unwrap_or(&Value::Null);
    let is_asked = part.get("isAsked").and_then(Value::as_bool).unwrap_or_default();
    let pausing = || {
        let (since, milliseconds) = (word(part, "since", Timestamp::parse)?, number(part, "milliseconds")?);
        Some(DeliveryState::BackingOff { since, milliseconds, is_asked })
    };
    let delivered = || Some(DeliveryState::Delivered { id: text(part, "id")?, reference: text(part, "reference")? });
    let attention = text(part, "attention").map(DeliveryState::NeedsAttention);
    let state = attention.or_else(pausing).or_else(delivered).unwrap_or(DeliveryState::Due);
    Delivery::resumed(number(value, "attempts").unwrap_or_default(), state)
}
