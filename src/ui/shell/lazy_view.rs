use leptos::prelude::AnyView;

use crate::model::RequestKind;
use crate::ui::drafts::{draft_offers, form_notice, lack_notice, saved_note};
use crate::ui::form::attachments::attachments;
use crate::ui::form::{confirmation, review};
use crate::ui::guidance::{customer_support, escalation};
use crate::ui::help::{customer_requests, flow, self_help};
use crate::ui::kit::all;
use crate::ui::outbox::{outbox, waiting};
use crate::ui::requests::{request_list, request_page};
use crate::ui::state::{LaterView, State};

/// Draws a view of the part that is fetched later.
pub fn later_view(state: State, view: LaterView) -> AnyView {
    match view {
        LaterView::Flow(kind) => flow(state, kind),
        LaterView::Requests(RequestKind::PartnerCenter) => request_list(state),
        LaterView::Requests(_) => customer_requests(state),
        LaterView::Request(id) => request_page(state, id),
        LaterView::Escalation => escalation(state),
        LaterView::CustomerSupport => customer_support(state),
        LaterView::SelfHelp => self_help(state),
        LaterView::Review(kind) => review(state, state.form(kind)),
        LaterView::Outbox => outbox(state),
        LaterView::Waiting => waiting(state),
        LaterView::Drafts(kind) => {
            let form = state.form(kind);
            all([lack_notice(state), form_notice(state, form), draft_offers(state, Some(kind))])
        }
        LaterView::Saved(kind) => saved_note(state, state.form(kind)),
        LaterView::Confirmation(kind) => confirmation(state, state.form(kind)),
        LaterView::Attachments(kind) => attachments(state, state.form(kind)),
    }
}
