//! What was submitted is not offered as a draft: somebody would submit it once more.

use support_widget::app::drafts::offered;
use support_widget::model::Field;

use crate::history::History;
use crate::ledger::SubmittedDraft;
use crate::tab::Tab;

pub(super) fn what_was_sent_is_no_draft(history: &History) -> Result<(), String> {
    let (ledger, device) = (history.world.ledger.borrow(), history.world.device.borrow());
    if device.fault.is_some() || !device.waiting.is_empty() {
        return Ok(());
    }
    let service = history.world.service.borrow();
    for submitted in &ledger.drafts {
        let key = &submitted.request;
        let is_sent = service.stored.iter().any(|stored| stored.key == *key);
        let is_known = !ledger.withdrawn.contains(key) && !ledger.forgotten.contains(key);
        let is_in_hands = !is_known || is_excused(history, submitted);
        if is_sent && !is_in_hands && history.tabs.iter().any(|tab| !tab.is_frozen && offers(tab, submitted)) {
            return Err(format!("{:?} was sent, and is offered as a draft", submitted.title));
        }
    }
    Ok(())
}

/// The page that has submitted a draft does not offer it while the request waits.
pub(super) fn what_waits_is_no_draft(history: &History) -> Result<(), String> {
    let ledger = history.world.ledger.borrow();
    for submitted in &ledger.drafts {
        let is_waiting = |tab: &Tab| {
            let persistence = tab.app.persistence.peek();
            let is_listed = persistence.queue.entry(&submitted.request).is_some();
            is_listed && !tab.is_frozen && !history.world.device.borrow().is_asked_by(tab.id)
        };
        let tab = history.tabs.iter().find(|tab| tab.id == submitted.tab);
        if tab.is_some_and(|tab| is_waiting(tab) && offers(tab, submitted)) && !is_kept(history, submitted) {
            return Err(format!("{:?} waits as {}, and is offered as a draft", submitted.title, submitted.request));
        }
    }
    Ok(())
}

fn offers(tab: &Tab, submitted: &SubmittedDraft) -> bool {
    let persistence = tab.app.persistence.peek();
    let found = persistence.draft(&submitted.draft);
    let is_same = found.is_some_and(|found| *found.form.draft.get(Field::Title) == submitted.title);
    is_same && offered(&tab.app, None).contains(&submitted.draft)
}

fn is_excused(history: &History, submitted: &SubmittedDraft) -> bool {
    let draft = submitted.draft.as_str();
    // Until whoever has submitted it knows that it is stored or arrived, the draft is all that is stored: there was no room
    // and the answer was lost, the tab is frozen, or the sender has signed out there. Other tabs cannot know.
    let is_unanswered = |tab: &Tab| tab.app.persistence.peek().queue.needs_draft(draft);
    let is_last_copy = |tab: &Tab| is_unanswered(tab) && !offers(tab, submitted);
    is_kept(history, submitted) || history.tabs.iter().any(is_last_copy)
}

/// Whether it stays a draft: a tab has gone on with it, or it could not be deleted.
fn is_kept(history: &History, submitted: &SubmittedDraft) -> bool {
    let is_left = history.world.device.borrow().left_drafts.contains(&submitted.draft);
    is_left || history.tabs.iter().any(|tab| tab.keeps().contains(&submitted.draft))
}
