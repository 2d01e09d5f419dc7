use crate::i18n::messages;
use crate::model::{Customer, CustomerSearch, Relationship, text};
use crate::ui::kit::{Element, WARNING, element, icon, paragraph, switch, when};
use crate::ui::state::{Shared, State, live};

/// Callback that receives the selected customer.
pub type OnSelect = std::sync::Arc<dyn Fn(Customer) + Send + Sync>;

/// The listbox of found customers, each with the domain that distinguishes it from others of the same name.
pub fn options(
    state: State,
    id: &'static str,
    search: Shared<CustomerSearch>,
    shows_tenants: Shared<bool>,
    take: OnSelect,
) -> Element {
    let is_expanded = move || search.get().is_expanded();
    let recent = when(
        move || is_expanded() && search.get().query().trim().is_empty(),
        move || paragraph("list-title", state.text(messages::CUSTOMERS_RECENT)),
    );
    let key = move || {
        let search = search.get();
        let shown = search.options().iter().filter(|_| search.is_expanded());
        shown.map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    let items = switch(key, move |ids| {
        if ids.is_empty() {
            return None;
        }
        let items: Vec<_> = search.peek().options().to_vec();
        let items = items.into_iter().enumerate();
        let items = items.map(|(index, item)| option(state, id, index, item, (search, shows_tenants), &take).into());
        Some(crate::ui::kit::all(items))
    });
    let list = element("ul")
        .part("options")
        .given("id", list_id(id))
        .attribute("role", "listbox")
        .worded("aria-label", state.text(messages::CUSTOMERS_LIST))
        .live_attribute("hidden", live(move || (!is_expanded()).then(String::new)))
        .child(items);
    element("div").class("options-box").child(recent).child(list)
}

/// Id of the listbox of a search field.
pub fn list_id(id: &str) -> String {
    format!("{id}-list")
}

/// Id of an option of the listbox.
pub fn option_id(id: &str, index: usize) -> String {
    format!("{id}-option-{index}")
}

fn option(
    state: State,
    id: &'static str,
    index: usize,
    customer: Customer,
    (search, shows_tenants): (Shared<CustomerSearch>, Shared<bool>),
    take: &OnSelect,
) -> Element {
    let is_active = move || search.get().active() == Some(index);
    let tenant = customer.tenant_id.clone().map(|tenant| text::shown(&tenant, 80));
    let tenant = when(
        move || *shows_tenants.get(),
        move || element("code").class("tenant").literal(tenant.clone().unwrap_or_default()),
    );
    let relationship = relationship_tag(state, customer.relationship);
    let (take, taken) = (take.clone(), customer.clone());
    element("li")
        .part("option-item")
        .given("id", option_id(id, index))
        .attribute("role", "option")
        .live_attribute("aria-selected", live(move || Some(is_active().to_string())))
        // Keep the focus in the field: losing it on `mousedown` would close the list before the click.
        .on("mousedown", |event| event.prevent_default())
        .on("click", move |_| take(taken.clone()))
        .child(element("span").class("option-name").literal(text::shown(&customer.company_name, 120)))
        .child(element("span").class("domain").literal(text::shown(&customer.domain, 120)))
        .children(relationship)
        .child(tenant)
}

/// Tag for a customer without an admin relationship, for which the partner cannot make requests.
fn relationship_tag(state: State, relationship: Relationship) -> Option<Element> {
    let text = match relationship {
        Relationship::Active => return None,
        Relationship::Expired => messages::RELATIONSHIP_EXPIRED,
        Relationship::None => messages::RELATIONSHIP_NONE,
    };
    let tag = element("span").part("status").attribute("data-status", "attentionNeeded");
    Some(tag.child(icon(WARNING)).text(state.text(text)))
}
