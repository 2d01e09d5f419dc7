use super::device::Change;
use crate::model::kept::{OutboxEntry, SavedForm};
use crate::model::{Draft, Field, Receipt};
use crate::ui::state::State;

/// A request is delivered. Where its form shows that, nothing of it stays on the device; otherwise title and reference do, until
/// somebody has seen them.
pub async fn delivered(state: State, mut entry: OutboxEntry, receipt: &Receipt, is_shown: bool) {
    let freed = state.kept.peek().freed_files(&entry.form, &[&entry.key]);
    if state.is_on_device(&entry.key) {
        // Nobody needs their bytes any more.
        let files = state.later_services().files();
        freed.iter().for_each(|change| {
            if let Change::DeleteFile(id) = change {
                files.forget(id);
            }
        });
    }
    let change = if is_shown {
        state.kept.change(|kept| kept.remove(&entry.key));
        Change::DeleteEntry(entry.key.clone())
    } else {
        entry.delivery.delivered(receipt);
        entry.form = title_only(&entry.form);
        entry.body = String::new();
        state.kept.change(|kept| kept.put(entry.clone()));
        Change::PutEntry(entry.key.clone(), entry.to_json())
    };
    if state.is_on_device(&entry.key) {
        // What could not be changed now is sent once more, and gets the same receipt.
        let device = state.device();
        let _ = device.write([change].into_iter().chain(freed).collect()).await;
        device.tell_others();
    }
}

fn title_only(form: &SavedForm) -> SavedForm {
    let mut draft = Draft::new();
    for field in [Field::Title, Field::CustomerName] {
        draft.set(field, form.draft.get(field).to_owned());
    }
    SavedForm { kind: form.kind, draft, flow: None, files: Vec::new() }
}
