use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;
use web_sys::ShadowRoot;

use super::host::Host;
use super::locale::{self, Catalogues};
use super::services::BrowserServices;
use super::{backend_address, environment, intl};
use crate::i18n::{CatalogueError, Localizer};
use crate::model::{
    Audience, Cloud, Display, Failure, Field, Link, Navigation, PageConfig, RequestKind, Rules, Theme, View, prefill,
};
use crate::ui::{Offers, Services, State};
use crate::wire::BackendConfig;

/// What stands between an element and its views: reads attributes and properties, and keeps the state true to them.
pub struct Instance {
    host: Host,
    services: BrowserServices,
    state: State,
    catalogues: Catalogues,
    catalogue: RefCell<Option<String>>,
    language: Cell<&'static str>,
    page: RefCell<PageConfig>,
    backend: RefCell<BackendConfig>,
}

impl Instance {
    /// The instance of an element, with its texts in the element's language.
    pub fn new(host: Host, root: ShadowRoot, catalogues: Catalogues, catalogue: Option<String>) -> Self {
        let language = environment::language(host.element());
        let services = BrowserServices::new(host.clone(), root, language);
        let (localizer, _) = Localizer::new(language, catalogue.as_deref(), None, Cloud::Global, intl::plural);
        let state = State::new(Rc::new(services.clone()), Rc::new(localizer), Cloud::Global, View::Home);
        Self {
            host,
            services,
            state,
            catalogues,
            catalogue: RefCell::new(catalogue),
            language: Cell::new(language),
            page: RefCell::default(),
            backend: RefCell::default(),
        }
    }

    /// The state that the views share.
    pub fn state(&self) -> State {
        self.state
    }

