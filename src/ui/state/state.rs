use std::future::Future;
use std::rc::Rc;

use send_wrapper::SendWrapper;

use super::chunk::Part;
use super::form_state::FormState;
use super::lazy_services::LaterServices;
use super::persistence_state::Keeping;
use super::services::{HostEvent, Services};
use super::settings::{Caller, Settings};
use super::tasks::Tasks;
use crate::app::future::LocalBoxFuture;
use crate::i18n::Localizer;
use crate::model::{
    Audience, Cloud, Display, Features, HelpFlow, Navigation, Partner, RequestKind, Rules, Stage, Tenants, Theme,
    Timestamp, Upload, View,
};
use crate::ui::kit::Shared;
use crate::ui::kit::{Live, live};

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
    pub part: Shared<Part>,
    /// What is kept on the person's device.
    pub kept: Shared<Keeping>,
    /// How far the bytes of requests have gone that are being sent, by their keys.
    pub upload: Shared<Vec<(String, Upload)>>,
}

/// What views cannot do themselves: what the first file can do, and what the part that is fetched later adds.
#[derive(Clone)]
struct Effects {
    first: Rc<dyn Services>,
    tasks: Tasks,
    later: Option<Rc<dyn LaterServices>>,
}

impl State {
    /// The state of a widget that starts at a view.
    pub fn new(services: Rc<dyn Services>, localizer: Rc<Localizer>, cloud: Cloud, start: View) -> Self {
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
            effects: Shared::new(SendWrapper::new(Effects { first: services, tasks: Tasks::of_mount(), later: None })),
            partner_center: FormState::new(RequestKind::PartnerCenter),
            customer: FormState::new(RequestKind::Customer),
            self_service: FormState::new(RequestKind::CustomerSelfService),
            flow: Shared::new(HelpFlow::new(RequestKind::Customer)),
            part: Shared::new(Part::default()),
            kept: Shared::new(Keeping::default()),
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

    /// The effects that the views that are fetched later ask for.
    ///
    /// # Panics
    ///
    /// Before that part of the program is there: nothing but its own views asks.
    pub fn later_services(self) -> Rc<dyn LaterServices> {
        self.effects.peek().later.clone().expect("the part brings its services along")
    }

    /// Takes the effects that the views that are fetched later ask for.
    pub fn set_later_services(self, services: Rc<dyn LaterServices>) {
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

    /// Has the next heading take the focus that the present one has: its view is about to be drawn anew.
    pub fn keep_focus(self) {
        if self.services().is_on_heading() {
            self.services().focus(HEADING);
        }
    }

    /// Shows a view, with the focus on its heading.
    pub fn go(self, view: View) {
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.go(view));
        self.arrived(moved);
    }

    /// Shows a view in place of one that is over, so that no way leads back to it.
    pub fn leave_for(self, view: View) {
        self.navigation.change(|navigation| navigation.replace(view));
        self.arrived(true);
    }

    /// What kind of request a view is about for those who look: a customer's own are all for the partner.
    pub fn kind(self, kind: RequestKind) -> RequestKind {
        match self.settings.get().audience {
            Audience::Customer => RequestKind::CustomerSelfService,
            Audience::Partner => kind,
        }
    }

    /// Goes back: within a flow to its stage before, else to the view before.
    pub fn back(self) {
        if self.leaves_review() {
            self.services().focus(HEADING);
            return;
        }
        if self.is_inside_flow() {
            self.flow.change(|flow| {
                flow.back();
            });
            self.services().focus(HEADING);
            return;
        }
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.back());
        self.arrived(moved);
    }

    /// Leads from the review back to the form, if that is where somebody is.
    fn leaves_review(self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let form = self.form(self.kind(kind));
        let is_reviewing = match form.progress.peek().submission.stage() {
            Stage::Reviewing => true,
            // What is only late stays submitted, wherever the person goes.
            Stage::Failed(failure) => !failure.is_passing(),
            _ => false,
        };
        if is_reviewing {
            form.progress.change(|progress| progress.submission.edit());
        }
        is_reviewing
    }

    /// Whether the way to help has a stage before the one that is shown.
    fn is_inside_flow(self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let kind = self.kind(kind);
        let is_editing = matches!(self.form(kind).progress.peek().submission.stage(), Stage::Editing);
        kind != RequestKind::PartnerCenter && is_editing && self.flow.peek().can_go_back()
    }

    fn arrived(self, moved: bool) {
        if moved {
            let services = self.services();
            let view = self.navigation.peek().current().clone();
            self.announcement.set(String::new());
            services.tell(HostEvent::Navigate(view));
            services.focus(HEADING);
        }
    }
}

/// The id of the heading of each view.
pub const HEADING: &str = "heading";
