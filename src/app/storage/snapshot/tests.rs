use proptest::prelude::*;

use super::*;
use crate::app::drafts::{DraftRecord, SavedFile, SavedForm, Version};
use crate::app::outbox::Delivery;
use crate::app::storage::Needed;
use crate::model::{Draft, Field, Json, RequestKind};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn form(files: &[&str]) -> SavedForm {
    let mut draft = Draft::new();
    draft.set(Field::Title, "A".to_owned());
    let file = |id: &&str| SavedFile { id: (*id).to_owned(), name: "a".to_owned(), size: 1, digest: "00".to_owned() };
    SavedForm { kind: RequestKind::PartnerCenter, draft, flow: None, files: files.iter().map(file).collect() }
}

fn draft(version: Option<Version>, files: &[&str]) -> String {
    let backend = "https://portal.example/".to_owned();
    let form = form(files);
    DraftRecord { form, version, saved: at(0), overdue_since: None, owner: None, submitted: None, backend }.to_json()
}

fn version(writer: &str, count: u64) -> Option<Version> {
    Some(Version { writer: writer.to_owned(), count })
}

fn entry(submitted: i64, files: &[&str]) -> String {
    let entry = OutboxEntry {
        key: String::new(),
        form: form(files),
        body: "{}".to_owned(),
        after: None,
        submitted: at(submitted),
        owner: None,
        backend: "https://portal.example/".to_owned(),
        delivery: Delivery::new(),
    };
    entry.to_json()
}

fn texts(records: &[(&str, String)]) -> Texts {
    records.iter().map(|(key, json)| ((*key).to_owned(), json.clone())).collect()
}

fn put_draft(open: &OpenDraft, record: &str, apart: Option<&str>) -> Change {
    Change::PutDraft { open: open.clone(), record: record.to_owned(), apart: apart.map(str::to_owned) }
}

fn put(store: RecordStore, key: &str, json: &str) -> Edit {
    Edit::Put(store, key.to_owned(), json.to_owned())
}

fn edits(stored: &mut Snapshot, change: Change) -> Vec<Edit> {
    stored.apply(&[change], Vec::new(), Json::parse).edits
}

#[test]
fn a_newer_version_of_a_draft_is_left_untouched() {
    let mut mine = OpenDraft::begun("d".to_owned(), "me".to_owned());
    let own = draft(Some(mine.next_version()), &[]);
    let foreign = draft(version("you", 7), &[]);
    let mut stored = Snapshot { drafts: texts(&[("d", foreign.clone())]), ..Snapshot::default() };
    let aside = stored.clone().apply(&[put_draft(&mine, &own, Some("e"))], Vec::new(), Json::parse);
    assert_eq!(aside.edits, [put(RecordStore::Drafts, "e", &own)]);
    assert_eq!(aside.written.apart.as_deref(), Some("e"));
    assert_eq!(stored.apply(&[put_draft(&mine, &own, None)], Vec::new(), Json::parse), Applied::default());
    assert_eq!(edits(&mut stored, Change::DeleteDraft(mine.clone())), []);
    assert_eq!(stored.drafts.get("d"), Some(&foreign));
}

#[test]
fn a_draft_that_its_form_knows_is_replaced_and_deleted() {
    let mut mine = OpenDraft::begun("d".to_owned(), "me".to_owned());
    let first = draft(Some(mine.next_version()), &[]);
    let earlier = mine.clone();
    let second = draft(Some(mine.next_version()), &["f"]);
    let mut stored = Snapshot::default();
    let written = stored.apply(&[put_draft(&mine, &second, Some("e"))], Vec::new(), Json::parse);
    assert_eq!((written.edits, written.written.apart), (vec![put(RecordStore::Drafts, "d", &second)], None));
    // The earlier write took longer, since it had read files.
    assert_eq!(edits(&mut stored, put_draft(&earlier, &first, Some("e"))), []);
    let deleted = Edit::Delete(RecordStore::Drafts, "d".to_owned());
    assert_eq!(edits(&mut stored, Change::DeleteDraft(mine)), [deleted]);
    assert_eq!(stored, Snapshot::default());
}

