use leptos::prelude::AnyView;

use crate::model::RequestKind;
use crate::ui::drafts::{draft_offers, form_notice, lack_notice, saved_note};
use crate::ui::form::attachments::attachments;
use crate::ui::form::confirmation;
use crate::ui::form::review;
use crate::ui::guidance::customer_support;
use crate::ui::guidance::escalation;
use crate::ui::help::customer_requests;
use crate::ui::help::flow;
use crate::ui::help::self_help;
use crate::ui::kit::all;
use crate::ui::outbox::{outbox, waiting};
use crate::ui::requests::request_list;
use crate::ui::requests::request_page;
use crate::ui::state::State;

/// A view that the first form does without. What draws these is a part of the program of its own, which is fetched when
/// the first of them is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaterView {
    /// From a customer's problem to a request.
    Flow(RequestKind),
    /// The person's own requests of a kind.
    Requests(RequestKind),
    /// One request.
    Request(String),
    /// Whether and how a partner hands a problem over.
    Escalation,
    /// What support a partner owes its customers.
    CustomerSupport,
    /// Where customers start.
    SelfHelp,
    /// What is about to be sent with a form of a kind, until it is.
    Review(RequestKind),
    /// The end of a form of a kind.
    Confirmation(RequestKind),
    /// What was submitted and is not delivered.
    Outbox,
    /// What waits for the person, where they start.
    Waiting,
    /// What was begun before and fits a form of a kind, and whether it can be kept.
    Drafts(RequestKind),
    /// Whether what is written into a form of a kind is kept.
    Saved(RequestKind),
    /// The files of a form.
    Attachments(RequestKind),
}

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
