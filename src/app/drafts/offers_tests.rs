use super::record_tests::form;
use super::*;
use crate::app::App;
use crate::app::PersistenceState;
use crate::app::fake_host::FakeHost;
use crate::app::settings::{Caller, Settings};
use crate::app::storage::{Change, StorageError, Written};
use crate::model::{Audience, Json, RequestKind, Timestamp, View};

fn draft(kind: RequestKind, files: &[&str]) -> DraftRecord {
    let file = |id: &&str| SavedFile { id: (*id).to_owned(), ..form().files[0].clone() };
    DraftRecord {
        form: SavedForm { kind, files: files.iter().map(file).collect(), ..form() },
        version: None,
        saved: Timestamp::from_seconds(1),
        overdue_since: None,
        owner: None,
        submitted: None,
        backend: String::new(),
    }
}

fn app(audience: Audience, drafts: &[(&str, DraftRecord)]) -> App {
    let (app, _) = FakeHost::app(Settings { audience, ..Settings::default() }, View::Home);
    let drafts = drafts.iter().map(|(key, draft)| ((*key).to_owned(), draft.clone())).collect();
    app.change_persistence(|persistence| persistence.drafts = drafts);
    app
}

#[test]
fn each_audience_is_offered_its_own_drafts_and_none_that_is_open() {
    use RequestKind::{Customer, CustomerSelfService, PartnerCenter};
    let drafts = [
        ("p", draft(PartnerCenter, &[])),
        ("c", draft(Customer, &[])),
        ("s", draft(CustomerSelfService, &[])),
        ("open", draft(PartnerCenter, &[])),
    ];
    for (audience, kind, expected) in [
        (Audience::Partner, None, &["p", "c"][..]),
        (Audience::Partner, Some(Customer), &["c"]),
        (Audience::Partner, Some(PartnerCenter), &["p"]),
        (Audience::Customer, None, &["s"]),
    ] {
        let app = app(audience, &drafts);
        let open = OpenDraft::begun("open".to_owned(), "me".to_owned());
        app.form(PartnerCenter).saving.change(|saving| saving.open = Some(open));
        assert_eq!(offered(&app, kind), expected, "{audience:?} {kind:?}");
    }
}

#[test]
fn a_file_is_freed_with_the_last_record_that_refers_to_it() {
    let (going, other) = (draft(RequestKind::Customer, &["own", "shared"]), draft(RequestKind::Customer, &["shared"]));
    let app = app(Audience::Partner, &[("going", going.clone()), ("other", other)]);
    let freed = |keys: &[&str]| app.persistence.peek().freed_files(&going.form, keys);
    let [own, shared] = ["own", "shared"].map(|id| Change::DeleteFile(id.to_owned()));
    assert_eq!(freed(&["going"]), std::slice::from_ref(&own));
    assert_eq!(freed(&["going", "other"]), [own, shared]);
    assert_eq!(freed(&[]), []);
}

#[test]
fn files_that_were_read_are_stored_from_then_on() {
    let app = app(Audience::Partner, &[]);
    let put = |id: &str| Change::PutFile(id.to_owned());
    let changes = [put("a"), put("unread"), Change::DeleteFile("c".to_owned())];
    note_files(&app, &changes, &["unread".to_owned()]);
    assert_eq!(app.persistence.peek().files, ["a"]);
    let saved = draft(RequestKind::Customer, &["a", "unread"]).form;
    assert_eq!(files_of(&app, &saved), [Change::ExpectFile("a".to_owned()), put("unread")]);
}

#[test]
fn autosave_notices_the_forms_that_are_being_written() {
    let (app, _) = FakeHost::app(Settings::default(), View::Home);
    let noticed = |kind: RequestKind| {
        let form = app.form(kind);
        form_changed(&app, form);
        matches!(*form.noticed.peek(), Some(Some(_)))
    };
    assert_eq!(app.flow.peek().kind(), RequestKind::Customer);
    for (kind, is_written) in
        [(RequestKind::PartnerCenter, true), (RequestKind::Customer, true), (RequestKind::CustomerSelfService, false)]
    {
        assert_eq!(noticed(kind), is_written, "{kind:?}");
        FakeHost::submit(&app, app.form(kind));
        assert!(!noticed(kind), "{kind:?} is submitted");
    }
}

#[test]
fn whoever_types_is_the_author_of_what_they_have_typed() {
    for (is_typed, author) in [(true, Some("bo")), (false, None)] {
        let caller = Caller::Known(Some("bo".to_owned()));
        let (app, _) = FakeHost::app(Settings { caller, ..Settings::default() }, View::Home);
        let form = app.form(RequestKind::PartnerCenter);
        if is_typed {
            form.touch();
        }
        app.note_author(form);
        assert_eq!(form.saving.peek().author.as_deref(), author);
    }
}

#[test]
fn what_was_written_is_listed_under_the_key_that_it_was_written_to() {
    let app = app(Audience::Partner, &[("old", draft(RequestKind::Customer, &[]))]);
    let open = OpenDraft::begun("k".to_owned(), "me".to_owned());
    let put = Change::PutDraft { open, record: draft(RequestKind::Customer, &[]).to_json(), apart: None };
    for (apart, keys) in [(None, vec!["k", "old"]), (Some("copy"), vec!["copy", "k", "old"])] {
        let written = Written { apart: apart.map(str::to_owned), ..Written::default() };
        app.change_persistence(|persistence| {
            persistence.note_drafts(std::slice::from_ref(&put), &written, Json::parse);
        });
        assert_eq!(app.persistence.peek().drafts.iter().map(|(key, _)| key).collect::<Vec<_>>(), keys);
    }
}

#[test]
fn nothing_is_kept_before_storage_is_known_to_work() {
    let state = |is_known, storage_error| PersistenceState { is_known, storage_error, ..PersistenceState::default() };
    assert!(state(true, None).keeps() && !state(false, None).keeps());
    assert!(!state(true, Some(StorageError::Unavailable)).keeps());
}