#[test]
fn only_the_submission_that_was_taken_back_is_deleted() {
    let mut stored = Snapshot { outbox: texts(&[("k", entry(2, &[]))]), ..Snapshot::default() };
    assert_eq!(edits(&mut stored, Change::DeleteEntry("k".to_owned(), at(1))), [], "submitted again since");
    assert_eq!(edits(&mut stored, Change::DeleteEntry("k".to_owned(), at(2))).len(), 1);
    assert!(stored.outbox.is_empty());
    stored.outbox = texts(&[("k", r#"{"format":99}"#.to_owned())]);
    assert_eq!(edits(&mut stored, Change::DeleteEntry("k".to_owned(), at(2))), [], "a newer build's");
}

#[test]
fn an_attempt_is_recorded_only_while_its_entry_is_stored() {
    let settle = |record: Option<&str>| Change::Settle {
        key: "k".to_owned(),
        record: record.map(str::to_owned),
        files: vec!["f".to_owned()],
    };
    let mut stored = Snapshot { files: vec!["f".to_owned()], ..Snapshot::default() };
    assert_eq!(edits(&mut stored, settle(Some("{}"))), [], "withdrawn in another tab, which sees to the file");
    stored.outbox = texts(&[("k", entry(0, &["f"]))]);
    let later = entry(0, &["f"]);
    assert_eq!(edits(&mut stored, settle(Some(&later))), [put(RecordStore::Outbox, "k", &later)]);
    stored.outbox = texts(&[("k", entry(1, &["f"]))]);
    assert_eq!(edits(&mut stored, settle(Some(&later))), [], "withdrawn in another tab, and submitted again");
    let ended = [Edit::Delete(RecordStore::Outbox, "k".to_owned()), Edit::DeleteFile("f".to_owned())];
    assert_eq!(edits(&mut stored, settle(None)), ended);
    assert_eq!(stored, Snapshot::default());
}

#[test]
fn a_file_stays_while_a_record_refers_to_it() {
    let delete = || Change::DeleteFile("f".to_owned());
    let files = vec!["f".to_owned()];
    let mut stored = Snapshot { drafts: texts(&[("d", draft(None, &["f"]))]), files, ..Snapshot::default() };
    assert_eq!(edits(&mut stored, delete()), []);
    // Each change sees what the ones before it have done.
    let (key, json) = ("k".to_owned(), entry(0, &["f"]));
    stored.drafts = Texts::default();
    assert_eq!(stored.clone().apply(&[Change::PutEntry(key, json), delete()], Vec::new(), Json::parse).edits.len(), 1);
    assert_eq!(edits(&mut stored, delete()), [Edit::DeleteFile("f".to_owned())]);
}

#[test]
fn a_file_that_cannot_be_read_is_reported_and_not_saved() {
    let changes = ["f", "g"].map(|id| Change::PutFile(id.to_owned()));
    let applied = Snapshot::default().apply(&changes, vec!["g".to_owned()], Json::parse);
    assert_eq!(applied.edits, [Edit::PutFile("f".to_owned())]);
    assert_eq!(applied.written.unread, ["g"]);
}

#[test]
fn nothing_is_written_while_an_expected_file_is_missing() {
    let (key, json) = ("k".to_owned(), entry(0, &["f", "g"]));
    let expected = ["f", "g"].map(|id| Change::ExpectFile(id.to_owned()));
    let changes: Vec<_> = expected.into_iter().chain([Change::PutEntry(key, json)]).collect();
    let mut stored = Snapshot { files: vec!["f".to_owned()], ..Snapshot::default() };
    let applied = stored.apply(&changes, Vec::new(), Json::parse);
    assert_eq!((applied.edits, applied.written.missing), (Vec::new(), vec!["g".to_owned()]));
    stored.files.push("g".to_owned());
    assert_eq!(stored.apply(&changes, Vec::new(), Json::parse).edits.len(), 1);
}

/// The part of a state that changes need.
fn part(whole: &Snapshot, changes: &[Change]) -> Snapshot {
    let mut part = Snapshot::default();
    for needed in Needed::by(changes) {
        let (store, only) = match needed {
            Needed::All(store) => (store, None),
            Needed::Record(store, key) => (store, Some(key)),
            Needed::File(id) => {
                part.files.extend(whole.files.contains(&id).then_some(id));
                continue;
            }
        };
        let stored = whole.clone().store(store).to_vec();
        let wanted = stored.into_iter().filter(|(key, _)| only.as_ref().is_none_or(|only| only == key));
        wanted.for_each(|(key, json)| part.store(store).insert(key, json));
    }
    part
}

fn key() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_owned)
}

fn file() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["f-1", "f-2"]).prop_map(str::to_owned)
}

