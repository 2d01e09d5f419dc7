use super::mark_notified::{note, refusal};
use super::resolved_item::ResolvedItem;
use crate::i18n::{MessageId, messages};
use crate::model::{Filter, Page, Query, RequestKind, RequestSummary, Timestamp, WatchedIssue};
use crate::ui::help::{RemoteData, ask};
use crate::ui::requests::List;
use crate::ui::state::{Shared, State};

/// Id of the list's heading, which takes the focus when an entry is hidden.
pub const CUSTOMERS_TO_NOTIFY: &str = "customers-to-notify";

/// The customers to be notified, of closed requests and of resolved known issues. Copying it copies handles.
#[derive(Clone, Copy)]
pub struct PendingNotifications {
    /// The requests waiting for a notification, and those marked in this view.
    pub requests: Shared<RemoteData<Page<RequestSummary>>>,
    /// The watched known issues.
    pub issues: Shared<RemoteData<Page<WatchedIssue>>>,
    /// The customer last marked as notified, for undo.
    pub last: Shared<Option<ResolvedItem>>,
    has_more: Shared<bool>,
    list: Shared<List>,
}

impl PendingNotifications {
    /// Creates the state before anything is loaded. Changes made here are applied to `list` as well.
    pub fn new(list: Shared<List>) -> Self {
        let (requests, issues) = (RemoteData::nothing(), RemoteData::nothing());
        Self { requests, issues, last: Shared::new(None), has_more: Shared::new(false), list }
    }

    /// Loads the requests whose customers are to be notified. A failure shows nothing: these requests are in the list
    /// of requests as well.
    pub fn load(self, state: State) {
        self.load_page(state, None, FURTHER_PAGES);
    }

    /// Loads one page of them. A backend that does not support the filter returns all requests: a further page matters
    /// only if this one contains a request waiting for a notification; if it contains none, the next page is loaded.
    fn load_page(self, state: State, cursor: Option<String>, further: u32) {
        let filter = Filter { awaits_notice: true, ..Filter::default() };
        let query = Query { kind: RequestKind::Customer, filter, cursor };
        ask(state, self.requests, state.request_services().requests(query), move |answer| {
            let Ok(Page { items, next_cursor }) = answer else { return };
            let count = items.iter().filter(|item| item.awaits_notice()).count();
            self.has_more.set(count > 0 && next_cursor.is_some());
            match next_cursor {
                None => state.settings.change(|settings| settings.customers_to_notify = count),
                Some(_) if count == 0 && further > 0 => self.load_page(state, next_cursor.clone(), further - 1),
                Some(_) => {}
            }
        });
    }

    /// Returns the loaded requests.
    pub fn found_requests(self) -> Vec<ResolvedItem> {
        let page = self.requests.get();
        let items = page.answer().and_then(|answer| answer.as_ref().ok()).map(|page| page.items.clone());
        items.unwrap_or_default().into_iter().map(ResolvedItem::Request).collect()
    }

    /// Returns the loaded known issues.
    pub fn found_issues(self) -> Vec<ResolvedItem> {
        let page = self.issues.get();
        let items = page.answer().and_then(|answer| answer.as_ref().ok()).map(|page| page.items.clone());
        items.unwrap_or_default().into_iter().map(ResolvedItem::Issue).collect()
    }

    /// Returns the number of customers to be notified, as far as loaded.
    pub fn waiting(self) -> usize {
        let all = self.found_requests().into_iter().chain(self.found_issues());
        all.filter(ResolvedItem::awaits_notice).count()
    }

    /// Whether the customer of an entry is to be notified.
    pub fn is_waiting(self, id: &str) -> bool {
        let mut all = self.found_requests().into_iter().chain(self.found_issues());
        all.any(|ended| ended.id() == id && ended.awaits_notice())
    }

    /// Whether there are more than were loaded.
    pub fn has_more(self) -> bool {
        *self.has_more.get()
    }

    /// Marks a customer as notified, or undoes that. `refused` receives the message to show if it failed.
    pub fn note(
        self,
        state: State,
        ended: &ResolvedItem,
        told: Option<Timestamp>,
        refused: impl Fn(Option<MessageId>) + 'static,
    ) {
        let call = note(state, ended, told);
        // A live region ignores unchanged text: clear it first, so that a repeated message is announced.
        state.announcement.set(String::new());
        state.receive(self.last, call, move |answer| {
            let outcome = match answer {
                Ok(changed) => {
                    self.noted(state, changed);
                    None
                }
                Err(failure) => Some(refusal(&failure)),
            };
            if let Some(id) = outcome {
                state.announcement.set(state.localizer().text(id));
            }
            refused(outcome);
        });
    }

    /// Updates an item everywhere in the view, and moves the focus to where the next action starts.
    fn noted(self, state: State, changed: ResolvedItem) {
        let is_told = !changed.awaits_notice();
        match &changed {
            ResolvedItem::Request(request) => {
                let changed = request.clone();
                self.requests.change(|asked| asked.amend(|page| put(&mut page.items, changed, |item| &item.id)));
                List::amend(self.list, request);
            }
            ResolvedItem::Issue(issue) => {
                let changed = issue.clone();
                self.issues.change(|asked| asked.amend(|page| put(&mut page.items, changed, |item| &item.id)));
            }
        }
        let (said, next) = match is_told {
            true => (said(state, &changed), CUSTOMERS_TO_NOTIFY.to_owned()),
            false => (state.localizer().text(messages::NOTIFY_UNDONE), format!("tell-{}", changed.id())),
        };
        self.last.set(is_told.then_some(changed));
        state.announcement.set(said);
        state.services().focus(&next);
        if is_told && self.waiting() == 0 && self.has_more() {
            self.load(state);
        }
    }
}

/// Maximum number of pages searched, after the first, for a request waiting for a notification.
const FURTHER_PAGES: u32 = 4;

/// Returns the announcement that a customer was notified.
pub fn said(state: State, ended: &ResolvedItem) -> String {
    let localizer = state.localizer();
    let customer = ended.customer().unwrap_or_else(|| localizer.text(messages::FORM_CUSTOMER_SECTION));
    localizer.text_with(messages::NOTIFY_MARKED, &[("customer", customer.into()), ("title", ended.title().into())])
}

/// Replaces an item, or inserts it first if it is not in the list.
fn put<T>(items: &mut Vec<T>, changed: T, id: fn(&T) -> &String) {
    match items.iter_mut().find(|item| id(item) == id(&changed)) {
        Some(item) => *item = changed,
        None => items.insert(0, changed),
    }
}
