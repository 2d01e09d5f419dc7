//! Steps of transactions that read and write drafts, outbox entries and files.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::mechanism::step;
use crate::app::storage::{Edit, Needed, RecordStore, Snapshot};

/// Object store of file bytes.
pub const FILES: &str = "files";

/// Returns the steps that read what is needed.
pub fn reads(needed: &[Needed]) -> Vec<JsValue> {
    let steps = needed.iter().flat_map(|needed| match needed {
        Needed::All(store) => vec![step(name(*store), "getAllKeys", &[]), step(name(*store), "getAll", &[])],
        Needed::Record(store, key) => vec![step(name(*store), "get", &[key.into()])],
        Needed::File(id) => vec![step(FILES, "getKey", &[id.into()])],
    });
    steps.collect()
}

/// Returns what was read by [`reads`].
pub fn snapshot(needed: &[Needed], found: &[JsValue]) -> Snapshot {
    let (mut snapshot, mut found) = (Snapshot::default(), found.iter());
    let mut answer = || found.next().cloned().unwrap_or_default();
    for needed in needed {
        let (store, keys, values) = match needed {
            Needed::All(store) => (store, list(&answer()), list(&answer())),
            Needed::Record(store, key) => (store, vec![key.into()], vec![answer()]),
            Needed::File(_) => {
                snapshot.files.extend(answer().as_string());
                continue;
            }
        };
        let records = match store {
            RecordStore::Drafts => &mut snapshot.drafts,
            RecordStore::Outbox => &mut snapshot.outbox,
        };
        let pairs = keys.iter().zip(&values).filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)));
        pairs.for_each(|(key, text)| records.insert(key, text));
    }
    snapshot
}

/// Returns the step that makes an edit; `bytes` are those of the files that are written.
pub fn write(edit: &Edit, bytes: &[(String, JsValue)]) -> Option<JsValue> {
    Some(match edit {
        Edit::Put(store, key, json) => step(name(*store), "put", &[json.into(), key.into()]),
        Edit::Delete(store, key) => step(name(*store), "delete", &[key.into()]),
        Edit::PutFile(id) => {
            let (_, bytes) = bytes.iter().find(|(known, _)| known == id)?;
            step(FILES, "put", &[bytes.clone(), id.into()])
        }
        Edit::DeleteFile(id) => step(FILES, "delete", &[id.into()]),
    })
}

/// Returns the members of a list that was read.
pub fn list(answer: &JsValue) -> Vec<JsValue> {
    answer.dyn_ref().map(Array::to_vec).unwrap_or_default()
}

fn name(store: RecordStore) -> &'static str {
    match store {
        RecordStore::Drafts => "drafts",
        RecordStore::Outbox => "outbox",
    }
}
