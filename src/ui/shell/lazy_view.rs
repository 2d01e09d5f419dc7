use leptos::prelude::AnyView;

use crate::model::RequestKind;
use crate::ui::drafts::{draft_offers, form_notice, saved_note, storage_warning};
use crate::ui::form::attachments::attachments;
use crate::ui::form::{confirmation, review};
use crate::ui::guidance::{customer_support, escalation};
use crate::ui::help::{customer_requests, flow, self_help};
use crate::ui::kit::all;
use crate::ui::outbox::{outbox, waiting};
use crate::ui::requests::{request_list, request_page};
use crate::ui::state::{LazyView, State};

/// Draws a view of the lazy chunk.
pub fn lazy_view(state: State, view: LazyView) -> AnyView {
    match view {
        LazyView::Flow(kind) => flow(state, kind),
        LazyView::Requests(RequestKind::PartnerCenter) => request_list(state),
        LazyView::Requests(_) => customer_requests(state),
        LazyView::Request(id) => request_page(state, id),
        LazyView::Escalation => escalation(state),
        LazyView::CustomerSupport => customer_support(state),
        LazyView::SelfHelp => self_help(state),
        LazyView::Review(kind) => review(state, state.form(kind)),
        LazyView::Outbox => outbox(state),
        LazyView::Waiting => waiting(state),
        LazyView::Drafts(kind) => {
            let form = state.form(kind);
            all([form_notice(state, form), draft_offers(state, Some(kind))])
        }
        // Whether something can be stored is found out late: what says so stands where it moves nothing.
        LazyView::Saved(kind) => all([saved_note(state, state.form(kind)), storage_warning(state)]),
        LazyView::Confirmation(kind) => confirmation(state, state.form(kind)),
        LazyView::Attachments(kind) => attachments(state, state.form(kind)),
    }
}
