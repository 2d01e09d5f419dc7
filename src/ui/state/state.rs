use std::future::Future;
use std::rc::Rc;

use leptos::prelude::{AnyView, Owner, on_cleanup};
use send_wrapper::SendWrapper;

use super::chunk::Chunk;
use super::chunk_services::ChunkServices;
use super::file_services::FileServices;
use super::form_state::FormState;
use super::guidance_services::GuidanceServices;
use super::help_services::HelpServices;
use super::lazy_services::LazyServices;
use super::lazy_view::LazyView;
use super::request_services::RequestServices;
use super::services::Services;
use super::shared::Shared;
use crate::app::clock::Clock;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::host::Host;
use crate::app::settings::Settings;
use crate::app::{App, LazyPorts, Notify, PersistenceState};
use crate::i18n::Localizer;
use crate::model::{Failure, HelpFlow, Navigation, RequestKind, Rules, Upload, View};

/// The state of one widget, shared by its views. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct State {
    /// Settings determined by the page and the backend.
    pub settings: Shared<Settings>,
    /// The navigation history and the current view.
    pub navigation: Shared<Navigation>,
    /// Whether the dialog is open.
    pub open: Shared<bool>,
    /// Whether the first frame has been seen. What lies below the fold waits for it.
    pub is_drawn: Shared<bool>,
    /// Whether what completes the first view has been seen as well: `Intl` waits for it, whose first calls are slow.
    pub is_complete: Shared<bool>,
    /// Text of the live region, which screen readers announce next.
    pub announcement: Shared<String>,
    pub(super) localizer: Shared<Rc<Localizer>>,
    effects: Shared<Effects>,
    partner_center: FormState,
    customer: FormState,
    self_service: FormState,
    /// State of the help flow, which leads from a customer's problem to the form.
    pub flow: Shared<HelpFlow>,
    chunks: [Shared<ChunkState>; Chunk::ALL.len()],
    /// The persisted drafts and outbox.
    pub persistence: Shared<PersistenceState>,
    /// Upload progress of the requests being sent, by their idempotency keys.
    pub upload: Shared<Vec<(String, Upload)>>,
    /// The form that the user leaves for another one, until the problem has moved there.
    pub switch: Shared<Option<(RequestKind, RequestKind)>>,
    /// The form that the user wants to be reviewed, until it is.
    pub(super) to_review: Shared<Option<RequestKind>>,
}

/// The effects of views: those of the first file, and those that lazy chunks add.
#[derive(Clone)]
struct Effects {
    app: App,
    first: Rc<dyn Services>,
    chunk: ChunkLoader,
    /// Notified when a chunk is loaded or has failed, and when the backend has answered what it has.
    settled: Rc<Notify>,
    lazy: Option<Rc<dyn LazyServices>>,
    files: Option<Rc<dyn FileServices>>,
    help: Option<Rc<dyn HelpServices>>,
    guidance: Option<Rc<dyn GuidanceServices>>,
    requests: Option<Rc<dyn RequestServices>>,
}

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
            is_complete: Shared::new(false),
            announcement: Shared::of(&app.announcement),
            localizer: Shared::of(&app.texts),
            partner_center: FormState::of(app.form(RequestKind::PartnerCenter)),
            customer: FormState::of(app.form(RequestKind::Customer)),
            self_service: FormState::of(app.form(RequestKind::CustomerSelfService)),
            flow: Shared::of(&app.flow),
            chunks: Chunk::ALL.map(|_| Shared::new(ChunkState::default())),
            persistence: Shared::of(&app.persistence),
            upload: Shared::of(&app.upload),
            switch: Shared::new(None),
            to_review: Shared::new(None),
            effects: Shared::new(Effects {
                app,
                first: services,
                chunk,
                settled: Rc::default(),
                lazy: None,
                files: None,
                help: None,
                guidance: None,
                requests: None,
            }),
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
    pub fn receive<T: Clone + 'static, A: 'static>(
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

    /// Returns the loading state of a chunk.
    pub fn chunk(self, chunk: Chunk) -> Shared<ChunkState> {
        self.chunks[chunk as usize]
    }

    /// Notified when a chunk is loaded or has failed, and when the backend has answered what it has.
    pub fn settled(self) -> Rc<Notify> {
        self.effects.peek().settled.clone()
    }

    /// Starts loading a chunk.
    pub(super) fn chunk_call(self, chunk: Chunk) -> Call<LoadedChunk> {
        (self.effects.peek().chunk)(chunk)
    }

    /// Returns the effects of all lazy views.
    ///
    /// # Panics
    ///
    /// If the chunk that brings them is not loaded: `Submission`. Only views of it, or of chunks that need it, may call
    /// this. So for the other four, with their own chunks.
    pub fn lazy_services(self) -> Rc<dyn LazyServices> {
        self.effects.peek().lazy.clone().expect(BROUGHT)
    }

    /// Returns the effects of views with files.
    pub fn file_services(self) -> Rc<dyn FileServices> {
        self.effects.peek().files.clone().expect(BROUGHT)
    }

    /// Returns the effects of views about customers, services and their health.
    pub fn help_services(self) -> Rc<dyn HelpServices> {
        self.effects.peek().help.clone().expect(BROUGHT)
    }

    /// Returns the effects of the guides.
    pub fn guidance_services(self) -> Rc<dyn GuidanceServices> {
        self.effects.peek().guidance.clone().expect(BROUGHT)
    }

    /// Returns the effects of views of requests.
    pub fn request_services(self) -> Rc<dyn RequestServices> {
        self.effects.peek().requests.clone().expect(BROUGHT)
    }

    /// Installs effects that a chunk has brought.
    pub fn install(self, services: ChunkServices) {
        self.effects.change(|effects| match services {
            ChunkServices::Lazy(services) => {
                let lazy = services.clone();
                self.persistence.before_redraw(move || lazy.keep_focus());
                let (storage, files) = (services.storage(), services.files());
                effects.app.set_lazy_ports(LazyPorts { backend: services.clone(), storage, files });
                effects.lazy = Some(services);
            }
            ChunkServices::Files(services) => effects.files = Some(services),
            ChunkServices::Help(services) => effects.help = Some(services),
            ChunkServices::Guidance(services) => effects.guidance = Some(services),
            ChunkServices::Requests(services) => effects.requests = Some(services),
        });
    }
}

/// The contents of a chunk.
pub struct LoadedChunk {
    /// Draws a view of the chunk.
    pub draw: fn(State, LazyView) -> AnyView,
    /// Starts background work.
    pub begin: fn(State),
    /// The effects of its views.
    pub services: Vec<ChunkServices>,
    /// Applies its styles, and returns what words all texts that are loaded, with its own. Called once, when the chunk that
    /// it needs is there.
    pub apply: Box<dyn FnOnce() -> Rc<Localizer>>,
}

/// Loads a chunk and returns its contents.
pub type ChunkLoader = Rc<dyn Fn(Chunk) -> Call<LoadedChunk>>;

/// Loading state of a chunk.
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
        /// Starts background work.
        begin: fn(State),
    },
    /// It could not be fetched.
    Failed(Failure),
}

impl ChunkState {
    /// Whether the chunk is neither loaded nor being loaded.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::NotLoaded | Self::Failed(_))
    }

    /// Whether the chunk is being loaded.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Loading)
    }

    /// Whether the chunk is loaded.
    pub fn is_loaded(&self) -> bool {
        matches!(self, Self::Loaded { .. })
    }
}

/// Why effects are missing.
const BROUGHT: &str = "a chunk brings the effects of its views";
