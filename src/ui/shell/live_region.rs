use crate::ui::kit::{Element, after_pause, effect, element};
use crate::ui::state::{Shared, State, live};

/// The live region, which screen readers read whenever its content changes. It is there before it says anything: a
/// region that comes together with its text may not be read.
pub fn live_region(state: State) -> Element {
    let said = Shared::new(String::new());
    effect(move || announce(state, said, (*state.announcement.get()).clone()));
    element("p").class("visually-hidden").attribute("role", "status").text(live(move || (*said.get()).clone()))
}

/// Puts an announcement into the region. One that the region holds already is taken out first, for long enough that
/// browsers tell screen readers of both changes.
fn announce(state: State, said: Shared<String>, text: String) {
    const SILENCE: u32 = 100;
    if text.is_empty() || text != *said.peek() {
        return said.set(text);
    }
    said.set(String::new());
    after_pause(state, SILENCE, move || {
        if !said.is_gone() && said.peek().is_empty() {
            said.set((*state.announcement.peek()).clone());
        }
    });
}
