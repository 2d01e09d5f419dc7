use crate::i18n::messages;
use crate::ui::element::{Element, button, element, when};
use crate::ui::heading::paragraph;
use crate::ui::shared::Shared;
use crate::ui::state::State;

/// A button for what cannot be undone: it asks once more before it acts. `id` is its own, `about` that of what
/// names what is lost.
pub fn sure(
    state: State,
    label: &'static str,
    question: &'static str,
    id: String,
    about: String,
    act: impl Fn() + Clone + Send + Sync + 'static,
) -> Element {
    let asks = Shared::new(false);
    let (yes_id, next) = (id.clone(), id.clone());
    let back = format!("{id}-ask");
    let first = back.clone();
    let ask = when(
        move || !*asks.get(),
        move || {
            let next = next.clone();
            let ask = button("link", state.text(label), move || {
                asks.set(true);
                state.announcement.set(state.localizer().text(question));
                state.services().focus(&next);
            });
            ask.given("id", first.clone()).given("aria-describedby", about.clone())
        },
    );
    let question = when(
        move || *asks.get(),
        move || {
            let (act, back) = (act.clone(), back.clone());
            let yes = button("secondary", state.text(label), act).given("id", yes_id.clone());
            let no = button("link", state.text(messages::KEPT_KEEP), move || {
                asks.set(false);
                state.services().focus(&back);
            });
            element("div")
                .class("sure")
                .child(paragraph("hint", state.text(question)))
                .child(element("div").class("actions").child(yes).child(no))
        },
    );
    element("div").class("once-more").child(ask).child(question)
}
