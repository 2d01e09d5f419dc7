use std::rc::Rc;

use leptos::prelude::*;

use super::element::{Live, live};
use super::form_state::FormState;
use super::services::{HostEvent, Services};
use super::shared::Shared;
use crate::i18n::Localizer;
use crate::model::{Cloud, Display, Link, Navigation, RequestKind, Rules, Theme, Timestamp, View};

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
    localizer: RwSignal<Rc<Localizer>, LocalStorage>,
    services: StoredValue<Rc<dyn Services>, LocalStorage>,
    partner_center: FormState,
    customer: FormState,
}

/// What page and backend have settled: it changes seldom, and then much of it at once.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the widget stands on the page.
    pub display: Display,
    /// Which set of colours to use.
    pub theme: Theme,
    /// What may be filled in.
    pub rules: Rules,
    /// Further help, by name.
    pub links: Vec<(String, Link)>,
    /// Where people turn when the widget cannot help.
    pub contact: Option<Link>,
    /// What the backend offers.
    pub offers: Offers,
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

impl Settings {
    /// The address of further help.
    pub fn link(&self, name: &str) -> Option<String> {
        self.links.iter().find(|(known, _)| known == name).map(|(_, link)| link.as_str().to_owned())
    }
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
                offers: Offers::Unknown,
            }),
            navigation: Shared::new(Navigation::new(start)),
            open: Shared::new(false),
            announcement: Shared::new(String::new()),
            localizer: RwSignal::new_local(localizer),
            services: StoredValue::new_local(services),
            partner_center: FormState::new(RequestKind::PartnerCenter),
            customer: FormState::new(RequestKind::Customer),
        }
    }

    /// The form for a kind of request; what was typed stays in it while other views are shown.
    pub fn form(self, kind: RequestKind) -> FormState {
        match kind {
            RequestKind::PartnerCenter => self.partner_center,
            RequestKind::Customer | RequestKind::CustomerSelfService => self.customer,
        }
    }

    /// What may be filled in; what reads it is drawn again when it changes.
    pub fn rules(self) -> Rules {
        self.settings.get().rules.clone()
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

    /// Goes back.
    pub fn back(self) {
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.back());
        self.arrived(moved);
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
