use super::outbox_entry::OutboxEntry;
use super::report::report;
use crate::app::App;
use crate::app::storage::Change;
use crate::model::Receipt;

/// Settles a delivered request, and tells the user and the page of it when that is stored. If its form shows the
/// confirmation, the record is deleted; otherwise its title and reference stay in storage until the user has seen them.
pub async fn delivered(app: &App, key: &str, receipt: &Receipt, is_shown: bool) {
    let Some(queued) = app.persistence.peek().queue.queued(key).cloned() else { return };
    let is_stored = app.is_stored(key);
    let files = freed(app, &queued.entry, is_stored);
    let (settled, released) = app.change_persistence(|persistence| {
        persistence.drafts.retain(|(draft, _)| queued.drafts.iter().all(|leftover| leftover.key() != draft));
        let queue = &mut persistence.queue;
        let followers = queue.delivered(key, receipt);
        let settled = queue.queued(key).map(|queued| (*queued.entry).clone());
        if is_shown {
            queue.remove(key);
        }
        (settled, queue.stored(&followers))
    });
    let leftovers = queued.drafts.into_iter().map(Change::DeleteDraft);
    let others: Vec<_> = leftovers.chain(released.iter().map(OutboxEntry::rewritten)).collect();
    let record = settled.as_ref().filter(|_| !is_shown).map(OutboxEntry::to_json);
    let settle = |record| Change::Settle { key: key.to_owned(), record, files: files.clone() };
    let changes: Vec<_> = is_stored.then(|| settle(record)).into_iter().chain(others.clone()).collect();
    let note_written = |written: &[OutboxEntry]| {
        app.change_persistence(|persistence| {
            persistence.queue.written(written);
            persistence.queue.replaced_drafts(key);
        });
    };
    // If this write fails, the request is delivered again by the next visit, and the backend replays the same receipt.
    if changes.is_empty() || app.write_and_tell(changes).await {
        let written: Vec<_> = released.into_iter().chain(settled).collect();
        note_written(&written);
    } else if is_stored && !is_shown {
        // There is no room to note the delivery: the record goes, so that no tab sends it again, and this page alone
        // still shows its reference.
        app.change_persistence(|persistence| persistence.queue.keep_in_memory(key));
        if app.write_and_tell([settle(None)].into_iter().chain(others).collect()).await {
            note_written(&released);
        }
    }
    // A page may leave on the event: the next visit must not send the request again.
    app.change_persistence(|persistence| persistence.queue.answered(key));
    report(app, key);
}

/// Returns the files that no other record refers to, and releases their bytes unless this page holds the only copy.
fn freed(app: &App, entry: &OutboxEntry, is_stored: bool) -> Vec<String> {
    let freed = app.persistence.peek().freed_files(&entry.form, &[&entry.key]);
    let ids = freed.into_iter().filter_map(|change| match change {
        Change::DeleteFile(id) => Some(id),
        _ => None,
    });
    let ids: Vec<_> = ids.collect();
    if is_stored {
        let files = app.files();
        ids.iter().filter(|id| !is_in_form(app, id)).for_each(|id| files.forget(id));
    }
    ids
}

/// Whether somebody goes on in a form with a file: in this tab, they may have gone on after another had submitted it.
fn is_in_form(app: &App, id: &str) -> bool {
    let mut in_forms = app.forms().iter().filter(|form| form.progress.peek().submission.is_in_form());
    in_forms.any(|form| form.files.peek().items().iter().any(|item| item.id == id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fake_host::FakeHost;
    use crate::app::settings::Settings;
    use crate::model::{RequestKind, View};

    #[test]
    fn a_form_has_the_files_that_it_was_given_until_it_is_submitted() {
        let (app, _) = FakeHost::app(Settings::default(), View::Home);
        let form = app.form(RequestKind::PartnerCenter);
        form.files.change(|files| files.restore("own", "a.png", 1, [0; 32]));
        assert!(is_in_form(&app, "own") && !is_in_form(&app, "another"));
        FakeHost::submit(&app, form);
        assert!(!is_in_form(&app, "own"));
    }
}
