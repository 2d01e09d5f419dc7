use leptos::prelude::*;

use super::guide::Guide;
use crate::i18n::{MessageId, messages};
use crate::model::View;
use crate::ui::kit::{Element, button, element, new_tab, switch};

/// A link to further reading: a page configured by the owner, or else a view of the widget if there is one.
#[derive(Clone)]
pub struct Further {
    name: &'static str,
    label: MessageId,
    view: Option<View>,
}

impl Further {
    /// A link to a page that only its owner can configure.
    pub fn page(name: &'static str, label: MessageId) -> Self {
        Self { name, label, view: None }
    }

    /// A view of the widget, which the owner may replace by a page.
    pub fn view(name: &'static str, label: MessageId, view: View) -> Self {
        Self { name, label, view: Some(view) }
    }

    /// Returns the link; `None` without a configured page and a view, since a dead link is worse than none.
    fn shown(self, guide: Guide) -> Option<Element> {
        let (state, label) = (guide.state, guide.state.text(self.label));
        let address = state.settings.peek().link(self.name);
        let link = match (address.and_then(|address| new_tab(state, &address, label.clone())), self.view) {
            (Some(link), _) => link,
            (None, Some(view)) => button("link", label, move || state.go(view.clone())),
            (None, None) => return None,
        };
        Some(element("li").child(guide.pair(link, self.label)))
    }
}

/// The links at the end of a view; empty if there are none.
pub fn see_also(guide: Guide, further: fn() -> Vec<Further>) -> AnyView {
    listed(guide, further, || Some(messages::GUIDANCE_SEE_ALSO))
}

/// Links to further reading within a view.
pub fn more(guide: Guide, further: fn() -> Vec<Further>) -> AnyView {
    listed(guide, further, || None)
}

fn listed(guide: Guide, further: fn() -> Vec<Further>, title: fn() -> Option<MessageId>) -> AnyView {
    let named = move || {
        let settings = guide.state.settings.get();
        further().into_iter().map(|further| settings.link(further.name).unwrap_or_default()).collect::<Vec<_>>()
    };
    switch(named, move |_| {
        let links: Vec<_> = further().into_iter().filter_map(|further| further.shown(guide)).collect();
        let is_there = !links.is_empty();
        let list = element("ul").class("further").attribute("role", "list").children(links);
        let title = title().map(|id| guide.subheading(id));
        is_there.then(|| element("section").children(title).child(list).into())
    })
}
