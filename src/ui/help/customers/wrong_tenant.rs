use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::WrongTenant;
use crate::ui::kit::{element, paragraph, switch};
use crate::ui::state::State;

/// Warns that the user is signed in to a tenant other than the partner's own, which files requests for the wrong
/// company.
pub fn wrong_tenant(state: State) -> AnyView {
    let wrong = move || state.settings.get().tenants.wrong_for(state.flow.get().customer());
    switch(wrong, move |wrong| {
        let text = match wrong? {
            WrongTenant::ThisCustomers => messages::WRONG_TENANT_THIS_CUSTOMERS,
            WrongTenant::Another => messages::WRONG_TENANT_ANOTHER,
        };
        let notice = element("div")
            .attribute("class", "notice warning")
            .attribute("part", "notice")
            .child(paragraph("notice-title", state.text(messages::WRONG_TENANT_TITLE)))
            .child(element("p").text(state.text(text)));
        Some(notice.into())
    })
}
