use std::future::Future;
use std::rc::Rc;

use leptos::prelude::AnyView;
use send_wrapper::SendWrapper;

use super::form_state::FormState;
use super::lazy_services::LazyServices;
use super::live::{Live, live};
use super::persistence_state::PersistenceState;
use super::services::Services;
use super::settings::{Caller, Settings};
use super::shared::Shared;
use super::tasks::Tasks;
use crate::app::future::{Call, LocalBoxFuture};
use crate::i18n::Localizer;
use crate::model::{
    Audience, Cloud, Display, Failure, Features, HelpFlow, Navigation, Partner, RequestKind, Rules, Tenants, Theme,
    Timestamp, Upload, View,
};
use crate::ui::state::LazyView;

/// The state of one widget, shared by its views. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct State {
    /// What page and backend have settled.
    pub settings: Shared<Settings>,
    /// Which view is shown.
    pub navigation: Shared<Navigation>,
    /// Whether the dialog is open.
    pub open: Shared<bool>,
    /// What screen readers say next.
    pub announcement: Shared<String>,
    localizer: Shared<SendWrapper<Rc<Localizer>>>,
    effects: Shared<SendWrapper<Effects>>,
    partner_center: FormState,
    customer: FormState,
    self_service: FormState,
    /// How far a customer's problem has come before the form.
    pub flow: Shared<HelpFlow>,
    /// The part of the program that is fetched later.
    pub chunk: Shared<ChunkState>,
    /// What is kept on the person's device.
    pub persistence: Shared<PersistenceState>,
    /// How far the bytes of requests have gone that are being sent, by their keys.
    pub upload: Shared<Vec<(String, Upload)>>,
}

/// What views cannot do themselves: what the first file can do, and what the part that is fetched later adds.
#[derive(Clone)]
struct Effects {
    first: Rc<dyn Services>,
    tasks: Tasks,
    chunk: ChunkLoader,
    later: Option<Rc<dyn LazyServices>>,
}

/// Loads the lazy chunk, and answers with what it brings.
pub type ChunkLoader = Rc<dyn Fn() -> Call<LazyViews>>;

impl State {
    /// The state of a widget that starts at a view.
    pub fn new(
        services: Rc<dyn Services>,
        chunk: ChunkLoader,
        localizer: Rc<Localizer>,
        cloud: Cloud,
        start: View,
    ) -> Self {
        Self {
            settings: Shared::new(Settings {
                display: Display::Inline,
                theme: Theme::Auto,
                rules: Rules::of(cloud),
                links: Vec::new(),
                contact: None,
                audience: Audience::Partner,
                partner: Partner::default(),
                preset: None,
                tenants: Tenants::default(),
                customers_to_notify: 0,
                features: None,
                missing: Features::NONE,
                caller: Caller::Unknown,
                person: None,
                turn: 0,
                backend: String::new(),
                drafts: true,
            }),
            navigation: Shared::new(Navigation::new(start)),
            open: Shared::new(false),
            announcement: Shared::new(String::new()),
            localizer: Shared::new(SendWrapper::new(localizer)),
            effects: Shared::new(SendWrapper::new(Effects {
                first: services,
                tasks: Tasks::of_mount(),
                chunk,
                later: None,
            })),
            partner_center: FormState::new(RequestKind::PartnerCenter),
            customer: FormState::new(RequestKind::Customer),
            self_service: FormState::new(RequestKind::CustomerSelfService),
            flow: Shared::new(HelpFlow::new(RequestKind::Customer)),
            chunk: Shared::new(ChunkState::default()),
            persistence: Shared::new(PersistenceState::default()),
            upload: Shared::new(Vec::new()),
        }
    }

    /// The form for a kind of request; what was typed stays in it while other views are shown.
    pub fn form(self, kind: RequestKind) -> FormState {
        match kind {
            RequestKind::PartnerCenter => self.partner_center,
            RequestKind::Customer => self.customer,
            RequestKind::CustomerSelfService => self.self_service,
        }
    }

