use super::element::{Action, Element, button, element};
use super::switch::when;
use crate::i18n::{MessageId, messages};
use crate::ui::state::{Live, Shared, State};

/// A destructive action and its confirmation.
#[derive(Clone)]
pub struct ConfirmPrompt {
    /// Label of the button.
    pub label: MessageId,
    /// Question asked before the action.
    pub question: MessageId,
    /// Id of the button that performs the action; the id of the button that opens the question is this plus `-ask`.
    pub id: String,
    /// Ids of the elements that name what would be lost.
    pub about: String,
    /// Whether the action is unavailable at the moment.
    pub is_disabled: Live<bool>,
}

/// Button for a destructive action, with an inline confirmation.
pub fn confirm_prompt(state: State, what: ConfirmPrompt, act: Action) -> Element {
    let asks = Shared::new(false);
    let first = what.clone();
    let ask = when(move || !*asks.get(), move || ask(state, &first, asks));
    let question = when(move || *asks.get(), move || question(state, &what, asks, act.clone()));
    element("div").class("once-more").child(ask).child(question)
}

fn ask(state: State, what: &ConfirmPrompt, asks: Shared<bool>) -> Element {
    let (is_disabled, question, next) = (what.is_disabled.clone(), what.question, what.id.clone());
    let ask = button("link", state.text(what.label), move || {
        if !is_disabled() {
            asks.set(true);
            state.announcement.set(state.localizer().text(question));
            state.services().focus(&next);
        }
    });
    ask.given("id", ask_id(&what.id))
        .given("aria-describedby", what.about.clone())
        .disabled_while(what.is_disabled.clone())
}

fn question(state: State, what: &ConfirmPrompt, asks: Shared<bool>, act: Action) -> Element {
    let (is_disabled, back) = (what.is_disabled.clone(), ask_id(&what.id));
    let yes = button("secondary", state.text(what.label), move || {
        if !is_disabled() {
            act();
        }
    });
    let no = button("link", state.text(messages::CONFIRM_KEEP), move || {
        asks.set(false);
        state.services().focus(&back);
    });
    let no = no.given("aria-describedby", what.about.clone());
    let yes = yes
        .given("id", what.id.clone())
        .given("aria-describedby", what.about.clone())
        .disabled_while(what.is_disabled.clone());
    element("div")
        .class("sure")
        .child(element("p").text(state.text(what.question)))
        .child(element("div").class("actions").child(yes).child(no))
}

/// Id of the button that opens the question.
fn ask_id(id: &str) -> String {
    format!("{id}-ask")
}
