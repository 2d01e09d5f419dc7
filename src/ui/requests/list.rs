use std::rc::Rc;

use crate::app::Observable;
use crate::i18n::messages;
use crate::model::{Failure, Feature, Filter, Page, Query, RequestKind, RequestSummary};
use crate::ui::state::{Shared, State};

/// A paginated list of requests: filter, loaded items, and the cursor of the next page.
#[derive(Clone)]
pub struct List {
    kind: RequestKind,
    filter: Filter,
    turn: u32,
    items: Vec<Observable<RequestSummary>>,
    cursor: Option<String>,
    failure: Option<Failure>,
    is_loading: bool,
}

impl List {
    /// Creates a list of a kind that is about to be loaded.
    pub fn new(kind: RequestKind) -> Self {
        let (items, cursor, failure) = (Vec::new(), None, None);
        Self { kind, filter: Filter::default(), turn: 0, items, cursor, failure, is_loading: true }
    }

    /// Returns the kind of the requests.
    pub fn kind(&self) -> RequestKind {
        self.kind
    }

    /// Returns the filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Applies a filter. Loaded items and pending answers are dropped.
    pub fn show_only(state: State, list: Shared<Self>, filter: Filter) {
        let (kind, turn) = (list.peek().kind, list.peek().turn + 1);
        list.set(Self { filter, turn, ..Self::new(kind) });
        load(state, list);
    }

    /// Replaces a changed request, if it is in the list. Its row alone is told.
    pub fn amend(list: Shared<Self>, request: &RequestSummary) {
        list.peek().find(&request.id).into_iter().for_each(|item| item.set(request.clone()));
    }

    /// Returns the loaded requests.
    pub fn items(&self) -> impl Iterator<Item = Rc<RequestSummary>> {
        self.items.iter().map(Observable::peek)
    }

    /// Returns a loaded request, which its row observes.
    pub fn find(&self, id: &str) -> Option<&Observable<RequestSummary>> {
        self.items.iter().find(|item| item.peek().id == id)
    }

    /// Whether no request is loaded.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns what is below the rows.
    pub fn end(&self) -> ListEnd {
        match self {
            Self { is_loading: true, .. } => ListEnd::Loading,
            Self { failure: Some(failure), .. } => ListEnd::Failed(failure.clone()),
            Self { cursor: Some(_), .. } => ListEnd::More,
            list if list.is_empty() => ListEnd::Empty,
            _ => ListEnd::Complete,
        }
    }

    /// Adds a page. A request that the list has already is left out: requests move between pages while they change.
    fn add(&mut self, page: Page<RequestSummary>) {
        for item in page.items {
            if self.find(&item.id).is_none() {
                self.items.push(Observable::new(item));
            }
        }
        self.cursor = page.next_cursor;
    }
}

/// What is below the rows of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListEnd {
    /// A page is being loaded.
    Loading,
    /// The last page could not be loaded.
    Failed(Failure),
    /// There is another page.
    More,
    /// No request matches the filter.
    Empty,
    /// All requests are shown.
    Complete,
}

/// Loads the next page. An answer that arrives after the view is gone, or after the filter has changed, is dropped.
pub fn load(state: State, list: Shared<List>) {
    list.change(|list| list.is_loading = true);
    let present = list.peek();
    let query = Query { kind: present.kind, filter: present.filter.clone(), cursor: present.cursor.clone() };
    let (call, turn) = (state.request_services().requests(query), present.turn);
    state.receive(list, call, move |answer| {
        if list.peek().turn == turn {
            arrived(state, list, answer);
        }
    });
}

fn arrived(state: State, list: Shared<List>, answer: Result<Page<RequestSummary>, Failure>) {
    if answer.as_ref().err() == Some(&Failure::Unsupported) {
        state.lacks(Feature::Requests);
    }
    let known = list.peek().items.len();
    list.change(|list| {
        list.is_loading = false;
        list.failure = None;
        match answer {
            Ok(page) => list.add(page),
            Err(failure) => list.failure = Some(failure),
        }
    });
    let count = list.peek().items.len();
    if count > known || count == 0 {
        state.announcement.set(state.counted(messages::REQUESTS_LOADED, count));
    }
    let list = list.peek();
    if let Some(first) = list.items.get(known).filter(|_| known > 0) {
        state.services().focus(&row_id(&first.peek().id));
    }
}

/// Id of the button that opens a request of the list.
pub fn row_id(id: &str) -> String {
    "request-".to_owned() + id
}
