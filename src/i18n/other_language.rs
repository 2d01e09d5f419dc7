use std::cell::Cell;

use super::AVAILABLE;

thread_local! {
    /// The language of the message that was looked up last, if it is not the widget's own.
    static LAST: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Computes a text, and says in which shipped language it turned out to be, if not in the widget's own: a page owner's
/// texts may be partial, and what they lack is shown in a language that is shipped.
///
/// A text is a closure over a localizer, and whoever draws it sees neither; so the language is passed beside the value.
/// Of several messages the last one counts: the values that a sentence names are looked up before the sentence.
pub fn with_language(compute: impl FnOnce() -> String) -> (String, Option<&'static str>) {
    let outer = LAST.take();
    let text = compute();
    (text, LAST.replace(outer))
}

/// Takes note of the language of a message: `None` for the widget's own.
pub(super) fn note(language: Option<&str>) {
    LAST.set(AVAILABLE.iter().copied().find(|&known| language == Some(known)));
}
