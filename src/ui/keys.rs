use leptos::ev::KeyboardEvent;

/// Whether a key belongs to a word that is being composed. Safari before 27 marks the Enter that confirms one by its
/// key code alone.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    const COMPOSING: u32 = 229;
    event.is_composing() || event.key_code() == COMPOSING
}
