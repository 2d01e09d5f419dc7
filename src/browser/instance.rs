use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;
use web_sys::ShadowRoot;

use super::attributes::Attributes;
use super::backend::Backend;
use super::host::Host;
use super::locale::{self, Catalogue, Catalogues};
use super::services::BrowserServices;
use super::{environment, intl};
use crate::i18n::{CatalogueError, Localizer};
use crate::model::{
    Cloud, Display, Failure, Field, Link, Navigation, PageConfig, RequestKind, Rules, Theme, View, prefill,
};
use crate::ui::{Offers, State};
use crate::wire::BackendConfig;

/// What stands between an element and its views: reads attributes and properties, and keeps the state true to them.
pub struct Instance {
    host: Host,
    attributes: Attributes,
    backend: Backend,
    state: State,
    catalogues: Catalogues,
    catalogue: RefCell<Option<String>>,
    language: Cell<&'static str>,
    cloud: Cell<Cloud>,
    questions: Cell<u32>,
    page: RefCell<PageConfig>,
    offered: RefCell<BackendConfig>,
}

impl Instance {
    /// The instance of an element, with its texts in the element's language.
    pub fn new(host: Host, root: ShadowRoot, catalogues: Catalogues, Catalogue { language, text }: Catalogue) -> Self {
        let backend = Backend::new(host.clone(), language);
        let services = BrowserServices::new(host.clone(), root, backend.clone());
        let (localizer, _) = Localizer::new(language, text.as_deref(), None, Cloud::Global, intl::plural);
        let state = State::new(Rc::new(services), Rc::new(localizer), Cloud::Global, View::Home);
        Self {
            attributes: Attributes::new(host.clone()),
            host,
            backend,
            state,
            catalogues,
            catalogue: RefCell::new(text),
            language: Cell::new(language),
            cloud: Cell::new(Cloud::Global),
            questions: Cell::new(0),
            page: RefCell::default(),
            offered: RefCell::default(),
        }
    }

    /// The state that the views share.
    pub fn state(&self) -> State {
        self.state
    }

    /// Reads all attributes and properties for the first time, and asks the backend what it offers.
    pub fn start(self: &Rc<Self>, restored: &Value) {
        self.state.navigation.set(Navigation::new(self.attributes.view()));
        self.attributes.check_load();
        for name in ["display", "audience", "config", "context"] {
            self.clone().follow(name);
        }
        let form = self.state.form(self.shown_kind());
        for &field in Field::ALL {
            if let Some(typed) = restored[field.as_str()].as_str() {
                form.set(field, typed.to_owned());
            }
        }
    }

    /// Follows a change of an attribute or property.
    pub fn follow(self: Rc<Self>, name: &str) {
        match name {
            "backend" | "config" | "cloud" => self.configure(),
            "context" => self.prefill(),
            "display" | "theme" => self.present(),
            "audience" => self.attributes.check_audience(),
            "lang" => self.follow_language(),
            "view" => self.state.go(self.attributes.view()),
            _ => {}
        }
    }

    /// Opens the dialog, at a view if one is named.
    pub fn open(&self, view: Option<&str>) {
        if let Some(path) = view {
            self.state.go(self.attributes.known_view(path));
        }
        self.state.open.set(true);
    }

    /// Closes the dialog.
    pub fn close(&self) {
        self.state.open.set(false);
    }

    /// Ends all calls: the element is gone.
    pub fn end(&self) {
        self.backend.end();
    }

    fn present(&self) {
        let display = self.attributes.word("display", Display::Inline);
        let theme = self.attributes.word("theme", Theme::Auto);
        self.state.settings.change(|settings| (settings.display, settings.theme) = (display, theme));
    }

    /// Reads configuration, cloud and backend, and asks the backend what it offers.
    fn configure(self: &Rc<Self>) {
        let (page, warnings) = PageConfig::read(&self.host.data("config"));
        for warning in warnings {
            self.host.complain("config", &warning);
        }
        self.cloud.set(self.attributes.word("cloud", Cloud::Global));
        self.backend.set_address(self.attributes.backend(), page.credentials);
        self.page.replace(page);
        self.offered.take();
        self.apply();
        self.localize();
        self.ask_backend();
    }

