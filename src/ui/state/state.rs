use std::future::Future;
use std::rc::Rc;

use leptos::prelude::{AnyView, Owner, on_cleanup};
use send_wrapper::SendWrapper;

use super::form_state::FormState;
use super::lazy_services::LazyServices;
use super::live::{Live, live};
use super::services::Services;
use super::shared::Shared;
use crate::app::clock::Clock;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::host::Host;
use crate::app::settings::Settings;
use crate::app::{App, LazyPorts, PersistenceState};
use crate::i18n::{Localizer, between_sentences};
use crate::model::{Failure, HelpFlow, Navigation, RequestKind, Rules, Timestamp, Upload, View};
use crate::ui::state::LazyView;

/// The state of one widget, shared by its views. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct State {
    /// Settings determined by the page and the backend.
    pub settings: Shared<Settings>,
    /// The navigation history and the current view.
    pub navigation: Shared<Navigation>,
    /// Whether the dialog is open.
    pub open: Shared<bool>,
    /// Whether the first frame has been seen. What costs time and may come a moment later waits for it: `Intl`, whose
    /// first calls are slow, and files that no view shows yet.
    pub is_drawn: Shared<bool>,
    /// Text of the live region, which screen readers announce next.
    pub announcement: Shared<String>,
    localizer: Shared<Rc<Localizer>>,
    effects: Shared<Effects>,
    partner_center: FormState,
    customer: FormState,
    self_service: FormState,
    /// State of the help flow, which leads from a customer's problem to the form.
    pub flow: Shared<HelpFlow>,
    /// Loading state of the lazy chunk.
    pub chunk: Shared<ChunkState>,
    /// The persisted drafts and outbox.
    pub persistence: Shared<PersistenceState>,
    /// Upload progress of the requests being sent, by their idempotency keys.
    pub upload: Shared<Vec<(String, Upload)>>,
    /// The form that the user leaves for another one, until the problem has moved there.
    pub switch: Shared<Option<(RequestKind, RequestKind)>>,
}

/// The effects of views: those of the first file, and those that the lazy chunk adds.
#[derive(Clone)]
struct Effects {
    app: App,
    first: Rc<dyn Services>,
    chunk: ChunkLoader,
    lazy: Option<Rc<dyn LazyServices>>,
}

/// Loads the lazy chunk and returns its contents.
pub type ChunkLoader = Rc<dyn Fn() -> Call<LazyViews>>;

impl State {
    /// Creates the state of a widget that starts at a view.
    pub fn new(services: Rc<dyn Services>, chunk: ChunkLoader, localizer: Rc<Localizer>, start: View) -> Self {
        let (host, clock): (Rc<dyn Host>, Rc<dyn Clock>) = (services.clone(), services.clone());
        let app = App::new(host, clock, localizer, Settings::default(), start);
        let ended = SendWrapper::new(app.clone());
        debug_assert!(Owner::current().is_some(), "a widget's state belongs to its mount");
        on_cleanup(move || ended.end());
        Self {
            settings: Shared::of(&app.settings),
            navigation: Shared::of(&app.navigation),
            open: Shared::new(false),
            is_drawn: Shared::new(false),
            announcement: Shared::of(&app.announcement),
            localizer: Shared::of(&app.texts),
            partner_center: FormState::of(app.form(RequestKind::PartnerCenter)),
            customer: FormState::of(app.form(RequestKind::Customer)),
            self_service: FormState::of(app.form(RequestKind::CustomerSelfService)),
            flow: Shared::of(&app.flow),
            chunk: Shared::new(ChunkState::default()),
            persistence: Shared::of(&app.persistence),
            upload: Shared::of(&app.upload),
            switch: Shared::new(None),
            effects: Shared::new(Effects { app, first: services, chunk, lazy: None }),
        }
    }

    /// Returns what decides and acts behind the views.
    pub fn app(self) -> App {
        self.effects.peek().app.clone()
    }

    /// Returns the form for a kind of request; its content is retained while other views are shown.
    pub fn form(self, kind: RequestKind) -> FormState {
        match kind {
            RequestKind::PartnerCenter => self.partner_center,
            RequestKind::Customer => self.customer,
            RequestKind::CustomerSelfService => self.self_service,
        }
    }

    /// Watches for the first frame, which follows.
    pub fn await_first_frame(self) {
        let frame = self.services().frame();
        self.spawn(async move {
            frame.await;
            self.is_drawn.set(true);
        });
    }

    /// Returns the validation rules; subscribes the reader to changes.
    pub fn rules(self) -> Rules {
        self.settings.get().rules.clone()
    }

