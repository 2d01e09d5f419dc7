use crate::i18n::messages;
use crate::model::{Failure, Feature, Filter, Page, Query, RequestKind, RequestSummary};
use crate::ui::state::{Shared, State};

/// A paginated list of requests: filter, loaded items, and the cursor of the next page.
#[derive(Clone)]
pub struct List {
    kind: RequestKind,
    filter: Filter,
    turn: u32,
    changes: u32,
    items: Vec<RequestSummary>,
    cursor: Option<String>,
    failure: Option<Failure>,
    is_loading: bool,
}

impl List {
    /// Creates a list of a kind, with nothing loaded yet.
    pub fn new(kind: RequestKind) -> Self {
        let (items, cursor, failure) = (Vec::new(), None, None);
        Self { kind, filter: Filter::default(), turn: 0, changes: 0, items, cursor, failure, is_loading: false }
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

    /// Replaces a changed request, if it is in the list.
    pub fn amend(list: Shared<Self>, request: &RequestSummary) {
        list.change(|list| {
            list.items.iter_mut().filter(|item| item.id == request.id).for_each(|item| item.clone_from(request));
            list.changes += 1;
        });
    }

    /// Returns a version that changes whenever the rows must be redrawn.
    pub fn version(&self) -> (u32, u32, usize) {
        (self.turn, self.changes, self.items.len())
    }

    /// Returns the loaded requests.
    pub fn items(&self) -> &[RequestSummary] {
        &self.items
    }

    /// Returns why the last page could not be loaded.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Returns a key for the element below the rows: loading, failure, more, or empty.
    pub fn end(&self) -> &'static str {
        match self {
            Self { is_loading: true, .. } => "loading",
            Self { failure: Some(failure), .. } => failure.code(),
            Self { cursor: Some(_), .. } => "more",
            Self { items, .. } if items.is_empty() => "empty",
            _ => "",
        }
    }
}

/// Loads the next page. An answer that arrives after the view is gone, or after the filter has changed, is dropped.
pub fn load(state: State, list: Shared<List>) {
    list.change(|list| list.is_loading = true);
    let present = list.peek();
    let query = Query { kind: present.kind, filter: present.filter.clone(), cursor: present.cursor.clone() };
    let (call, turn) = (state.lazy_services().requests(query), present.turn);
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
            Ok(page) => {
                list.items.extend(page.items);
                list.cursor = page.next_cursor;
            }
            Err(failure) => list.failure = Some(failure),
        }
    });
    let count = list.peek().items.len();
    if count > known || count == 0 {
        state.announcement.set(state.counted(messages::REQUESTS_LOADED, count));
    }
    if known > 0 && count > known {
        state.services().focus(&row_id(known));
    }
}

/// Id of a row of the list.
pub fn row_id(index: usize) -> String {
    format!("request-{index}")
}
