//! What must hold after every action, whatever has happened.

use std::collections::BTreeMap;

use support_widget::app::outbox::{DeliveryState, OutboxEntry};
use support_widget::app::owner::UNKNOWN_OWNER;
use support_widget::app::record::StoredRecord;
use support_widget::app::settings::Caller;
use support_widget::model::{Field, Json};

use crate::history::History;
use crate::ledger::{customer, holds, title, words};
use crate::tab::{Tab, files};

mod drafts;

/// Checks all laws.
pub(crate) fn check(history: &History) -> Result<(), String> {
    broken_on_the_way(history)?;
    nothing_saved_is_lost(history)?;
    nothing_is_sent_twice(history)?;
    nothing_is_sent_in_anothers_name(history)?;
    drafts::what_was_sent_is_no_draft(history)?;
    drafts::what_waits_is_no_draft(history)?;
    the_first_goes_first(history)?;
    nobody_sees_anothers(history)?;
    no_saved_file_is_missing(history)?;
    files_are_where_they_were_attached(history)?;
    a_later_builds_records_stay(history)
}

fn broken_on_the_way(history: &History) -> Result<(), String> {
    match history.world.ledger.borrow().broken.first() {
        Some(broken) => Err(broken.clone()),
        None => Ok(()),
    }
}

fn nothing_saved_is_lost(history: &History) -> Result<(), String> {
    let (device, service) = (history.world.device.borrow(), history.world.service.borrow());
    let stored = device.stored.drafts.values().chain(device.stored.outbox.values());
    let texts: Vec<&str> = stored.map(String::as_str).chain(service.stored.iter().flat_map(|s| s.texts())).collect();
    let ledger = history.world.ledger.borrow();
    let lost = ledger
        .words
        .iter()
        .find(|(word, known)| known.is_saved && !known.is_deleted && !texts.iter().any(|text| holds(text, word)));
    match lost {
        Some((word, _)) => Err(format!("{word} was said to be saved, and is stored nowhere")),
        None => Ok(()),
    }
}

/// A stored record refers to no file that was saved with it and is gone.
fn no_saved_file_is_missing(history: &History) -> Result<(), String> {
    let (device, ledger) = (history.world.device.borrow(), history.world.ledger.borrow());
    let missing = |id: &&String| !device.stored.files.contains(id);
    let records = || device.stored.drafts.values().chain(device.stored.outbox.values());
    let saved =
        ledger.words.iter().filter(|(word, known)| word.starts_with('f') && known.is_saved && !known.is_deleted);
    let mut saved = saved.map(|(id, _)| id);
    match saved.find(|id| missing(id) && records().any(|record| record.contains(id.as_str()))) {
        Some(id) => Err(format!("a record refers to the file {id}, which was saved and is gone")),
        None => Ok(()),
    }
}

/// A form without a title has no files that were attached elsewhere, unless a record was opened in this tab.
fn files_are_where_they_were_attached(history: &History) -> Result<(), String> {
    let foreign = |tab: &Tab| {
        let untitled =
            tab.app.forms().iter().filter(|form| !tab.has_opened && form.draft.peek().get(Field::Title).is_empty());
        untitled.flat_map(files).find(|id| !tab.attached.contains(id))
    };
    match history.tabs.iter().find_map(foreign) {
        Some(id) => Err(format!("the file {id} is in a form where nobody has put it")),
        None => Ok(()),
    }
}

fn a_later_builds_records_stay(history: &History) -> Result<(), String> {
    let (device, ledger) = (history.world.device.borrow(), history.world.ledger.borrow());
    match ledger.later.iter().find(|(key, record)| device.stored.outbox.get(key) != Some(record)) {
        Some((key, _)) => Err(format!("{key} of a later build was changed")),
        None => Ok(()),
    }
}

fn nothing_is_sent_twice(history: &History) -> Result<(), String> {
    let (ledger, service) = (history.world.ledger.borrow(), history.world.service.borrow());
    let mut counts = BTreeMap::<(String, String), usize>::new();
    for stored in &service.stored {
        *counts.entry((title(&stored.body), customer(&stored.body))).or_default() += 1;
    }
    let twice = counts.iter().find(|((title, _), count)| **count > ledger.submitted.get(title).copied().unwrap_or(0));
    match twice {
        Some(((title, customer), count)) => Err(format!("{title:?} for {customer:?} is stored {count} times")),
        None => Ok(()),
    }
}