    /// Returns the effects of the first file.
    pub fn services(self) -> Rc<dyn Services> {
        self.effects.peek().first.clone()
    }

    /// Runs a task until it ends or the widget is unmounted. An unmounted widget's tasks are never polled again, so
    /// that a task may use the state after each await. Work that must outlive the widget uses [`Services::run`], and
    /// must not use the state.
    pub fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.spawn_boxed(Box::pin(task));
    }

    #[inline(never)]
    fn spawn_boxed(self, task: LocalBoxFuture<()>) {
        if !self.effects.is_gone() {
            self.app().spawn(task);
        }
    }

    /// Awaits a future and passes its result to `then`, unless the view that owns `target` is gone by then. The future
    /// runs to its end without the view, so that a change requested by the user is still made.
    pub fn receive<T: Clone + Send + Sync + 'static, A: 'static>(
        self,
        target: Shared<T>,
        awaited: impl Future<Output = A> + 'static,
        then: impl FnOnce(A) + 'static,
    ) {
        self.spawn(async move {
            let answer = awaited.await;
            if !target.is_gone() {
                then(answer);
            }
        });
    }

    /// Starts loading the lazy chunk.
    pub(super) fn chunk_call(self) -> Call<LazyViews> {
        (self.effects.peek().chunk)()
    }

    /// Returns the effects of the lazy chunk.
    ///
    /// # Panics
    ///
    /// If the lazy chunk is not loaded; only its own views may call this.
    pub fn lazy_services(self) -> Rc<dyn LazyServices> {
        self.effects.peek().lazy.clone().expect("the lazy chunk brings its services")
    }

    /// Installs the effects of the lazy chunk.
    pub fn set_lazy_services(self, services: Rc<dyn LazyServices>) {
        let lazy = services.clone();
        self.persistence.before_redraw(move || lazy.keep_focus());
        let (storage, files) = (services.storage(), services.files());
        self.app().set_lazy_ports(LazyPorts { backend: services.clone(), storage, files });
        self.effects.change(|effects| effects.lazy = Some(services));
    }

    /// Replaces the texts: another language, or the page's own messages.
    pub fn set_localizer(self, localizer: Rc<Localizer>) {
        // The last announcement is in the previous language.
        self.announcement.set(String::new());
        self.localizer.set(localizer);
    }

    /// Returns the current texts; subscribes the reader to changes.
    pub fn localizer(self) -> Rc<Localizer> {
        (*self.localizer.get()).clone()
    }

    /// Returns a message that follows the language.
    pub fn text(self, id: &'static str) -> Live<String> {
        live(move || self.localizer().text(id))
    }

    /// Returns a message with one argument that follows the language.
    pub fn text_with(self, id: &'static str, name: &'static str, value: Live<String>) -> Live<String> {
        live(move || self.localizer().text_with(id, &[(name, value().into())]))
    }

    /// Returns a message with a count: `$count` selects the plural form, `$number` is the formatted number.
    pub fn counted(self, id: &'static str, count: usize) -> String {
        let number = self.number(count);
        self.localizer().text_with(id, &[("count", count.into()), ("number", number.into())])
    }

    /// Formats a whole number in the current language.
    pub fn number(self, number: usize) -> String {
        self.services().number(self.localizer().tag(), number)
    }

    /// What stands between two sentences of a paragraph.
    pub fn between_sentences(self) -> Live<String> {
        live(move || between_sentences(self.localizer().tag()).to_owned())
    }

    /// Formats a date and time in the current language.
    pub fn date(self, instant: Timestamp) -> Live<String> {
        live(move || self.services().date_time(self.localizer().tag(), instant))
    }
}

/// The contents of the loaded lazy chunk.
#[derive(Clone)]
pub struct LazyViews {
    /// Draws a view.
    pub draw: fn(State, LazyView) -> AnyView,
    /// Starts the background work: autosave and delivery.
    pub begin: fn(State),
    /// The effects of the lazy views.
    pub services: Rc<dyn LazyServices>,
    /// All texts, including those of the lazy views.
    pub localizer: Rc<Localizer>,
}

/// Loading state of the lazy chunk.
#[derive(Clone, Debug, Default)]
pub enum ChunkState {
    /// No view has needed it yet.
    #[default]
    NotLoaded,
    /// It is being fetched.
    Loading,
    /// It is loaded.
    Loaded {
        /// Draws a view.
        draw: fn(State, LazyView) -> AnyView,
        /// Starts the background work: autosave and delivery.
        begin: fn(State),
    },
    /// It could not be fetched.
    Failed(Failure),
}