    /// Reads all attributes and properties for the first time, and asks the backend what it offers.
    pub fn start(self: &Rc<Self>, restored: &Value) {
        self.read_view();
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
            "audience" => self.check_audience(),
            "lang" => self.follow_language(),
            "view" => self.state.go(self.written_view()),
            _ => {}
        }
    }

    /// Opens the dialog, at a view if one is named.
    pub fn open(&self, view: Option<&str>) {
        if let Some(path) = view {
            self.state.go(self.known_view(path));
        }
        self.state.open.set(true);
    }

    /// Closes the dialog.
    pub fn close(&self) {
        self.state.open.set(false);
    }

    /// Ends all calls: the element is gone.
    pub fn end(&self) {
        self.services.end();
    }

    fn present(&self) {
        let display = self.word("display", Display::Inline, Display::parse, Display::ALL);
        let theme = self.word("theme", Theme::Auto, Theme::parse, Theme::ALL);
        self.state.settings.change(|settings| (settings.display, settings.theme) = (display, theme));
    }

    /// Says so where a page asks for an audience that has no views yet, instead of showing it the partner's.
    fn check_audience(&self) {
        if self.word("audience", Audience::Partner, Audience::parse, Audience::ALL) == Audience::Customer {
            self.host.complain("attribute", "audience: there are no views for customers yet; partner is shown");
        }
    }

    /// Reads configuration, cloud and backend, and asks the backend what it offers.
    fn configure(self: &Rc<Self>) {
        let (page, warnings) = PageConfig::read(&self.host.data("config"));
        for warning in warnings {
            self.host.complain("config", &warning);
        }
        self.services.set_sends_cookies(page.credentials);
        self.services.set_backend(self.backend_address());
        self.page.replace(page);
        self.backend.take();
        self.apply();
        self.ask_backend();
    }

    fn backend_address(&self) -> Option<String> {
        let written = self.host.attribute("backend");
        let address = written.as_deref().and_then(backend_address::resolve);
        if address.is_none() {
            let message = match written {
                Some(_) => "backend: expected an https address, or http on this computer",
                None => "backend: the attribute is missing, so nothing can be sent",
            };
            self.host.complain("backend", message);
        }
        address
    }

    fn ask_backend(self: &Rc<Self>) {
        let (instance, call) = (self.clone(), self.services.config(self.cloud()));
        self.services.spawn(Box::pin(async move {
            let answer = call.await;
            if !instance.state.settings.is_gone() {
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
        self.backend.replace(answer.unwrap_or_default());
        self.apply();
        let offers = if lists { Offers::Requests } else { Offers::Submission };
        self.state.settings.change(|settings| settings.offers = offers);
    }

    /// Brings page and backend together: rules are the backend's, since it enforces them; links are the page's.
    fn apply(&self) {
        let (page, backend) = (self.page.borrow(), self.backend.borrow());
        let rules = Rules::of(self.cloud()).overridden(&page.categories, &page.severities, page.limits).overridden(
            &backend.categories,
            &backend.severities,
            backend.limits,
        );
        self.services.set_limits(rules.limits);
        let known = backend.links.iter().filter(|(name, _)| PageConfig::LINK_NAMES.contains(&name.as_str()));
        let offered = known.filter_map(|(name, address)| Some((name.clone(), Link::parse(address)?)));
        let links = page.links.iter().cloned().chain(offered).collect();
        let contact = page.contact.clone();
        self.state.settings.change(|settings| {
            settings.rules = rules;
            settings.links = links;
            settings.contact = contact;
        });
        drop((page, backend));
        self.localize();
    }

    fn localize(&self) {
        let (page, backend, tag) = (self.page.borrow(), self.backend.borrow(), self.language.get());
        let overrides = page.messages.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str());
        let catalogue = self.catalogue.borrow();
        let (mut localizer, errors) = Localizer::new(tag, catalogue.as_deref(), overrides, self.cloud(), intl::plural);
        for error in errors {
            self.host.complain("messages", &describe(tag, &error));
        }
        if let Some(operator) = &backend.operator {
            localizer.set_operator(operator);
        }
        self.state.set_localizer(Rc::new(localizer));
    }

    /// Shows another language as soon as its catalogue is there; what was typed and the focus stay.
    fn follow_language(self: &Rc<Self>) {
        let language = environment::language(self.host.element());
        let instance = self.clone();
        self.services.set_language(language);
        self.services.spawn(Box::pin(async move {
            let catalogue = locale::fetch(language, &instance.catalogues).await;
            let is_current = environment::language(instance.host.element()) == language;
            if is_current && !instance.state.settings.is_gone() {
                instance.language.set(language);
                instance.catalogue.replace(catalogue);
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

    fn cloud(&self) -> Cloud {
        self.word("cloud", Cloud::Global, Cloud::parse, Cloud::ALL)
    }

    fn read_view(&self) {
        let start = self.written_view();
        self.state.navigation.set(Navigation::new(start));
    }

    fn written_view(&self) -> View {
        self.host.attribute("view").map_or(View::Home, |path| self.known_view(&path))
    }

    fn known_view(&self, path: &str) -> View {
        View::parse(path).unwrap_or_else(|| {
            self.host.complain("attribute", &unknown_word("view", path, &View::PATHS));
            View::Home
        })
    }

    fn shown_kind(&self) -> RequestKind {
        match self.state.navigation.peek().current().clone() {
            View::NewRequest(kind) => kind,
            _ => RequestKind::PartnerCenter,
        }
    }

    /// The value of an attribute that takes one of a few words; another word is a warning that names them.
    fn word<T: Copy + Word>(&self, name: &str, default: T, parse: fn(&str) -> Option<T>, all: &[T]) -> T {
        let Some(written) = self.host.attribute(name) else { return default };
        parse(&written).unwrap_or_else(|| {
            let words: Vec<_> = all.iter().map(|word| word.word()).collect();
            self.host.complain("attribute", &unknown_word(name, &written, &words));
            default
        })
    }
}

/// A value of an attribute that is written as a word.
trait Word {
    fn word(self) -> &'static str;
}

impl Word for Cloud {
    fn word(self) -> &'static str {
        self.as_str()
    }
}

impl Word for Audience {
    fn word(self) -> &'static str {
        self.as_str()
    }
}

impl Word for Display {
    fn word(self) -> &'static str {
        self.as_str()
    }
}

impl Word for Theme {
    fn word(self) -> &'static str {
        self.as_str()
    }
}

fn unknown_word(name: &str, written: &str, known: &[&str]) -> String {
    let written: String = written.chars().take(40).collect();
    format!("{name}: unknown value {written:?}; known are {}", known.join(", "))
}

fn describe(tag: &str, error: &CatalogueError) -> String {
    match error {
        CatalogueError::Excess(excess) => format!("messages for {tag} are not read: too much ({excess:?})"),
        CatalogueError::Syntax(start) => format!("messages for {tag} have an error at {start:?}"),
    }
}
