use leptos::prelude::*;

use super::on_behalf::on_behalf;
use super::wrong_tenant::wrong_tenant;
use crate::model::RequestKind;
use crate::ui::kit::all;
use crate::ui::state::State;

/// Who a request is for: the line below the heading of each step, and a warning if the user is signed in elsewhere.
pub fn for_whom(state: State, kind: RequestKind) -> AnyView {
    let warning = if kind == RequestKind::Customer { wrong_tenant(state) } else { ().into_any() };
    all([on_behalf(state, kind), warning])
}
