use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, ShadowRoot};

use crate::model::{Field, Json, RequestKind, Restoring};
use crate::ui::state::{FormState, State};
use crate::web::dom::{get, set};

/// Text that was typed before the program was restarted after a trap, or before the element was moved. It is held back
/// until the backend has identified the user, so that another user does not see it.
#[derive(Clone)]
pub struct Restored {
    root: ShadowRoot,
    waiting: Rc<RefCell<Option<(FormState, Json)>>>,
}

/// Property of the shadow root that names whose text is typed: the root survives a trap and a removed element.
const TYPIST: &str = "typist";

/// Property by which the loader marks an element that has left the page, until the user is known again.
const AWAY: &str = "away";

impl Restored {
    /// Creates the state for a shadow root.
    pub fn new(root: ShadowRoot) -> Self {
        Self { root, waiting: Rc::default() }
    }

    /// Restores typed text into the form that is shown, at once or when the user is known.
    pub fn begin(&self, state: State, kind: RequestKind, typed: Json) {
        self.waiting.replace(Some((state.form(kind), typed)));
        if !self.was_away() {
            // The next caller is compared with this one, as if the program had never stopped.
            state.settings.change(|settings| settings.person = self.person());
        }
        self.decide(None);
    }

    /// Records whose text is typed from now on; empty for somebody who has not signed in.
    pub fn note_typist(&self, person: &str) {
        self.decide(Some(person));
        set(&self.root, TYPIST, person);
        set(&self.root, AWAY, false);
    }

    /// Makes the loader forget the typed text, which it remembers by listening on the shadow root.
    pub fn forget(&self) {
        let _ = Event::new("reset").and_then(|event| self.root.dispatch_event(&event));
    }

    fn decide(&self, caller: Option<&str>) {
        let Some((form, typed)) = self.waiting.take() else { return };
        match Restoring::of(self.was_away(), self.typist().as_deref(), caller) {
            Restoring::Show => {
                form.saving.change(|saving| saving.author = self.person());
                put_back(form, &typed);
            }
            Restoring::Wait => drop(self.waiting.replace(Some((form, typed)))),
            Restoring::Forget => self.forget(),
        }
    }

    fn was_away(&self) -> bool {
        get(&self.root, AWAY).is_truthy()
    }

    fn person(&self) -> Option<String> {
        self.typist().filter(|typist| !typist.is_empty())
    }

    fn typist(&self) -> Option<String> {
        get(&self.root, TYPIST).as_string()
    }
}

/// Restores typed and emptied fields, unless the user has typed something else by now.
fn put_back(form: FormState, typed: &Json) {
    let is_new = !form.is_by_person();
    for field in typed.as_array().unwrap_or_default() {
        let text = |name| field.get(name).and_then(Json::as_str);
        let known = Field::ALL.iter().find(|known| text("name") == Some(known.as_str()));
        let (Some(&known), Some(typed)) = (known, text("value")) else { continue };
        let present = form.draft.peek().get(known).to_owned();
        if present != typed && (is_new || present.is_empty()) {
            form.set(known, typed.to_owned());
        }
    }
}
