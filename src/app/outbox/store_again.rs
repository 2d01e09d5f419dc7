use super::queued::{Place, Queued};
use crate::app::App;
use crate::app::drafts::{files_of, load, note_files};
use crate::app::storage::{Change, PageEvent, StorageError};

/// Tries once more to write the requests that are in the memory of this page alone for want of room, in place of the
/// drafts that they were made from. If there is still none, the next failed attempt tries again.
pub async fn store_again(app: &App) {
    let persistence = app.persistence.peek();
    let in_memory = persistence.queue.undelivered_in_memory();
    if in_memory.is_empty() || persistence.storage_error != Some(StorageError::QuotaExceeded) {
        return;
    }
    let changes = changes(app, &in_memory);
    let storage = app.storage();
    let Ok(written) = storage.write(changes.clone()).await else { return };
    note_files(app, &changes, &written.unread);
    let mut outdated = Vec::new();
    app.change_persistence(|persistence| {
        for Queued { entry, drafts, .. } in &in_memory {
            let queue = &mut persistence.queue;
            let present = queue.queued(&entry.key).cloned();
            match present.filter(|present| !present.entry.delivery.is_delivered()) {
                // What an attempt has changed during the write is written with the next one.
                Some(Queued { place: Place::Memory, drafts: present, .. }) => {
                    let copies = present.into_iter().filter(|draft| !drafts.contains(draft));
                    outdated.extend(copies.map(Change::DeleteDraft));
                    queue.kept(&entry.key, true, app.is_own(entry));
                    queue.written(std::slice::from_ref(entry));
                }
                Some(Queued { place: Place::Storage | Place::BeingWritten, .. }) => {}
                // It was delivered or withdrawn during the write.
                _ => outdated.push(Change::DeleteEntry(entry.key.clone(), entry.submitted)),
            }
        }
    });
    if !outdated.is_empty() {
        // Until this is done, the request may be sent again under its key, which the backend recognizes.
        let _ = storage.write(outdated).await;
    }
    storage.broadcast(&PageEvent::StorageChanged);
    load(app).await;
}

fn changes(app: &App, in_memory: &[Queued]) -> Vec<Change> {
    let mut changes = Vec::new();
    for Queued { entry, drafts, .. } in in_memory {
        // Requests for several customers share their files.
        let files: Vec<_> = files_of(app, &entry.form).into_iter().filter(|file| !changes.contains(file)).collect();
        changes.extend(files);
        changes.push(Change::PutEntry(entry.key.clone(), entry.to_json()));
        changes.extend(drafts.iter().cloned().map(Change::DeleteDraft));
    }
    changes
}
