use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::Page;

/// Returns what cannot be told apart once the system sets the colours, and what moves for those who mind (quality 23).
pub(super) async fn faults(page: &Page) -> Vec<String> {
    let reduced = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
    emulate(page, json!([{ "name": "forced-colors", "value": "active" }, reduced])).await;
    let mut found = Vec::new();
    for check in [UNBOUNDED, UNSEEN, MOVING] {
        found.extend(page.execute::<Vec<String>>(check, Vec::new()).await);
    }
    // A headless window is not always the active one, and nothing shows the focus in one that is not.
    emulate_focus(page, true).await;
    page.press(TAB).await;
    let next = outline(page).await;
    // Lists that close when the focus leaves their field are needed again.
    page.press_with(Key::Shift, TAB).await;
    // After the last control comes the page; where the focus was elsewhere before, the first control takes it.
    let outline = if next == "left" {
        page.run(TAKE_BACK).await;
        outline(page).await
    } else {
        next
    };
    if outline == "none" || outline == "left" {
        found.push(format!("the outline of the focus: {outline}"));
    }
    // A tab that is told to have the focus is never hidden, whatever other tab is shown.
    emulate_focus(page, false).await;
    emulate(page, json!([])).await;
    found
}

/// How the control with the focus shows that it has it.
async fn outline(page: &Page) -> String {
    page.execute(OUTLINE, Vec::new()).await
}

async fn emulate(page: &Page, features: Value) {
    send(page, "Emulation.setEmulatedMedia", json!({ "features": features })).await;
}

async fn emulate_focus(page: &Page, is_on: bool) {
    send(page, "Emulation.setFocusEmulationEnabled", json!({ "enabled": is_on })).await;
}

async fn send(page: &Page, command: &str, parameters: Value) {
    let sent = page.window().cdp().send_raw(command, parameters).await;
    sent.unwrap_or_else(|error| panic!("{command}: {error}"));
}

const TAB: &str = "\u{e004}";

/// What looks like nothing once the colours are the system's: buttons without a border, the fallback card's among them,
/// and the focus without an outline. The field for files is not seen: its label is.
const UNBOUNDED: &str = "
    if (!matchMedia('(forced-colors: active)').matches) return ['colours are not forced'];
    const root = document.querySelector('support-widget').shadowRoot;
    const bounded = [...root.querySelectorAll('.primary, .secondary, .launcher, .card, .card > button, .notice, .service, .options-box:has([role=option]), input:not([type=file]), select, textarea')];
    return bounded.filter((element) => element.getClientRects().length).flatMap((element) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(element);
        const isBounded = (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1) || (element.matches('[type=radio], [type=checkbox]') && appearance === 'auto');
        return isBounded ? [] : [`${element.tagName} ${element.className}: no border`];
    });
";

/// Icons that keep a colour of their own, which may be that of the ground: the system sets the colours of texts alone.
const UNSEEN: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const icons = [...root.querySelectorAll('.icon')].filter((icon) => icon.getClientRects().length);
    const own = icons.filter((icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement).color);
    return own.map((icon) => `an icon of ${icon.parentElement.className} has a colour of its own`);
";

/// What moves although nothing should.
const MOVING: &str = "
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return ['motion is not reduced'];
    const root = document.querySelector('support-widget').shadowRoot;
    const elements = [...root.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
    });
    return elements.map((element) => `${element.tagName} ${element.className} moves`);
";

/// The outline of the control with the focus.
const OUTLINE: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const shown = root.activeElement?.matches('[type=file]') ? root.querySelector('.choose') : root.activeElement;
    return shown ? getComputedStyle(shown).outlineStyle : 'left';
";

/// Has the first control take the focus, unless it is in the widget again.
const TAKE_BACK: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    if (!root.activeElement) root.querySelector('a[href], button, input, select, textarea')?.focus();
";