    fn ask_backend(self: &Rc<Self>) {
        let (instance, call) = (self.clone(), self.backend.config(self.cloud.get()));
        let question = self.questions.get() + 1;
        self.questions.set(question);
        self.state.services().spawn(Box::pin(async move {
            let answer = call.await;
            if !instance.state.settings.is_gone() && instance.questions.get() == question {
                instance.backend_answered(answer);
            }
        }));
    }

    /// A backend that has no `config` has nothing but `POST requests`. One that could not be asked may have all.
    fn backend_answered(&self, answer: Result<BackendConfig, Failure>) {
        let lists = match &answer {
            Ok(config) => config.features.iter().any(|feature| feature == "requests"),
            Err(Failure::NotFound | Failure::Unsupported | Failure::NoBackend) => false,
            Err(_) => true,
        };
        if let Ok(config) = answer {
            let names_another = self.offered.borrow().operator != config.operator;
            self.offered.replace(config);
            self.apply();
            // The operator's name is all that a backend says about the texts; without a new one they are not read again.
            if names_another {
                self.localize();
            }
        }
        let offers = if lists { Offers::Requests } else { Offers::Submission };
        self.state.settings.change(|settings| settings.offers = offers);
    }

    /// Brings page and backend together: rules are the backend's, since it enforces them; links are the page's.
    fn apply(&self) {
        let (page, backend) = (self.page.borrow(), self.offered.borrow());
        let rules = Rules::of(self.cloud.get()).overridden(&page.categories, &page.severities, page.limits).overridden(
            &backend.categories,
            &backend.severities,
            backend.limits,
        );
        self.backend.set_limits(rules.limits);
        let known = backend.links.iter().filter(|(name, _)| PageConfig::LINK_NAMES.contains(&name.as_str()));
        let offered = known.filter_map(|(name, address)| Some((name.clone(), Link::parse(address)?)));
        let links = page.links.iter().cloned().chain(offered).collect();
        let contact = page.contact.clone();
        self.state.settings.change(|settings| {
            settings.rules = rules;
            settings.links = links;
            settings.contact = contact;
        });
    }

    /// Words everything anew. Nothing is borrowed any more when the page hears of errors, since it may answer by
    /// changing the element.
    fn localize(&self) {
        let tag = self.language.get();
        let (localizer, errors) = self.localizer(tag);
        self.state.set_localizer(Rc::new(localizer));
        for error in errors {
            self.host.complain("messages", &describe(tag, &error));
        }
    }

    fn localizer(&self, tag: &str) -> (Localizer, Vec<CatalogueError>) {
        let (page, catalogue) = (self.page.borrow(), self.catalogue.borrow());
        let overrides = page.messages.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str());
        let (mut localizer, errors) =
            Localizer::new(tag, catalogue.as_deref(), overrides, self.cloud.get(), intl::plural);
        if let Some(operator) = &self.offered.borrow().operator {
            localizer.set_operator(operator);
        }
        (localizer, errors)
    }

    /// Shows another language as soon as its catalogue is there; what was typed and the focus stay.
    fn follow_language(self: &Rc<Self>) {
        let language = environment::language(self.host.element());
        let instance = self.clone();
        self.state.services().spawn(Box::pin(async move {
            let catalogue = locale::fetch(&instance.host, language, &instance.catalogues).await;
            let is_current = environment::language(instance.host.element()) == language;
            if is_current && !instance.state.settings.is_gone() {
                instance.language.set(catalogue.language);
                instance.backend.set_language(catalogue.language);
                instance.catalogue.replace(catalogue.text);
                instance.localize();
                instance.ask_backend();
            }
        }));
    }

    fn prefill(&self) {
        let known = prefill(&self.host.data("context"));
        for kind in [RequestKind::PartnerCenter, RequestKind::Customer] {
            self.state.form(kind).draft.change(|draft| {
                known.iter().for_each(|(field, value)| draft.prefill(*field, value));
            });
        }
    }

    fn shown_kind(&self) -> RequestKind {
        match self.state.navigation.peek().current().clone() {
            View::NewRequest(kind) => kind,
            _ => RequestKind::PartnerCenter,
        }
    }
}

fn describe(tag: &str, error: &CatalogueError) -> String {
    match error {
        CatalogueError::Excess(excess) => format!("messages for {tag} are not read: too much ({excess:?})"),
        CatalogueError::Syntax(start) => format!("messages for {tag} have an error at {start:?}"),
    }
}
