use leptos::attr::custom::CustomAttribute;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

use super::locale::Catalogues;
use super::widget::Widget;
use crate::i18n::{compiled, negotiate};

/// The widget as a component of a Leptos application, without the loader.
///
/// The attributes are those of the custom element. Its texts are those that were compiled in: English, and all
/// languages with the crate's feature `all-languages`.
#[component]
pub fn SupportWidget(
    /// Base address of the backend.
    #[prop(into)]
    backend: String,
    /// The cloud whose guidance, operator and rules apply.
    #[prop(into, default = "global".to_owned())]
    cloud: String,
    /// BCP 47 tag of the language; without it that of the surrounding element.
    #[prop(into, optional)]
    lang: Option<String>,
    /// Where to start.
    #[prop(into, default = "home".to_owned())]
    view: String,
    /// Where the widget stands on the page.
    #[prop(into, default = "inline".to_owned())]
    display: String,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let widget = StoredValue::new_local(None);
    let catalogue = lang.as_ref().and_then(|tag| compiled(negotiate(&[tag]))).map(str::to_owned);
    element.on_load(move |element| {
        let init = ShadowRootInit::new(ShadowRootMode::Open);
        let root = element.attach_shadow(&init).expect("a new element takes a shadow root");
        let element: HtmlElement = element.unchecked_into();
        let mounted = Widget::new(element, root, Catalogues::new(), catalogue.clone(), &serde_json::Value::Null);
        widget.set_value(Some(mounted));
    });
    on_cleanup(move || drop(widget.try_update_value(Option::take)));
    html::div()
        .node_ref(element)
        .attr("lang", lang)
        .attr("backend", backend)
        .attr("cloud", cloud)
        .attr("view", view)
        .attr("display", display)
}
