//! What several calls share: the caller, headers and bodies as they are read, and checks of their values.

mod accept_language;
mod caller;
mod clamp_dates;
mod idempotency;
mod in_progress;
mod json_body;
mod media_type;
mod parse;
mod query;
mod references;
mod state;
mod validate;

pub(crate) use accept_language::language;
pub(crate) use caller::{Caller, Sender, SignedIn};
pub(crate) use clamp_dates::{clamp_dates, clamped_notice};
pub(crate) use idempotency::{IdempotencyKey, REPLAYED};
pub(crate) use in_progress::KeyGuard;
pub(crate) use json_body::JsonBody;
pub(crate) use media_type::{media_type, unreadable_body};
pub(crate) use parse::{parse, step};
pub(crate) use query::{limit, parameter};
pub(crate) use references::{References, resolve_references, service_scope};
pub(crate) use state::ApiState;
pub(crate) use validate::{
    customer_flaws, escalation_flaws, flaws, identifiers, not_allowed, notice_flaw, refuse, text,
};
