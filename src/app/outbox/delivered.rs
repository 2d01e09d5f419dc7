use super::outbox_entry::OutboxEntry;
use crate::app::App;
use crate::app::drafts::SavedForm;
use crate::app::storage::{Change, PageEvent};
use crate::model::{Draft, Field, Receipt};

/// Settles a delivered outbox entry. If its form shows the confirmation, the entry is deleted; otherwise its title and
/// reference stay in storage until the user has seen them.
pub async fn delivered(app: &App, mut entry: OutboxEntry, receipt: &Receipt, is_shown: bool) {
    let is_stored = app.is_stored(&entry.key);
    let persistence = app.persistence.peek();
    let leftovers = persistence.leftovers.iter().filter(|(key, _)| *key == entry.key);
    let leftovers: Vec<_> = leftovers.map(|(_, draft)| draft.clone()).collect();
    let files = freed(app, &entry);
    let record = (!is_shown).then(|| {
        entry.delivery.delivered(receipt);
        entry.form = title_only(&entry.form);
        entry.body = String::new();
        entry.to_json()
    });
    app.change_persistence(|persistence| {
        if is_shown {
            persistence.remove(&entry.key);
        } else if persistence.entry(&entry.key).is_some() {
            // Another user may be signed in by now; the entry is not listed for them.
            persistence.put(entry.clone());
        }
        persistence.drafts.retain(|(key, _)| leftovers.iter().all(|draft| draft.key() != key));
    });
    let settled = is_stored.then(|| Change::Settle { key: entry.key.clone(), record, files });
    let changes: Vec<_> = settled.into_iter().chain(leftovers.into_iter().map(Change::DeleteDraft)).collect();
    if !changes.is_empty() {
        let storage = app.storage();
        // If this write fails, the entry is delivered again, and the backend replays the same receipt.
        let _ = storage.write(changes).await;
        storage.broadcast(&PageEvent::StorageChanged);
    }
}

/// Returns the files that no other record refers to, and releases their bytes unless this page holds the only copy.
fn freed(app: &App, entry: &OutboxEntry) -> Vec<String> {
    let freed = app.persistence.peek().freed_files(&entry.form, &[&entry.key]);
    let ids = freed.into_iter().filter_map(|change| match change {
        Change::DeleteFile(id) => Some(id),
        _ => None,
    });
    let ids: Vec<_> = ids.collect();
    if app.is_stored(&entry.key) {
        let files = app.files();
        ids.iter().for_each(|id| files.forget(id));
    }
    ids
}

fn title_only(form: &SavedForm) -> SavedForm {
    let mut draft = Draft::new();
    for field in [Field::Title, Field::CustomerName] {
        draft.set(field, form.draft.get(field).to_owned());
    }
    SavedForm { kind: form.kind, draft, flow: None, files: Vec::new() }
}