fn nothing_is_sent_in_anothers_name(history: &History) -> Result<(), String> {
    let (ledger, service) = (history.world.ledger.borrow(), history.world.service.borrow());
    for stored in &service.stored {
        let Some(person) = &stored.person else { continue };
        let words = words(&title(&stored.body));
        let authors = words.iter().filter_map(|word| ledger.words.get(word)?.author.as_ref());
        if let Some(author) = authors.into_iter().find(|author| *author != person) {
            return Err(format!("{} of {author} is sent in the name of {person}", stored.key));
        }
    }
    Ok(())
}

fn the_first_goes_first(history: &History) -> Result<(), String> {
    let (ledger, service) = (history.world.ledger.borrow(), history.world.service.borrow());
    for (index, stored) in service.stored.iter().enumerate() {
        let Some(first) = ledger.firsts.get(&stored.key).filter(|_| !ledger.asked.contains(&stored.key)) else {
            continue;
        };
        if !service.stored[..index].iter().any(|earlier| earlier.key == *first) {
            return Err(format!("{} of a further customer was sent without its first, {first}", stored.key));
        }
    }
    Ok(())
}

fn nobody_sees_anothers(history: &History) -> Result<(), String> {
    let ledger = history.world.ledger.borrow();
    for tab in history.tabs.iter().filter(|tab| !tab.is_frozen) {
        let Caller::Known(Some(person)) = &tab.app.settings.peek().caller else { continue };
        let persistence = tab.app.persistence.peek();
        let forms = tab.app.forms().iter().map(|form| form.draft.peek().get(Field::Title).to_owned());
        let drafts = persistence.drafts.iter().map(|(_, draft)| draft.form.draft.get(Field::Title).to_owned());
        let entries = persistence.queue.listed().map(|entry| entry.form.draft.get(Field::Title).to_owned());
        for word in forms.chain(drafts).chain(entries).flat_map(|text| words(&text)) {
            let author = ledger.words.get(&word).and_then(|known| known.author.as_ref());
            if author.is_some_and(|author| author != person) {
                return Err(format!("{person} sees {word} of {author:?}"));
            }
        }
    }
    Ok(())
}

/// Whether a request of somebody who has looked in waits to be sent.
pub(crate) fn something_waits(history: &History) -> bool {
    waiting(history, &stored(history)).or_else(|| waiting(history, &in_memory(history))).is_some()
}

/// Once everything works, whatever can arrive has arrived.
pub(crate) fn all_arrives(history: &History) -> Result<(), String> {
    arrives(waiting(history, &stored(history)))
}

/// Once everything works, what a tab could not write has arrived if its sender is signed in there.
pub(crate) fn what_is_in_memory_arrives(history: &History) -> Result<(), String> {
    arrives(waiting(history, &in_memory(history)))
}

fn arrives(waiting: Option<OutboxEntry>) -> Result<(), String> {
    waiting.map_or(Ok(()), |entry| Err(format!("{} never arrives: {:?}", entry.key, entry.delivery)))
}

fn stored(history: &History) -> Vec<OutboxEntry> {
    let device = history.world.device.borrow();
    let known = device.stored.outbox.iter().filter_map(|(key, json)| match OutboxEntry::read(key, json, Json::parse) {
        StoredRecord::Known(entry) => Some(entry),
        _ => None,
    });
    known.collect()
}

fn in_memory(history: &History) -> Vec<OutboxEntry> {
    let mut entries = Vec::new();
    for tab in &history.tabs {
        let in_memory = tab.app.persistence.peek().queue.undelivered_in_memory();
        let own = in_memory.into_iter().map(|queued| (*queued.entry).clone());
        entries.extend(own.filter(|entry| tab.app.is_own(entry)));
    }
    entries
}

fn waiting(history: &History, entries: &[OutboxEntry]) -> Option<OutboxEntry> {
    let ledger = history.world.ledger.borrow();
    let is_held = |entry: &OutboxEntry| {
        // One whose first waits for a person or was deleted waits as well, so does what is left of one that was taken back
        // and submitted anew, in a tab that could not write it, and one that belongs to nobody waits to be asked for.
        let first = entry.after.as_ref();
        first.is_some_and(|first| entries.iter().any(|known| known.key == *first && !known.delivery.is_delivered()))
            || first.is_some_and(|first| ledger.ever_withdrawn.contains(first) || ledger.forgotten.contains(first))
            || first.is_some() && ledger.forgotten.contains(&entry.key)
            || entry.owner.as_deref() == Some(UNKNOWN_OWNER)
    };
    let is_due = |entry: &&OutboxEntry| {
        matches!(entry.delivery.state(), DeliveryState::Due | DeliveryState::BackingOff { .. }) && !is_held(entry)
    };
    entries.iter().find(is_due).cloned()
}
