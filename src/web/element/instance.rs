mod context;
mod language;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;
use web_sys::ShadowRoot;

use super::attributes::Attributes;
use super::environment;
use super::host::Host;
use super::language_watch::LanguageWatch;
use super::restored::Restored;
use crate::i18n::{CatalogueError, Names};
use crate::model::{
    Audience, Cloud, Display, Failure, Features, HelpFlow, Link, Navigation, OperatorHours, PageConfig, RequestKind,
    Rules, Theme, View,
};
use crate::ui::state::{Caller, State};
use crate::web::net::Backend;
use crate::web::services::BrowserServices;
use crate::web::storage::storage_marker;
use crate::web::texts::{Catalogue, Catalogues, Texts};
use crate::web::{intl, lazy};
use crate::wire::BackendConfig;

/// Connects an element with its views: reads attributes and properties, and updates the shared state when they change.
pub struct Instance {
    host: Host,
    attributes: Attributes,
    backend: Backend,
    state: State,
    texts: Texts,
    cloud: Cell<Cloud>,
    questions: Cell<u32>,
    page: RefCell<PageConfig>,
    offered: RefCell<BackendConfig>,
    /// The language that the page asks for, whether its catalogue is loaded or not.
    wanted: Cell<&'static str>,
    watch: RefCell<Option<LanguageWatch>>,
    restored: Restored,
}

impl Instance {
    /// Creates the instance of an element, with its texts in the element's language.
    pub fn new(host: Host, root: ShadowRoot, catalogues: Catalogues, catalogue: Catalogue) -> Self {
        let backend = Backend::new(host.clone(), catalogue.language);
        let texts = Texts::new(host.clone(), catalogues, catalogue);
        let restored = Restored::new(root.clone());
        let chunk = lazy::loader(backend.clone(), texts.clone(), root.clone());
        let services = BrowserServices::new(host.clone(), root, backend.clone(), restored.clone());
        let (localizer, _) = texts.localizer();
        let state = State::new(Rc::new(services), chunk, Rc::new(localizer), Cloud::Global, View::Home);
        Self {
            attributes: Attributes::new(host.clone()),
            wanted: Cell::new(environment::language(host.element())),
            host,
            backend,
            state,
            texts,
            cloud: Cell::new(Cloud::Global),
            questions: Cell::new(0),
            page: RefCell::default(),
            offered: RefCell::default(),
            watch: RefCell::default(),
            restored,
        }
    }

    /// The state that the views share.
    pub fn state(&self) -> State {
        self.state
    }

    /// Reads all attributes and properties for the first time, and fetches the backend's configuration.
    pub fn start(self: &Rc<Self>, restored: Value) {
        self.state.navigation.set(Navigation::new(self.attributes.view()));
        self.attributes.check_load();
        if storage_marker::is_set() {
            self.state.preload_chunk();
        }
        self.watch_language();
        for name in ["audience", "display", "config", "context"] {
            self.clone().follow(name);
        }
        self.restored.begin(self.state, self.shown_kind(), restored);
    }

    /// Applies a change of an attribute or property.
    pub fn follow(self: Rc<Self>, name: &str) {
        match name {
            "backend" | "config" | "cloud" => self.configure(),
            "context" => self.prefill(),
            // Another user may be signed in now.
            "tokenProvider" => {
                self.state.question_caller();
                self.ask_backend();
            }
            "display" | "theme" => self.present(),
            "audience" => self.turn_to_audience(),
            "lang" => {
                self.watch_language();
                self.follow_language();
            }
            "view" => self.state.go(self.attributes.view()),
            _ => {}
        }
    }

    /// Opens the dialog, at a view if one is given.
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

    /// Stops listening for changes of the language: the listener holds the instance and would leak it.
    pub fn end(&self) {
        self.watch.take();
    }

    fn present(&self) {
        let display = self.attributes.word("display", Display::Inline);
        let theme = self.attributes.word("theme", Theme::Auto);
        self.state.settings.change(|settings| (settings.display, settings.theme) = (display, theme));
    }

    /// Reads page configuration, cloud and backend address, and fetches the backend's configuration.
    fn configure(self: &Rc<Self>) {
        let (mut page, warnings) = PageConfig::read(&self.host.data("config"));
        for warning in warnings {
            self.host.warn("config", &warning);
        }
        self.check_zone(&mut page.rules.hours);
        self.cloud.set(self.attributes.word("cloud", Cloud::Global));
        let is_another = self.backend.set_address(self.attributes.backend(), page.credentials);
        self.texts.set_overrides(&page.messages);
        self.page.replace(page);
        self.offered.take();
        if is_another {
            // Another backend may have the features that the last one lacked.
            self.state.settings.change(|settings| settings.missing = Features::NONE);
        }
        self.apply();
        self.localize();
        self.ask_backend();
    }

