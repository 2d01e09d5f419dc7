use super::outbox_entry::OutboxEntry;
use crate::app::App;
use crate::app::drafts::SavedForm;
use crate::app::storage::Change;
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
    let released = release_further(app, &entry.key);
    let leftovers: Vec<_> = leftovers.into_iter().map(Change::DeleteDraft).chain(released).collect();
    let settled = |record| Change::Settle { key: entry.key.clone(), record, files: files.clone() };
    let with = |settled: Option<Change>| settled.into_iter().chain(leftovers.iter().cloned()).collect::<Vec<_>>();
    let changes = with(is_stored.then(|| settled(record)));
    // If this write fails, the entry is delivered again by the next visit, and the backend replays the same receipt.
    let is_noted = changes.is_empty() || app.write_and_tell(changes).await;
    if !is_noted && is_stored && !is_shown {
        // There is no room to note the delivery: the entry goes, so that no tab sends it again, and this page alone
        // still shows its reference.
        app.change_persistence(|persistence| persistence.in_memory.push(entry.clone()));
        app.write_and_tell(with(Some(settled(None)))).await;
    }
}

/// Releases the requests of further customers, which waited for this one. Whether it was delivered or deleted cannot be
/// told any more once its own record is gone.
fn release_further(app: &App, key: &str) -> Vec<Change> {
    let mut released = Vec::new();
    app.change_persistence(|persistence| {
        for entry in persistence.outbox.iter_mut().filter(|entry| entry.after.as_deref() == Some(key)) {
            entry.after = None;
            released.push(entry.clone());
        }
        persistence.in_memory.iter_mut().filter(|entry| entry.after.as_deref() == Some(key)).for_each(|entry| {
            entry.after = None;
        });
    });
    let stored = released.iter().filter(|entry| app.is_stored(&entry.key));
    stored.map(OutboxEntry::rewritten).collect()
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
