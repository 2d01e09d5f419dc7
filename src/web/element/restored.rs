use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use web_sys::{Event, ShadowRoot};

use crate::model::{Field, RequestKind, Restoring};
use crate::ui::state::{FormState, State};
use crate::web::dom::{get, set};

/// What had been typed before the program had to be started again, or the element came back. It waits until it is known whose
/// it is.
#[derive(Clone)]
pub struct Restored {
    root: ShadowRoot,
    waiting: Rc<RefCell<Option<(FormState, Value)>>>,
}

/// Where the root keeps who types: it is there when a program has stopped, and when an element comes back.
const TYPIST: &str = "typist";

/// Where the loader notes that the element has left the page, until it is known who looks.
const AWAY: &str = "away";

impl Restored {
    /// What is typed below a shadow root.
    pub fn new(root: ShadowRoot) -> Self {
        Self { root, waiting: Rc::default() }
    }

    /// Takes what had been typed into the form that is shown.
    pub fn begin(&self, state: State, kind: RequestKind, typed: Value) {
        self.waiting.replace(Some((state.form(kind), typed)));
        if !self.was_away() {
            // Whoever comes after them is told from them, as if the program had gone on.
            let typist = self.typist().filter(|typist| !typist.is_empty());
            state.settings.change(|settings| settings.person = typist);
        }
        self.decide(None);
    }

    /// Takes note of who types from now on; empty for nobody whom the backend knows.
    pub fn note_typist(&self, caller: &str) {
        self.decide(Some(caller));
        set(&self.root, TYPIST, caller);
        set(&self.root, AWAY, false);
    }

    /// Has the loader forget what was typed: it remembers that, and listens on the root.
    pub fn forget(&self) {
        let _ = Event::new("reset").and_then(|event| self.root.dispatch_event(&event));
    }

    fn decide(&self, caller: Option<&str>) {
        let Some((form, typed)) = self.waiting.take() else { return };
        match Restoring::of(self.was_away(), self.typist().as_deref(), caller) {
            Restoring::Show => put_back(form, &typed),
            Restoring::Wait => drop(self.waiting.replace(Some((form, typed)))),
            Restoring::Forget => self.forget(),
        }
    }

    fn was_away(&self) -> bool {
        get(&self.root, AWAY).is_truthy()
    }

    fn typist(&self) -> Option<String> {
        get(&self.root, TYPIST).as_string()
    }
}

/// Puts back what had been typed or emptied, as far as nothing else has been typed by now.
fn put_back(form: FormState, typed: &Value) {
    let is_new = !form.is_by_person();
    for field in typed.as_array().into_iter().flatten() {
        let known = Field::ALL.iter().find(|known| field["name"] == known.as_str());
        let (Some(&known), Some(typed)) = (known, field["value"].as_str()) else { continue };
        let present = form.draft.peek().get(known).to_owned();
        if present != typed && (is_new || present.is_empty()) {
            form.set(known, typed.to_owned());
        }
    }
}
