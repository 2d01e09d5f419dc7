use super::outbox_entry::OutboxEntry;
use crate::app::App;
use crate::app::drafts::{files_of, note_files};
use crate::app::storage::{Change, PageEvent};

/// Tries once more to write the requests that are in the memory of this page alone, in place of the drafts that they
/// were made from: there may be room again.
pub async fn store(app: &App) {
    let in_memory = app.persistence.peek().queue.undelivered_in_memory();
    let changes: Vec<_> = in_memory
        .iter()
        .flat_map(|queued| {
            let put = Change::PutEntry(queued.entry.key.clone(), queued.entry.to_json());
            files_of(app, &queued.entry.form)
                .into_iter()
                .chain([put])
                .chain(queued.draft.clone().map(Change::DeleteDraft))
        })
        .collect();
    if changes.is_empty() {
        return;
    }
    let storage = app.storage();
    // If there is still no room, the next failed attempt tries again.
    if let Ok(written) = storage.write(changes.clone()).await {
        note_files(app, &changes, &written.unread);
        let entries: Vec<OutboxEntry> = in_memory.into_iter().map(|queued| queued.entry).collect();
        app.change_persistence(|persistence| {
            for entry in &entries {
                persistence.queue.kept(&entry.key, true, app.is_own(entry));
            }
            persistence.queue.written(&entries);
        });
        storage.broadcast(&PageEvent::StorageChanged);
    }
}
