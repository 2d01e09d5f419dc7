use futures_util::FutureExt;
use leptos::attr::custom::CustomAttribute;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ShadowRootInit, ShadowRootMode};

use super::environment;
use super::host::Host;
use super::widget::Widget;
use crate::i18n::compiled;
use crate::model::Json;
use crate::web::texts::{Catalogue, CatalogueSource, FirstTexts, Overrides};

/// The widget as a component of a Leptos application, without the loader.
///
/// Its parameters are the attributes of the custom element; `config`, `context` and `tokenProvider` are properties of
/// the `div` that it draws, as they are of the element. Its texts are those that were compiled in: English, and all
/// languages with the crate's feature `all-languages`.
#[component]
pub fn SupportWidget(
    /// Base address of the backend.
    #[prop(into)]
    backend: String,
    /// The cloud whose guidance, operator and rules apply.
    #[prop(into, default = "global".to_owned())]
    cloud: String,
    /// The audience: `partner`, or `customer` for customers who help themselves.
    #[prop(into, default = "partner".to_owned())]
    audience: String,
    /// BCP 47 tag of the language; without it that of the surrounding element.
    #[prop(into, optional)]
    lang: Option<String>,
    /// The initial view.
    #[prop(into, default = "home".to_owned())]
    view: String,
    /// How the widget is displayed: `inline`, or `launcher` for a dialog behind a button.
    #[prop(into, default = "inline".to_owned())]
    display: String,
    /// The colour scheme.
    #[prop(into, default = "auto".to_owned())]
    theme: String,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let widget = StoredValue::new_local(None);
    element.on_load(move |element| {
        let init = ShadowRootInit::new(ShadowRootMode::Open);
        let root = element.attach_shadow(&init).expect("a new element takes a shadow root");
        let language = environment::language(&element);
        let catalogue = Catalogue::compiled(language, compiled);
        let host = Host::new(element.unchecked_into());
        // Nothing is awaited where all is in one file.
        let overrides = Overrides::of_page(&host).now_or_never().unwrap_or_default();
        let texts = FirstTexts { source: CatalogueSource::default(), catalogue, overrides };
        let mounted = Widget::new(host, root, texts, Json::Null);
        widget.set_value(Some(mounted));
    });
    on_cleanup(move || drop(widget.try_update_value(Option::take)));
    html::div()
        .node_ref(element)
        .attr("lang", lang)
        .attr("backend", backend)
        .attr("cloud", cloud)
        .attr("audience", audience)
        .attr("view", view)
        .attr("display", display)
        .attr("theme", theme)
}
