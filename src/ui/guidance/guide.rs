use std::rc::Rc;

use leptos::prelude::*;

use crate::i18n::{Localizer, MessageId, SOURCE, messages};
use crate::ui::kit::{Element, button, element, heading, paragraph, subheading, when};
use crate::ui::state::{HEADING, Live, Shared, State, live};

/// A section of a guide: the id of its heading, and its title.
pub type Section = (&'static str, MessageId);

/// Renders the texts of a guidance view, each with its English beside it if the user wants that. Copying it copies
/// handles.
#[derive(Clone, Copy)]
pub struct Guide {
    /// The widget's state.
    pub state: State,
    is_on: Shared<bool>,
    english: RwSignal<Rc<Localizer>, LocalStorage>,
}

impl Guide {
    /// Creates the guide of a view.
    pub fn new(state: State) -> Self {
        let is_on = state.guidance_services().session_value(REMEMBERED).as_deref() == Some(ON);
        let guide = Self { state, is_on: Shared::new(is_on), english: RwSignal::new_local(state.localizer()) };
        // Configured names and the page's own texts change with the localizer, in English as well.
        Effect::new(move |_| {
            if guide.is_wanted() {
                guide.fetch();
            }
        });
        guide
    }

    /// Whether the current language is not English, so that the English can be shown beside the texts.
    pub fn is_translated(self) -> bool {
        self.state.localizer().tag() != SOURCE
    }

    /// Whether the user wants the English beside the texts.
    pub fn is_on(self) -> bool {
        *self.is_on.get()
    }

    /// Shows or hides the English; the choice is remembered in session storage.
    pub fn turn(self) {
        let is_on = !*self.is_on.peek();
        self.is_on.set(is_on);
        self.state.guidance_services().set_session_value(REMEMBERED, if is_on { ON } else { "off" }.to_owned());
    }

    /// The heading of the view, and the Partner Center cloud that it applies to.
    pub fn title(self, id: MessageId, lead: MessageId) -> [Element; 3] {
        let applies = paragraph("applies-to", self.state.text(messages::APPLIES_TO_CLOUD));
        [
            self.pair(heading(self.state.text(id)), id),
            self.pair(applies, messages::APPLIES_TO_CLOUD),
            self.paragraph("lead", lead),
        ]
    }

    /// The heading of a section.
    pub fn subheading(self, id: MessageId) -> Element {
        self.pair(subheading(self.state.text(id)), id)
    }

    /// The heading of a section that the contents of the guide lead to.
    pub fn section_heading(self, section: Section) -> Element {
        let (anchor, id) = section;
        let heading = subheading(self.state.text(id)).attribute("id", anchor).attribute("tabindex", "-1");
        self.pair(heading, id)
    }

    /// The contents of the guide, for narrow columns, where it is long: each leads to the heading of a section.
    pub fn contents(self, sections: &[Section]) -> AnyView {
        let entries = sections.iter().map(|&(anchor, id)| {
            let jump = move || self.state.services().focus(anchor);
            element("li").child(button("link", self.state.text(id), jump))
        });
        let list = element("ul").attribute("role", "list").children(entries);
        element("nav").class("contents").attribute("aria-labelledby", HEADING).child(list).into()
    }

    /// A paragraph.
    pub fn paragraph(self, class: &'static str, id: MessageId) -> Element {
        self.pair(paragraph(class, self.state.text(id)), id)
    }

    /// Plain text.
    pub fn text(self, id: MessageId) -> Element {
        self.pair(element("p").text(self.state.text(id)), id)
    }

    /// An element that shows a message, with the English of that message beside it.
    pub fn pair(self, own: Element, id: MessageId) -> Element {
        element("div").class("beside").child(own).child(self.english(id))
    }

    /// The English of a message, while it is wanted.
    pub fn english(self, id: MessageId) -> AnyView {
        when(
            // Until the English texts are loaded there is nothing to show.
            move || self.is_wanted() && self.english.get().tag() == SOURCE,
            move || element("p").class("english").attribute("lang", SOURCE).text(self.english_text(id)),
        )
    }

    fn english_text(self, id: MessageId) -> Live<String> {
        live(move || self.english.get().text(id))
    }

    fn is_wanted(self) -> bool {
        self.is_on() && self.is_translated()
    }

    fn fetch(self) {
        let (state, texts) = (self.state, self.state.lazy_services().texts(SOURCE));
        state.receive(self.is_on, texts, move |texts| {
            if let Some(texts) = texts {
                self.english.set(texts);
            }
        });
    }
}

/// Key of the choice in session storage.
const REMEMBERED: &str = "side-by-side";

/// Value stored while the English is shown.
const ON: &str = "on";
