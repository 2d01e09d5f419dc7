use leptos::ev::{Event, KeyboardEvent};
use wasm_bindgen::JsCast;

/// Returns the event as a keyboard event; `None` for a key event without a key: autofill fires a plain event of that
/// name, and reading its key would throw.
pub fn pressed(event: Event) -> Option<KeyboardEvent> {
    event.dyn_into().ok()
}

/// Whether a key belongs to an input method's composition (IME). Safari before 27 marks the Enter that confirms a
/// composition by its key code alone.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    const COMPOSING: u32 = 229;
    event.is_composing() || event.key_code() == COMPOSING
}
