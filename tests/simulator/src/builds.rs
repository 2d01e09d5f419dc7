//! Records that other builds of the widget have left.

use serde_json::{Value, json};
use support_widget::app::drafts::SavedForm;
use support_widget::app::outbox::{Delivery, OutboxEntry};
use support_widget::app::storage::PageEvent;
use support_widget::model::{Draft, Field, RequestKind};

use crate::action::Build;
use crate::world::World;

/// Has a tab of another build store a request of Ana's, and tell the other tabs. It has found a storage that works.
pub(crate) fn leave(world: &World, build: Build) {
    if world.device.borrow().fault.is_some() {
        return;
    }
    let (number, key) = (world.number(), format!("k{}", world.number()));
    let record = match build {
        Build::Earlier => earlier(world, &key, &format!("w{number}")),
        Build::Later => json!({ "format": 99, "what": { "title": "nobody reads it" } }).to_string(),
    };
    if build == Build::Later {
        world.ledger.borrow_mut().later.push((key.clone(), record.clone()));
    }
    world.device.borrow_mut().stored.outbox.insert(key, record);
    world.broadcast(0, &PageEvent::StorageChanged);
}

fn earlier(world: &World, key: &str, word: &str) -> String {
    let person = "ana".to_owned();
    let mut draft = Draft::new();
    draft.set(Field::Title, word.to_owned());
    let form = SavedForm { kind: RequestKind::PartnerCenter, draft, flow: None, files: Vec::new() };
    let mut ledger = world.ledger.borrow_mut();
    ledger.typed(word, "", Some(person.clone()));
    ledger.said_saved(word);
    ledger.submitted.insert(word.to_owned(), 1);
    let entry = OutboxEntry {
        key: key.to_owned(),
        form,
        body: json!({ "kind": "partnerCenter", "title": word }).to_string(),
        after: None,
        submitted: world.now(),
        owner: Some(person),
        backend: crate::tab::BACKEND.to_owned(),
        delivery: Delivery::new(),
    };
    let mut record: Value = serde_json::from_str(&entry.to_json()).expect("a record is JSON");
    record["format"] = json!(1);
    record.to_string()
}
