use std::rc::Rc;

use super::draft_write::{changes, delete_closed, note_written};
use super::needed::is_closed;
use crate::app::App;
use crate::app::form::Form;
use crate::app::storage::{Change, Storage, StorageError, Written};

/// Schedules an autosave, debounced, as soon as storage is known to work.
pub fn schedule(app: &App, form: &Form) {
    let saving = form.saving.peek();
    let is_waiting = !saving.is_scheduled && saving.machine.would_be_lost();
    if is_waiting && app.persistence.peek().keeps() && app.settings.peek().drafts {
        form.saving.change(|saving| saving.is_scheduled = true);
        let (own, form) = (app.clone(), form.clone());
        app.spawn(async move { write_when_due(&own, &form).await });
    }
}

async fn write_when_due(app: &App, form: &Form) {
    // The page may turn drafts off while a write is due.
    while app.settings.peek().drafts {
        match form.saving.peek().machine.due_in(app.clock().monotonic()) {
            None => break,
            Some(0) => write(app, form).await,
            Some(milliseconds) => app.clock().pause(milliseconds as u32).await,
        }
    }
    form.saving.change(|saving| saving.is_scheduled = false);
}

/// Writes pending changes of a form now, unless they are being written.
pub async fn write(app: &App, form: &Form) {
    if !form.saving.change(|saving| saving.machine.begin()) {
        return;
    }
    let (open, changes) = changes(app, form);
    let storage = app.storage();
    let (answer, is_text_only) = write_as_far_as_there_is_room(&storage, &changes).await;
    let saving = form.saving.peek();
    if saving.id() != Some(open.key()) {
        // Where another form has taken it over, that one is responsible for it.
        if let Ok(written) = answer
            && is_closed(app, open.key())
        {
            delete_closed(app, open, &written).await;
        }
        return;
    }
    form.saving.change(|saving| {
        saving.machine.ended(answer.is_ok(), app.clock().monotonic());
        saving.lacks_files = is_text_only && answer.is_ok();
        saving.blocks_opening &= answer.is_err();
    });
    match answer {
        // The files were not persisted; they exist only where the user selected them.
        Ok(written) if is_text_only => note_written(app, form, &open, &text(&changes), &written),
        Ok(written) => note_written(app, form, &open, &changes, &written),
        // Quota may become available later; missing storage never will.
        Err(StorageError::QuotaExceeded) => {}
        Err(storage_error) => app.change_persistence(|persistence| persistence.note_storage_error(storage_error)),
    }
}

/// Writes changes; if the quota does not allow the files, writes the text alone, which has priority: the user still has
/// the original files. The returned flag tells whether the files were left out.
pub async fn write_as_far_as_there_is_room(
    storage: &Rc<dyn Storage>,
    changes: &[Change],
) -> (Result<Written, StorageError>, bool) {
    let answer = storage.write(changes.to_vec()).await;
    let text = text(changes);
    let is_text_only = answer.as_ref().err() == Some(&StorageError::QuotaExceeded) && text.len() < changes.len();
    if is_text_only { (storage.write(text).await, true) } else { (answer, false) }
}

/// The changes without those of files.
fn text(changes: &[Change]) -> Vec<Change> {
    let is_file = |change: &&Change| matches!(change, Change::PutFile(_) | Change::ExpectFile(_));
    changes.iter().filter(|change| !is_file(change)).cloned().collect()
}