    fn ask_backend(self: &Rc<Self>) {
        let (instance, call) = (self.clone(), self.backend.config(self.cloud.get()));
        let question = self.questions.get() + 1;
        self.questions.set(question);
        self.go_on_without_answer();
        self.state.spawn(async move {
            let answer = call.await;
            if instance.questions.get() == question {
                instance.backend_answered(answer);
            }
        });
    }

    /// Assumes all features if the backend's configuration has not arrived after a timeout: a slow backend must not
    /// block the user, and each feature handles its own failures.
    fn go_on_without_answer(&self) {
        const CONFIG_TIMEOUT: u32 = 3_000;
        let (state, pause) = (self.state, self.state.services().pause(CONFIG_TIMEOUT));
        state.spawn(async move {
            pause.await;
            if state.settings.peek().features.is_none() {
                state.set_features(Features::ALL);
            }
        });
    }

    /// A backend without `config` offers nothing but `POST requests`. If the call failed otherwise, all features are
    /// assumed.
    fn backend_answered(&self, answer: Result<BackendConfig, Failure>) {
        let features = match &answer {
            Ok(config) => Features::read(&config.features),
            Err(Failure::NotFound | Failure::Unsupported | Failure::NoBackend) => Features::NONE,
            // After a failed call the known features stay; if none are known, all are assumed.
            Err(_) => self.state.settings.peek().features.unwrap_or(Features::ALL),
        };
        match &answer {
            Ok(config) => self.state.set_caller(Caller::Known(config.caller_id.clone())),
            Err(Failure::NotFound | Failure::Unsupported) => self.state.set_caller(Caller::Known(None)),
            Err(_) => {}
        }
        if let Ok(mut config) = answer {
            self.check_zone(&mut config.operator_hours);
            self.offered.replace(config);
            self.apply();
            // The backend affects texts by its names alone; unless they changed, the texts are not parsed again.
            if self.texts.set_names(self.names()) {
                self.localize();
            }
        }
        self.state.set_features(features);
    }

    /// Drops operator hours in a time zone that the browser does not know, with a warning.
    fn check_zone(&self, hours: &mut Option<OperatorHours>) {
        let is_known = |hours: &OperatorHours| intl::zone_offset(&hours.time_zone, intl::now()).is_some();
        if hours.as_ref().is_some_and(|hours| !is_known(hours)) {
            *hours = None;
            self.host.warn("config", "operatorHours: unknown timeZone");
        }
    }

    /// Merges the configuration of page and backend: the backend's rules win, since it enforces them; the page's links
    /// win.
    fn apply(&self) {
        let (page, backend) = (self.page.borrow(), self.offered.borrow());
        let rules = Rules::of(self.cloud.get()).overridden(&page.rules).overridden(&backend.rules());
        self.backend.set_limits(rules.limits);
        let known = backend.links.iter().filter(|(name, _)| PageConfig::LINK_NAMES.contains(&name.as_str()));
        let offered = known.filter_map(|(name, address)| Some((name.clone(), Link::parse(address)?)));
        let links = page.links.iter().cloned().chain(offered).collect();
        let contact = page.contact.clone();
        let drafts = page.drafts;
        let address = self.backend.address().unwrap_or_default();
        let partner = page.partner.clone().or_else(|| backend.partner.clone()).unwrap_or_default();
        self.state.settings.change(|settings| {
            settings.rules = rules;
            settings.links = links;
            settings.contact = contact;
            settings.drafts = drafts;
            settings.backend = address;
            settings.partner = partner;
            settings.customers_to_notify = backend.customers_to_notify.unwrap_or_default();
        });
    }

    fn names(&self) -> Names {
        let partner = self.state.settings.peek().partner.name.clone();
        Names { cloud: self.cloud.get(), operator: self.offered.borrow().operator.clone(), partner }
    }

    /// Rebuilds all texts. Errors are reported when nothing is borrowed any more, since the page may respond by
    /// changing the element.
    fn localize(&self) {
        self.texts.set_names(self.names());
        let (localizer, errors) = self.texts.localizer();
        self.state.set_localizer(Rc::new(localizer));
        for error in errors {
            self.host.warn("messages", &describe(self.texts.language(), &error));
        }
    }

    /// Switches to the views of the current audience, and resets what the other audience had selected.
    fn turn_to_audience(&self) {
        let audience = self.attributes.word("audience", Audience::Partner);
        let kind = match audience {
            Audience::Partner => RequestKind::Customer,
            Audience::Customer => RequestKind::CustomerSelfService,
        };
        self.state.settings.change(|settings| settings.audience = audience);
        self.state.flow.set(HelpFlow::new(kind));
        self.prefill();
        let features = self.state.settings.peek().features;
        features.into_iter().for_each(|features| self.state.set_features(features));
    }

    fn shown_kind(&self) -> RequestKind {
        match self.state.navigation.peek().current() {
            &View::NewRequest(kind) => self.state.kind(kind),
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
