use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use support_widget::app::backend::Outgoing;
use support_widget::app::outbox::OutboxEntry;
use support_widget::model::Texts;

use crate::ports::Ports;
use crate::world::TabId;

/// What people have seen and done, whatever the product knows of it: the laws are about these.
#[derive(Default)]
pub(crate) struct Ledger {
    /// Each word that was ever typed, and each file that was ever attached, by its identifier.
    pub(crate) words: BTreeMap<String, Word>,
    /// Entries of the outbox that were ever listed, by their keys.
    pub(crate) entries: BTreeMap<String, OutboxEntry>,
    /// Keys of requests that are taken back: edited or deleted, and not submitted again.
    pub(crate) withdrawn: BTreeSet<String>,
    /// Keys of requests that were ever taken back: those of further customers may wait for them for ever.
    pub(crate) ever_withdrawn: BTreeSet<String>,
    /// Requests that were taken back in a tab while the storage could not be reached, with the number of operations that
    /// were asked for until then: a later write of that tab deletes them. One that was closed meanwhile never does.
    pub(crate) undeleted: BTreeMap<(String, TabId), u64>,
    /// Keys of requests that only a tab knew of that is closed: no other learns that the backend has them.
    pub(crate) forgotten: BTreeSet<String>,
    /// How often a person has submitted each title.
    pub(crate) submitted: BTreeMap<String, usize>,
    /// Keys of further customers' requests, with that of the first.
    pub(crate) firsts: BTreeMap<String, String>,
    /// Drafts that were submitted.
    pub(crate) drafts: Vec<SubmittedDraft>,
    /// Keys of requests that a person wants to be sent, whatever else.
    pub(crate) asked: BTreeSet<String>,
    /// Records of a later build: key and JSON.
    pub(crate) later: Vec<(String, String)>,
    /// How often a person has submitted each request, by its key.
    pub(crate) keys: BTreeMap<String, usize>,
    /// How often each page was told of each request that it was sent.
    pub(crate) told: BTreeMap<(TabId, String), usize>,
    /// Laws that were broken in the midst of an action.
    pub(crate) broken: Vec<String>,
}

/// A draft that somebody has submitted.
pub(crate) struct SubmittedDraft {
    /// Its key.
    pub(crate) draft: String,
    /// Its title.
    pub(crate) title: String,
    /// The key of the request that it has become.
    pub(crate) request: String,
    /// Where it was submitted.
    pub(crate) tab: TabId,
}

/// A word that somebody typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// Who was known to type it.
    pub(crate) author: Option<String>,
    /// Whose it has become, if nobody was known.
    pub(crate) owner: Option<String>,
    /// Whether a person was told that it is saved.
    pub(crate) is_saved: bool,
    /// Whether a person has deleted it.
    pub(crate) is_deleted: bool,
}

impl Ledger {
    /// An attempt to send a request begins.
    pub(crate) fn attempted(&mut self, ports: &Ports, outgoing: &Outgoing) {
        let title = title(&outgoing.body);
        let world = &ports.0.world;
        let device = world.device.borrow();
        // Nobody can delete it while the storage is slow or cannot be reached, or tell tabs of it that are opened later.
        let has_written = |tab: &TabId, since: &u64| device.written.get(tab).is_some_and(|written| written > since);
        let mut undeleted = self.undeleted.iter().filter(|((key, _), _)| *key == outgoing.key);
        let is_undeleted = undeleted.any(|((_, tab), since)| !has_written(tab, since));
        let is_in_the_way = device.is_deleting(&outgoing.key) || is_undeleted;
        let is_still_stored = is_in_the_way && device.stored.outbox.contains_key(&outgoing.key);
        if self.withdrawn.contains(&outgoing.key) && !is_still_stored {
            self.broken.push(format!("{} ({title}) is sent although it was taken back", outgoing.key));
        }
    }

    /// The files of a request are not found. With a storage that cannot be reached, they may be there.
    pub(crate) fn are_gone(&mut self, files: &[String], has_fault: bool) {
        let lost = files.iter().find(|id| self.words.get(*id).is_some_and(|file| file.is_saved) && !has_fault);
        self.broken.extend(lost.map(|id| format!("the file {id} was said to be saved, and is gone")));
    }

    /// A page is told that a request was sent, once each time that somebody has submitted it. If that cannot be noted, it
    /// may be sent and told again.
    pub(crate) fn told_sent(&mut self, tab: TabId, id: &str, can_note: bool) {
        let told = self.told.entry((tab, id.to_owned())).or_default();
        *told += usize::from(can_note);
        if *told > self.keys.get(id).copied().unwrap_or(1) {
            self.broken.push(format!("{id} is told to be sent once more"));
        }
    }

    /// Somebody types a word beside others. What one person has begun stays theirs after they have signed out.
    pub(crate) fn typed(&mut self, word: &str, beside: &str, person: Option<String>) {
        let begun = || words(beside).into_iter().find_map(|word| self.words.get(&word)?.author.clone());
        let author = person.or_else(begun);
        self.words.insert(word.to_owned(), Word { author, ..Word::default() });
    }

    /// A text that nobody was known to type becomes that of a person.
    pub(crate) fn known(&mut self, text: &str, person: &str) {
        for word in words(text) {
            self.words.entry(word).or_default().owner.get_or_insert_with(|| person.to_owned());
        }
    }

    /// A person deletes a text.
    pub(crate) fn deleted(&mut self, text: &str) {
        for word in words(text) {
            self.words.entry(word).or_default().is_deleted = true;
        }
    }

    /// A person is told that a text is saved.
    pub(crate) fn said_saved(&mut self, text: &str) {
        for word in words(text) {
            self.words.entry(word).or_default().is_saved = true;
        }
    }

    /// A person is told that a text cannot be saved at present.
    pub(crate) fn said_unsaved(&mut self, text: &str) {
        for word in words(text) {
            self.words.entry(word).or_default().is_saved = false;
        }
    }

    /// Somebody is signed in: what others have left in drafts is deleted, but not what they have submitted.
    pub(crate) fn signed_in(&mut self, person: &str, outbox: &Texts) {
        for (text, word) in &mut self.words {
            let owner = word.author.as_ref().or(word.owner.as_ref());
            let is_submitted = || outbox.values().any(|record| holds(record, text));
            word.is_deleted |= !word.is_deleted && owner.is_some_and(|owner| owner != person) && !is_submitted();
        }
    }
}

/// Whether a text holds a word, and not only one that begins with it.
pub(crate) fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[at + word.len()..].starts_with(|next: char| next.is_ascii_digit()))
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The title of a request.
pub(crate) fn title(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    body["title"].as_str().unwrap_or_default().to_owned()
}

/// The customer of a request.
pub(crate) fn customer(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    body["customer"]["id"].as_str().unwrap_or_default().to_owned()
}