fn draft_json() -> impl Strategy<Value = String> {
    let writer = prop::sample::select(vec!["me", "you"]);
    (writer, 1..4_u64, file()).prop_map(|(writer, count, file)| draft(version(writer, count), &[&file]))
}

fn entry_json() -> impl Strategy<Value = String> {
    (0..2_i64, file()).prop_map(|(submitted, file)| entry(submitted, &[&file]))
}

fn open() -> impl Strategy<Value = OpenDraft> {
    (key(), prop::sample::select(vec!["me", "you"]), 0..3_u64).prop_map(|(key, writer, count)| {
        let mut open = OpenDraft::begun(key, writer.to_owned());
        (0..count).for_each(|_| drop(open.next_version()));
        open
    })
}

fn change() -> impl Strategy<Value = Change> {
    let settled = (key(), prop::option::of(entry_json()), prop::collection::vec(file(), 0..2));
    prop_oneof![
        (open(), draft_json(), prop::option::of(key())).prop_map(|(open, record, apart)| Change::PutDraft {
            open,
            record,
            apart
        }),
        open().prop_map(Change::DeleteDraft),
        (key(), entry_json()).prop_map(|(key, json)| Change::PutEntry(key, json)),
        (key(), 0..2_i64).prop_map(|(key, submitted)| Change::DeleteEntry(key, at(submitted))),
        settled.prop_map(|(key, record, files)| Change::Settle { key, record, files }),
        file().prop_map(Change::PutFile),
        file().prop_map(Change::ExpectFile),
        file().prop_map(Change::DeleteFile),
    ]
}

fn snapshot() -> impl Strategy<Value = Snapshot> {
    let drafts = prop::collection::btree_map(key(), draft_json(), 0..3);
    let outbox = prop::collection::btree_map(key(), entry_json(), 0..3);
    let files = prop::collection::btree_set(file(), 0..3);
    (drafts, outbox, files).prop_map(|(drafts, outbox, files)| Snapshot {
        drafts: drafts.into_iter().collect(),
        outbox: outbox.into_iter().collect(),
        files: files.into_iter().collect(),
    })
}

proptest! {
    /// A transaction that reads only what is needed decides as one that reads everything, and its edits alone lead to
    /// the same state.
    #[test]
    fn what_is_needed_is_enough(stored in snapshot(), changes in prop::collection::vec(change(), 0..5)) {
        let mut after = stored.clone();
        let applied = after.apply(&changes, Vec::new(), Json::parse);
        prop_assert_eq!(&part(&stored, &changes).apply(&changes, Vec::new(), Json::parse), &applied);
        let (mut replayed, mut ignored) = (stored, Applied::default());
        applied.edits.into_iter().for_each(|edit| replayed.edit(edit, &mut ignored));
        prop_assert_eq!(replayed, after);
    }
}
