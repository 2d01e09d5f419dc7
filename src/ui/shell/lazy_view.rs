//! Draws the views of each lazy chunk. What one of these functions alone reaches is in its chunk.

use leptos::prelude::*;

use crate::model::RequestKind;
use crate::ui::drafts::{draft_offers, form_notice, offered, saved_note, storage_warning};
use crate::ui::form::attachments::{attachments, file_list};
use crate::ui::form::{confirmation, review, review_details};
use crate::ui::guidance::{customer_support, escalation};
use crate::ui::help::customers::{also_affected, for_whom};
use crate::ui::help::{customer_requests, flow, self_help};
use crate::ui::kit::{all, lazy_placeholder, switch};
use crate::ui::outbox::{left_records, outbox, waiting};
use crate::ui::requests::{request_list, request_page};
use crate::ui::state::{LazyView, State};

/// Draws a view of what follows a form.
pub fn submission_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Review(kind) => review(state, state.form(kind)),
        LazyView::Confirmation(kind) => confirmation(state, state.form(kind)),
        LazyView::Attachments(kind) => attachments(state, state.form(kind)),
        LazyView::Waiting => waiting(state),
        LazyView::Drafts(kind) => {
            let form = state.form(kind);
            let is_any = move || !offered(state, Some(kind)).is_empty();
            let offers = move |is_any: bool| is_any.then(|| lazy_placeholder(state, LazyView::Offers(kind)));
            all([form_notice(state, form), switch(is_any, offers)])
        }
        // Whether something can be stored is found out late: what says so stands where it moves nothing.
        LazyView::Saved(kind) => all([saved_note(state, state.form(kind)), storage_warning(state)]),
        _ => nothing(),
    }
}

/// Draws a view of what earlier visits and requests have left.
pub fn records_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Outbox => outbox(state),
        LazyView::LeftRecords => left_records(state),
        LazyView::Offers(kind) => draft_offers(state, Some(kind)),
        _ => nothing(),
    }
}

/// Draws a view of files.
pub fn files_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::FileList(kind) => file_list(state, state.form(kind)),
        _ => nothing(),
    }
}

/// Draws a view of the way to a request about a customer's problem.
pub fn help_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Flow(kind) => flow(state, kind),
        // The flow may have a customer that this form is not for.
        LazyView::ForWhom(RequestKind::PartnerCenter)
        | LazyView::AlsoAffected(RequestKind::PartnerCenter)
        | LazyView::SentAlong(RequestKind::PartnerCenter) => nothing(),
        LazyView::ForWhom(kind) => for_whom(state, kind),
        LazyView::AlsoAffected(kind) => also_affected(state, kind),
        LazyView::SentAlong(kind) => review_details(state, kind),
        LazyView::SelfHelp => self_help(state),
        _ => nothing(),
    }
}

/// Draws a guide.
pub fn guidance_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Escalation => escalation(state),
        LazyView::CustomerSupport => customer_support(state),
        _ => nothing(),
    }
}

/// Draws a view of requests.
pub fn requests_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Requests(RequestKind::PartnerCenter) => request_list(state),
        LazyView::Requests(_) => customer_requests(state),
        LazyView::Request(id) => request_page(state, id),
        _ => nothing(),
    }
}

/// A view of another chunk, which [`LazyView::chunk`] never has these functions draw.
fn nothing() -> AnyView {
    ().into_any()
}
