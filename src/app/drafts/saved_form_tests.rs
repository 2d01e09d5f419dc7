use serde_json::json;

use super::record_tests::{flow, form};
use super::*;
use crate::model::read::Read;
use crate::model::{Draft, EscalationReason, Features, Field, Handoff, HelpFlow, RequestKind};

#[test]
fn what_a_person_has_typed_or_chosen_is_worth_keeping_and_what_the_page_fills_in_is_not() {
    let empty = || SavedForm { files: Vec::new(), draft: Draft::new(), flow: None, ..form() };
    for &field in Field::ALL {
        let mut filled = empty();
        filled.draft.prefill(field, "by the page");
        let is_problem = matches!(field, Field::Title | Field::Description);
        assert_eq!(filled.is_worth_keeping(), is_problem, "{field:?} by the page");
        filled.draft.set(field, "by the page".to_owned());
        assert_eq!(filled.is_worth_keeping(), is_problem, "{field:?} put back as it stood");
        filled.draft.set(field, "by a person".to_owned());
        assert!(filled.is_worth_keeping(), "{field:?} by a person");
        filled.draft.set(field, " ".to_owned());
        assert!(!filled.is_worth_keeping(), "{field:?} emptied");
    }
}

#[test]
fn what_is_said_on_the_way_to_the_form_is_worth_keeping_and_what_is_chosen_from_lists_is_not() {
    let on_the_way = |change: &dyn Fn(&mut HelpFlow)| {
        let mut chosen = HelpFlow::new(RequestKind::Customer);
        chosen.set_features(Features::ALL);
        flow().customer().into_iter().for_each(|customer| chosen.select(customer.clone()));
        flow().service().into_iter().for_each(|service| chosen.choose(service.clone()));
        change(&mut chosen);
        let mut draft = Draft::new();
        flow().customer().into_iter().for_each(|customer| draft.set_customer(customer));
        SavedForm { files: Vec::new(), draft, flow: Some(chosen), ..form() }.is_worth_keeping()
    };
    assert!(!on_the_way(&|_| {}), "a customer and a service");
    assert!(!on_the_way(&|flow| flow.opened("articles/7")), "an article that was read");
    assert!(on_the_way(&|flow| flow.set_tried("license", true)), "a step that was tried");
    let reason = || Handoff { reason: "Seen twice.".to_owned(), ..Handoff::default() };
    assert!(on_the_way(&|flow| flow.set_handoff(reason())), "a reason at the gate");
    let escalation_reason = || Handoff { escalation_reason: Some(EscalationReason::Other), ..Handoff::default() };
    assert!(on_the_way(&|flow| flow.set_handoff(escalation_reason())), "an answer at the gate");
}

#[test]
fn who_wrote_a_field_is_kept_and_older_records_count_as_typed() {
    let mut saved = SavedForm { files: Vec::new(), flow: None, ..form() };
    saved.draft.prefill(Field::Email, "ana@contoso.example");
    saved.draft.set(Field::Title, String::new());
    let read = SavedForm::read(&saved.to_json()).expect("readable");
    assert_eq!(read, saved);
    assert!(read.draft.is_by_person(Field::Title) && !read.draft.is_by_person(Field::Email), "emptied by a person");
    let before = json!({ "kind": "partnerCenter", "values": { "primaryContact.email": "a@b.example" }, "files": [] });
    assert!(SavedForm::read(&before.into()).expect("readable").is_worth_keeping());
}

#[test]
fn a_form_goes_on_with_a_draft_only_if_nothing_of_it_would_be_lost() {
    let saved = SavedForm { flow: None, kind: RequestKind::PartnerCenter, ..form() };
    let same = SavedForm { files: Vec::new(), ..saved.clone() };
    assert!(saved.is_continued_by(&same), "as after a stop: the files are still to be taken up");
    assert!(saved.is_continued_by(&saved));
    let changed = |change: &dyn Fn(&mut SavedForm)| {
        let mut form = same.clone();
        change(&mut form);
        saved.is_continued_by(&form)
    };
    let with = |field, value: &'static str| changed(&move |form| form.draft.set(field, value.to_owned()));
    assert!(with(Field::Email, "a@b.example"), "what is more");
    assert!(!with(Field::Title, "x") && !with(Field::Description, ""), "other words");
    assert!(!changed(&|form| form.kind = RequestKind::CustomerSelfService), "another form");
    let other = SavedFile { id: "f2".to_owned(), name: "b.png".to_owned(), size: 1, digest: "cd".to_owned() };
    assert!(!changed(&|form| form.files = vec![other.clone()]), "other files");
    let mut files_alone = SavedForm { draft: Draft::new(), ..saved.clone() };
    let mut chosen = SavedForm { files: Vec::new(), ..files_alone.clone() };
    chosen.draft.set(Field::Category, "billing".to_owned());
    assert!(!files_alone.is_continued_by(&chosen), "nothing in common is no sign");
    for form in [&mut files_alone, &mut chosen] {
        form.draft.prefill(Field::Description, "From the page");
    }
    assert!(!files_alone.is_continued_by(&chosen), "every tab has what the page fills in");
    let mut contact = saved.clone();
    contact.draft.set(Field::Email, "a@b.example".to_owned());
    assert!(!contact.is_continued_by(&same), "an address that was typed would be lost");
    contact.draft.fill(Field::Email, "a@b.example".to_owned());
    assert!(contact.is_continued_by(&same), "what the page fills in comes again");
    contact.flow = Some(flow());
    assert!(!contact.is_continued_by(&same), "what was said at the gate would be lost");
}

#[test]
fn a_draft_without_a_title_is_known_by_what_there_is() {
    let mut saved = SavedForm { files: Vec::new(), draft: Draft::new(), flow: None, ..form() };
    assert_eq!(saved.known_by(), None);
    let words = |text: &str| Some(KnownBy::Words(text.to_owned()));
    saved.draft.set(Field::Email, "ana@contoso.example".to_owned());
    assert_eq!(saved.known_by(), words("ana@contoso.example"));
    saved.draft.set(Field::CustomerName, "Fabrikam".to_owned());
    assert_eq!(saved.known_by(), words("Fabrikam"));
    saved.draft.set(Field::Category, "billing".to_owned());
    assert_eq!(saved.known_by(), Some(KnownBy::Category("billing".to_owned())));
    saved.flow = Some(flow());
    assert_eq!(saved.known_by(), words("Seen twice."));
    saved.draft.set(Field::Description, "It fails.".to_owned());
    assert_eq!(saved.known_by(), words("It fails."));
}
