//! Property test of tabs that have the same drafts open and share nothing but the storage, in random order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::app::record::StoredRecord;
use crate::model::{Draft, Field, Json, RequestKind, Timestamp};

/// A step of one tab.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The user types unique text.
    Type,
    /// The typed text is written.
    Write,
    /// The tab reads the storage, as when it becomes visible again.
    Look,
    /// A draft that the tab has listed is reopened; it may have changed since.
    TakeUp(usize),
    /// The draft in the form is discarded, or submitted.
    Discard,
    /// A draft that the tab has listed is discarded.
    DiscardListed(usize),
    /// The page is closed or reloaded.
    Close,
}

#[derive(Default)]
struct Tab {
    text: String,
    open: Option<OpenDraft>,
    is_saved: bool,
    seen: Vec<(String, DraftRecord)>,
}

/// The storage, and the text that was reported as saved.
#[derive(Default)]
struct World {
    drafts: BTreeMap<String, String>,
    saved: BTreeSet<String>,
    names: u64,
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn title(json: &str) -> String {
    let StoredRecord::Known(record) = DraftRecord::read(json, Json::parse) else { panic!("{json}") };
    record.form.draft.get(Field::Title).to_owned()
}

impl World {
    fn name(&mut self) -> String {
        self.names += 1;
        self.names.to_string()
    }

    fn record(&self, text: &str, version: Version) -> String {
        let mut draft = Draft::new();
        draft.set(Field::Title, text.to_owned());
        let form = SavedForm { kind: RequestKind::PartnerCenter, draft, flow: None, files: Vec::new() };
        let (saved, backend) = (Timestamp::from_seconds(0), "https://portal.example/".to_owned());
        let record = DraftRecord {
            form,
            version: Some(version),
            saved,
            overdue_since: None,
            owner: None,
            submitted: None,
            backend,
        };
        record.to_json()
    }

    fn delete(&mut self, open: &OpenDraft, text: &str) {
        self.saved = self.saved.difference(&words(text)).cloned().collect();
        if open.place(self.drafts.get(open.key()).map(String::as_str), None, Json::parse).is_some() {
            self.drafts.remove(open.key());
        }
    }

    /// Does what the app does for this step.
    fn take(&mut self, tab: &mut Tab, step: Step) {
        match step {
            Step::Type => {
                tab.text = format!("{} {}", tab.text, self.name());
                tab.is_saved = false;
            }
            Step::Write if !tab.text.is_empty() && !tab.is_saved => self.write(tab),
            Step::Look => self.look(tab),
            Step::TakeUp(index) => {
                if let Some((key, found)) = tab.seen.get(index).cloned() {
                    if !tab.text.is_empty() && !tab.is_saved {
                        self.write(tab);
                    }
                    tab.text = found.form.draft.get(Field::Title).to_owned();
                    tab.open = Some(OpenDraft::restored(key, &found, self.name()));
                    tab.is_saved = true;
                }
            }
            Step::Discard => {
                if let Some(open) = tab.open.take() {
                    self.delete(&open, &tab.text);
                }
                (tab.text, tab.is_saved) = (String::new(), false);
            }
            Step::DiscardListed(index) => {
                if let Some((key, found)) = tab.seen.get(index).cloned() {
                    let text = found.form.draft.get(Field::Title).to_owned();
                    let open = OpenDraft::restored(key, &found, self.name());
                    self.delete(&open, &text);
                }
            }
            Step::Close => *tab = Tab::default(),
            Step::Write => {}
        }
    }

    fn write(&mut self, tab: &mut Tab) {
        let (key, writer, other) = (self.name(), self.name(), self.name());
        let open = tab.open.get_or_insert_with(|| OpenDraft::begun(key, writer));
        let record = self.record(&tab.text, open.next_version());
        let place =
            open.place(self.drafts.get(open.key()).map(String::as_str), Some(&other), Json::parse).map(str::to_owned);
        if let Some(place) = place {
            if place == other {
                open.moved(other);
            }
            self.drafts.insert(place, record);
            self.saved.extend(words(&tab.text));
            tab.is_saved = true;
        }
    }

    fn look(&mut self, tab: &mut Tab) {
        let read = |(key, json): (&String, &String)| match DraftRecord::read(json, Json::parse) {
            StoredRecord::Known(record) => (key.clone(), record),
            other => panic!("{other:?}"),
        };
        tab.seen = self.drafts.iter().map(read).collect();
        let other = self.name();
        if let Some(open) = &mut tab.open
            && open.standing(self.drafts.get(open.key()).map(String::as_str), Json::parse) == Standing::WrittenElsewhere
        {
            tab.is_saved = false;
            if open.is_written_here() {
                open.moved(other);
                self.write(tab);
            } else {
                tab.open = None;
            }
        }
    }
}

fn steps() -> impl Strategy<Value = Vec<(bool, Step)>> {
    let step = prop_oneof![
        4 => Just(Step::Type),
        4 => Just(Step::Write),
        2 => Just(Step::Look),
        3 => (0..3_usize).prop_map(Step::TakeUp),
        1 => Just(Step::Discard),
        1 => (0..3_usize).prop_map(Step::DiscardListed),
        1 => Just(Step::Close),
    ];
    prop::collection::vec((any::<bool>(), step), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Text that was reported as saved stays stored until a user who has it in the form discards or submits it; and a
    /// tab that has read the storage reports "saved" only for text that is there.
    #[test]
    fn nothing_that_was_called_saved_is_lost(steps in steps()) {
        let (mut world, mut tabs) = (World::default(), [Tab::default(), Tab::default()]);
        for (is_second, step) in steps {
            let tab = &mut tabs[usize::from(is_second)];
            let was_saved = tab.is_saved;
            world.take(tab, step);
            let is_sure = matches!(step, Step::Look) || matches!(step, Step::Write) && !was_saved;
            if is_sure && tab.is_saved && let Some(open) = &tab.open {
                let kept = world.drafts.get(open.key()).map(|json| title(json));
                prop_assert!(kept.is_none() || kept.as_ref() == Some(&tab.text), "{kept:?} and not {}", tab.text);
            }
            let there: BTreeSet<_> = world.drafts.values().flat_map(|json| words(&title(json))).collect();
            prop_assert!(world.saved.is_subset(&there), "{:?} of {:?} after {step:?}", there, world.saved);
        }
    }
}
