use serde_json::Value;

use super::Instance;
use crate::browser::object::{get, set};
use crate::model::Field;
use crate::ui::FormState;

/// What had been typed before the program had to be started again, or the element came back.
pub struct Restored {
    form: FormState,
    typed: Value,
    /// Who had typed it, as far as that was known.
    typist: Option<String>,
}

/// Where the root keeps who is looking: it is there when a program has stopped, and when an element comes back.
const TYPIST: &str = "typist";

impl Instance {
    /// Takes what had been typed. It waits until it is known who is looking now.
    pub(super) fn restore(&self, typed: Value) {
        let (form, typist) = (self.state.form(self.shown_kind()), get(&self.root, TYPIST).as_string());
        self.restored.replace(Some(Restored { form, typed, typist }));
    }

    /// Puts back what had been typed, as far as nothing else has been typed by now, unless somebody else is looking than had
    /// typed it. `caller` is nothing where the backend could not say who is looking, and empty for nobody whom it knows.
    pub(super) fn put_back(&self, caller: Option<&str>) {
        if let Some(Restored { form, typed, typist }) = self.restored.take() {
            let is_new = !form.is_by_person();
            let is_same = typist.is_none() || caller.is_none() || typist.as_deref() == caller;
            for field in typed.as_array().into_iter().flatten().filter(|_| is_same) {
                let known = Field::ALL.iter().find(|known| field["name"] == known.as_str());
                if let (Some(&known), Some(typed)) = (known, field["value"].as_str())
                    && (is_new || form.draft.peek().get(known).is_empty())
                {
                    form.set(known, typed.to_owned());
                }
            }
        }
        if let Some(caller) = caller {
            set(&self.root, TYPIST, caller);
        }
    }
}
