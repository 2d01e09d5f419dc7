use std::cell::OnceCell;
use std::mem;
use std::rc::Rc;

use futures_util::future::join;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ShadowRoot};

use super::environment;
use super::host::Host;
use super::instance::Instance;
use crate::i18n::{SOURCE, compiled};
use crate::model::Json;
use crate::ui::shell::app;
use crate::web::dom::js::plain;
use crate::web::dom::styles;
use crate::web::texts::{Catalogue, CatalogueSource, FirstTexts, Overrides, catalogue_fetch};

/// The widget of one element, from [`mount`] until it is freed.
#[wasm_bindgen]
pub struct Widget {
    instance: Rc<Instance>,
    place: HtmlElement,
    view: Option<UnmountHandle<AnyViewState>>,
}

/// Draws the widget of an element into its shadow root, in the element's language.
///
/// `fetch_texts` is the function of a [`CatalogueSource`]; `restored` lists form fields by name, with the text that
/// was typed before the program was restarted; `begun` maps language tags to responses that the loader has asked for.
#[wasm_bindgen]
pub async fn mount(
    element: HtmlElement,
    root: ShadowRoot,
    fetch_texts: JsValue,
    restored: JsValue,
    mut begun: JsValue,
) -> Widget {
    let source = CatalogueSource::new(fetch_texts);
    let host = Host::new(element);
    let mut wanted = environment::language(host.element());
    let (catalogue, overrides) = loop {
        let catalogue = catalogue_fetch::take_or_fetch(&host, wanted, &source, compiled, mem::take(&mut begun));
        let (catalogue, overrides) = join(catalogue, Overrides::of_page(&host)).await;
        let now_wanted = environment::language(host.element());
        if now_wanted == wanted {
            break (catalogue.unwrap_or_else(|| Catalogue::compiled(SOURCE, compiled)), overrides);
        }
        wanted = now_wanted;
    };
    Widget::new(host, root, FirstTexts { source, catalogue, overrides }, plain(&restored))
}

#[wasm_bindgen]
impl Widget {
    /// Takes in that an attribute or property has changed. All changes of a tick are applied together, at its end.
    pub fn set(&self, name: &str) {
        self.instance.note(name);
    }

    /// Opens the dialog, at a view if one is given.
    pub fn open(&self, view: Option<String>) {
        self.instance.open(view.as_deref());
    }

    /// Closes the dialog; typed text stays.
    pub fn close(&self) {
        self.instance.close();
    }
}

impl Widget {
    /// Draws the widget synchronously, in the language of the catalogue.
    pub(super) fn new(host: Host, root: ShadowRoot, texts: FirstTexts, restored: Json) -> Self {
        styles::adopt(&root);
        let place = container(&root);
        let made = Rc::new(OnceCell::new());
        let slot = made.clone();
        // The state is created inside the mount, so that it belongs to that reactive owner and ends with it.
        let view = mount_to(place.clone(), move || {
            let instance = Instance::start(host, root, texts, restored);
            let state = instance.state();
            let _ = slot.set(instance);
            app(state)
        });
        let instance = made.get().cloned().expect("mounting draws at once");
        Self { instance, place, view: Some(view) }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.instance.end();
        drop(self.view.take());
        self.place.remove();
    }
}

fn container(root: &ShadowRoot) -> HtmlElement {
    let document = root.owner_document().expect("a shadow root is in a document");
    let place = document.create_element("div").expect("documents make elements");
    root.append_child(&place).expect("a shadow root takes children");
    place.unchecked_into()
}
