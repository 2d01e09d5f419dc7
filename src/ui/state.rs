use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_bundle::FluentValue;
use leptos::prelude::*;

use super::form_state::FormState;
use super::services::{HostEvent, Services};
use crate::i18n::Localizer;
use crate::model::{Cloud, Display, Link, Navigation, RequestKind, Rules, Theme, View};

/// The state of one widget, shared by its views through Leptos' context. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the widget stands on the page.
    pub display: RwSignal<Display>,
    /// Which set of colours to use.
    pub theme: RwSignal<Theme>,
    /// Which view is shown.
    pub navigation: RwSignal<Navigation>,
    /// Whether the dialog is open.
    pub open: RwSignal<bool>,
    /// What may be filled in.
    pub rules: RwSignal<Rules>,
    /// Further help that the page's owner names.
    pub links: RwSignal<BTreeMap<String, Link>>,
    /// Where people turn when the widget cannot help.
    pub contact: RwSignal<Option<Link>>,
    /// What the backend offers.
    pub offers: RwSignal<Offers>,
    /// What screen readers say next.
    pub announcement: RwSignal<String>,
    localizer: RwSignal<Rc<Localizer>, LocalStorage>,
    services: StoredValue<Rc<dyn Services>, LocalStorage>,
    partner_center: FormState,
    customer: FormState,
}

/// What is known of the backend's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    /// It has not answered yet.
    Unknown,
    /// It takes new requests, and nothing else.
    Submission,
    /// It also lists the person's own requests.
    Requests,
}

impl State {
    /// The state of a widget that starts at a view.
    pub fn new(services: Rc<dyn Services>, localizer: Rc<Localizer>, cloud: Cloud, start: View) -> Self {
        Self {
            display: RwSignal::new(Display::Inline),
            theme: RwSignal::new(Theme::Auto),
            navigation: RwSignal::new(Navigation::new(start)),
            open: RwSignal::new(false),
            rules: RwSignal::new(Rules::of(cloud)),
            links: RwSignal::new(BTreeMap::new()),
            contact: RwSignal::new(None),
            offers: RwSignal::new(Offers::Unknown),
            announcement: RwSignal::new(String::new()),
            localizer: RwSignal::new_local(localizer),
            services: StoredValue::new_local(services),
            partner_center: FormState::new(RequestKind::PartnerCenter),
            customer: FormState::new(RequestKind::Customer),
        }
    }

    /// The state of the widget that a view belongs to.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// The form for a kind of request; what was typed stays in it while other views are shown.
    pub fn form(self, kind: RequestKind) -> FormState {
        match kind {
            RequestKind::PartnerCenter => self.partner_center,
            RequestKind::Customer | RequestKind::CustomerSelfService => self.customer,
        }
    }

    /// The effects that views ask for.
    pub fn services(self) -> Rc<dyn Services> {
        self.services.get_value()
    }

    /// Shows texts in another language, or other texts.
    pub fn set_localizer(self, localizer: Rc<Localizer>) {
        self.localizer.set(localizer);
    }

    /// The texts that are shown now; what reads them is drawn again when they change.
    pub fn localizer(self) -> Rc<Localizer> {
        self.localizer.get()
    }

    /// A message that follows the language.
    pub fn text(self, id: &'static str) -> Signal<String> {
        Signal::derive(move || self.localizer().text(id))
    }

    /// A message with arguments that follows the language and all that `arguments` reads.
    pub fn text_with(
        self,
        id: &'static str,
        arguments: impl Fn() -> Vec<(&'static str, FluentValue<'static>)> + Send + Sync + 'static,
    ) -> Signal<String> {
        Signal::derive(move || self.localizer().text_with(id, &arguments()))
    }

    /// A whole number in the language shown.
    pub fn number(self, number: usize) -> String {
        self.services().number(self.localizer().tag(), number)
    }

    /// Shows a view, with the focus on its heading.
    pub fn go(self, view: View) {
        let mut moved = false;
        self.navigation.update(|navigation| moved = navigation.go(view));
        self.arrived(moved);
    }

    /// Goes back.
    pub fn back(self) {
        let mut moved = false;
        self.navigation.update(|navigation| moved = navigation.back());
        self.arrived(moved);
    }

    /// Has screen readers say a message.
    pub fn announce(self, text: String) {
        self.announcement.set(text);
    }

    fn arrived(self, moved: bool) {
        if moved {
            let services = self.services();
            let view = self.navigation.with_untracked(|navigation| navigation.current().clone());
            self.announce(String::new());
            services.tell(HostEvent::Navigate(view));
            services.focus(HEADING);
        }
    }
}

/// The id of the heading of each view.
pub const HEADING: &str = "heading";
