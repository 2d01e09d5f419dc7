use leptos::ev::{Event, KeyboardEvent};
use wasm_bindgen::JsCast;

/// The event of a key. `None` for an event of that name without a key: browsers that fill in a field fire a plain one, and
/// reading its key would throw.
pub fn pressed(event: Event) -> Option<KeyboardEvent> {
    event.dyn_into().ok()
}

/// Whether a key belongs to a word that is being composed. Safari before 27 marks the Enter that confirms one by its
/// key code alone.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    const COMPOSING: u32 = 229;
    event.is_composing() || event.key_code() == COMPOSING
}
