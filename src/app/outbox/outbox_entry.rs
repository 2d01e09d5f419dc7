use super::delivery::{Delivery, DeliveryState};
use crate::app::drafts::SavedForm;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::app::storage::Change;
use crate::model::read::{flag, member};
use crate::model::{Json, Parse, Receipt, Timestamp};

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

// By hand: its key stands outside, its format beside what it holds, and each state of a delivery has members of its own.
impl OutboxEntry {
    /// Reads a stored record.
    pub fn read(key: &str, json: &str, parse: Parse) -> StoredRecord<Self> {
        record(json, parse, |value| {
            Some(Self {
                key: key.to_owned(),
                form: member(value, "form")?,
                body: member(value, "body")?,
                after: member(value, "after"),
                submitted: member(value, "submitted")?,
                owner: member(value, "owner"),
                backend: member(value, "backend")?,
                delivery: delivery(value),
            })
        })
    }

    /// Records that the backend has the request. All that stays is what its sender is to be told.
    pub fn delivered(&mut self, receipt: &Receipt) {
        self.delivery.delivered(receipt);
        self.form = self.form.title_only();
        self.body = String::new();
    }

    /// The change that writes the record again, if it is still stored.
    pub fn rewritten(&self) -> Change {
        Change::Settle { key: self.key.clone(), record: Some(self.to_json()), files: Vec::new() }
    }

    /// Writes the record as JSON.
    pub fn to_json(&self) -> String {
        let value = Json::object(vec![
            ("format", Json::of(&FORMAT)),
            ("form", self.form.to_json()),
            ("body", Json::of(&self.body)),
            ("after", Json::of(&self.after)),
            ("submitted", Json::of(&self.submitted)),
            ("owner", Json::of(&self.owner)),
            ("backend", Json::of(&self.backend)),
            ("attempts", Json::of(&self.delivery.attempts())),
            ("delivery", state(self.delivery.state())),
        ]);
        value.to_string()
    }
}

fn state(state: &DeliveryState) -> Json {
    match state {
        DeliveryState::Due => Json::Null,
        DeliveryState::BackingOff { since, milliseconds, is_asked } => {
            let (since, milliseconds) = (Json::of(since), Json::of(milliseconds));
            Json::object(vec![("since", since), ("milliseconds", milliseconds), ("isAsked", Json::Bool(*is_asked))])
        }
        DeliveryState::NeedsAttention(code) => Json::object(vec![("attention", Json::of(code))]),
        DeliveryState::Delivered { id, reference } => {
            Json::object(vec![("id", Json::of(id)), ("reference", Json::of(reference))])
        }
    }
}

/// Reads the delivery state. An unreadable state counts as due: sending once more is harmless, since the idempotency
/// key stays.
fn delivery(value: &Json) -> Delivery {
    let part = value.get("delivery").unwrap_or(&Json::Null);
    let is_asked = flag(part, "isAsked");
    let pausing = || {
        let (since, milliseconds) = (member(part, "since")?, member(part, "milliseconds")?);
        Some(DeliveryState::BackingOff { since, milliseconds, is_asked })
    };
    let delivered =
        || Some(DeliveryState::Delivered { id: member(part, "id")?, reference: member(part, "reference")? });
    let attention = member(part, "attention").map(DeliveryState::NeedsAttention);
    let state = attention.or_else(pausing).or_else(delivered).unwrap_or(DeliveryState::Due);
    Delivery::resumed(member(value, "attempts").unwrap_or_default(), state)
}