    /// What may be filled in; what reads it is drawn again when it changes.
    pub fn rules(self) -> Rules {
        self.settings.get().rules.clone()
    }

    /// The effects that views ask for.
    pub fn services(self) -> Rc<dyn Services> {
        self.effects.peek().first.clone()
    }

    /// Runs a task until it ends or the widget is unmounted: from there on it is never polled again, so that it may use
    /// the state after each wait. What must go on after that is begun by [`Services::run`], and may not.
    pub fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.spawn_boxed(Box::pin(task));
    }

    #[inline(never)]
    fn spawn_boxed(self, task: LocalBoxFuture<()>) {
        if !self.effects.is_gone() {
            let effects = self.effects.peek();
            effects.tasks.spawn(&*effects.first, task);
        }
    }

    /// Waits for something and hands it on, unless the view that `target` belongs to is gone by then. What is waited for
    /// goes on without the view, so that a change that was asked for is made all the same.
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

    /// Begins to load the lazy chunk.
    pub(super) fn chunk_call(self) -> Call<LazyViews> {
        (self.effects.peek().chunk)()
    }

    /// The effects that the views that are fetched later ask for.
    ///
    /// # Panics
    ///
    /// Before that part of the program is there: nothing but its own views asks.
    pub fn lazy_services(self) -> Rc<dyn LazyServices> {
        self.effects.peek().later.clone().expect("the part brings its services along")
    }

    /// Takes the effects that the views that are fetched later ask for.
    pub fn set_lazy_services(self, services: Rc<dyn LazyServices>) {
        self.effects.change(|effects| effects.later = Some(services));
    }

    /// Shows texts in another language, or other texts.
    pub fn set_localizer(self, localizer: Rc<Localizer>) {
        // What was said was said in other words.
        self.announcement.set(String::new());
        self.localizer.set(SendWrapper::new(localizer));
    }

    /// The texts that are shown now; what reads them is drawn again when they change.
    pub fn localizer(self) -> Rc<Localizer> {
        (**self.localizer.get()).clone()
    }

    /// A message that follows the language.
    pub fn text(self, id: &'static str) -> Live<String> {
        live(move || self.localizer().text(id))
    }

    /// A message with one argument that follows the language.
    pub fn text_with(self, id: &'static str, name: &'static str, value: Live<String>) -> Live<String> {
        live(move || self.localizer().text_with(id, &[(name, value().into())]))
    }

    /// A message that counts something: `$count` chooses the form, `$number` is shown.
    pub fn counted(self, id: &'static str, count: usize) -> String {
        let number = self.number(count);
        self.localizer().text_with(id, &[("count", count.into()), ("number", number.into())])
    }

    /// A whole number in the language shown.
    pub fn number(self, number: usize) -> String {
        self.services().number(self.localizer().tag(), number)
    }

    /// A date and time in the language shown.
    pub fn date(self, instant: Timestamp) -> Live<String> {
        live(move || self.services().date_time(self.localizer().tag(), instant))
    }
}

/// The part of the program that is fetched later, once it is there.
#[derive(Clone)]
pub struct LazyViews {
    /// Draws a view.
    pub draw: fn(State, LazyView) -> AnyView,
    /// Begins what goes on while the widget is there, whatever is shown.
    pub begin: fn(State),
    /// What the views cannot do themselves.
    pub services: Rc<dyn LazyServices>,
    /// All texts, with those of the views.
    pub localizer: Rc<Localizer>,
}

/// How far the part of the program is that is fetched later.
#[derive(Clone, Debug, Default)]
pub enum ChunkState {
    /// Nobody has needed it yet.
    #[default]
    NotLoaded,
    /// It is being fetched.
    Loading,
    /// It is there.
    Loaded {
        /// Draws a view.
        draw: fn(State, LazyView) -> AnyView,
        /// Begins what goes on while the widget is there.
        begin: fn(State),
    },
    /// It could not be fetched.
    Failed(Failure),
}

/// The id of the heading of each view.
pub const HEADING: &str = "heading";
