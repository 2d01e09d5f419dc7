mod language;
mod settings;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::ShadowRoot;

use super::environment;
use super::host::Host;
use super::language_watch::LanguageWatch;
use super::restored::Restored;
use crate::app::settings::{Batch, Configuration, PageSettings, PageSource, Settings, view};
use crate::model::{Json, RequestKind, View};
use crate::ui::state::{Chunk, State};
use crate::web::lazy;
use crate::web::net::Backend;
use crate::web::services::BrowserServices;
use crate::web::storage::storage_marker;
use crate::web::texts::{FirstTexts, Texts};

/// Connects an element with its views: reads what the page changes, and carries out what the configuration decides.
pub struct Instance {
    host: Host,
    backend: Backend,
    state: State,
    texts: Texts,
    configuration: RefCell<Configuration>,
    batch: RefCell<Batch>,
    watch: RefCell<Option<LanguageWatch>>,
    restored: Restored,
}

impl Instance {
    /// Creates the instance of an element with all that the page has set, so that its views are drawn once, and asks the
    /// backend for its configuration.
    pub fn start(host: Host, root: ShadowRoot, first: FirstTexts, typed: Json) -> Rc<Self> {
        let backend = Backend::new(host.clone(), first.catalogue.language);
        let texts = Texts::new(host.clone(), environment::language(host.element()), first);
        let restored = Restored::new(root.clone());
        let chunk = lazy::loader(backend.clone(), texts.clone(), root.clone());
        let services = BrowserServices::new(host.clone(), root, backend.clone(), restored.clone());
        let mut configuration = Configuration::new(texts.language());
        let (page, warnings) = PageSettings::default().updated(&Batch::all(), &host);
        host.warn_all(&warnings);
        let mut first = configuration.follow(page, texts.language(), false, &Settings::default());
        first.wording.take().into_iter().for_each(|wording| texts.set_wording(wording));
        let (localizer, warnings) = texts.localizer();
        host.warn_all(&warnings);
        let shown = asked_view(&host, host.attribute("view").as_deref());
        if matches!(shown, View::NewRequest(_)) {
            lazy::fetch_submission_ahead();
        }
        let instance = Rc::new(Self {
            state: State::new(Rc::new(services), chunk, Rc::new(localizer), shown),
            host,
            backend,
            texts,
            configuration: RefCell::new(configuration),
            batch: RefCell::default(),
            watch: RefCell::default(),
            restored,
        });
        if storage_marker::is_set() {
            // `Records` needs `Submission`, which reads the records.
            instance.state.preload_chunk(Chunk::Records);
        }
        instance.watch_language();
        instance.compile_overrides();
        instance.carry_out(first);
        instance.prefill(&Batch::all(), None);
        instance.restored.begin(instance.state, instance.shown_kind(), typed);
        instance
    }

    /// The state that the views share.
    pub fn state(&self) -> State {
        self.state
    }

    /// Takes in that an attribute or property has changed. A framework sets several in one tick: they are applied
    /// together, in a microtask.
    pub fn note(self: &Rc<Self>, name: &str) {
        if self.batch.borrow_mut().add(name) {
            let instance = self.clone();
            self.state.spawn(async move { instance.apply() });
        }
    }

    /// Opens the dialog, at a view if one is given. What the page has set before counts.
    pub fn open(self: &Rc<Self>, view: Option<&str>) {
        self.apply();
        if view.is_some() {
            self.state.go(asked_view(&self.host, view));
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

    /// Applies what the page has changed. The view comes last: the page hears of it, and may change the element again.
    fn apply(self: &Rc<Self>) {
        let batch = self.batch.take();
        if batch.is_empty() {
            return;
        }
        let earlier = self.state.settings.peek().preset.clone();
        if batch.has("lang") {
            self.watch_language();
        }
        if batch.has("lang") || batch.has("config") {
            self.follow_language();
        }
        self.configure(&batch);
        self.prefill(&batch, earlier.as_ref());
        if batch.has("view") {
            self.state.go(asked_view(&self.host, self.host.attribute("view").as_deref()));
        }
    }

    fn shown_kind(&self) -> RequestKind {
        match self.state.navigation.peek().current() {
            &View::NewRequest(kind) => self.state.kind(kind),
            _ => RequestKind::PartnerCenter,
        }
    }
}

fn asked_view(host: &Host, path: Option<&str>) -> View {
    let (view, warning) = view(path);
    host.warn_all(warning.as_slice());
    view
}
