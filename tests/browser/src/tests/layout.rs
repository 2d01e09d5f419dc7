//! Narrow windows, large text, spacious text, forced colours, reduced motion, long words (quality 23, 29).
//!
//! Also known as: a11y, reflow, zoom, high contrast, prefers-reduced-motion, pseudo-localization, overflow.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::case::{Case, cases, in_chromium};
use crate::page::Page;
use crate::server::POLICY;
use crate::stage::Stage;
use crate::tour::Tour;
use crate::wording::{Wording, pseudo};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = cases![
        nothing_is_lost_in_a_narrow_window_with_large_or_spacious_text,
        a_language_with_long_words_is_not_clipped,
    ];
    let chromium = cases![forced_colours_keep_borders_and_the_focus_and_nothing_moves_for_those_who_mind];
    cases.extend(in_chromium(chromium));
    cases
}

/// What does not fit: the page scrolls sideways, something lies outside, or text is cut where it cannot be scrolled.
/// Fields scroll what is typed into them, lists cut what their entries say, and what areas are resized by lies on their corners.
const LOST: &str = "
    const wide = document.documentElement.clientWidth;
    const lost = [];
    if (document.documentElement.scrollWidth > wide) lost.push(`the page is ${document.documentElement.scrollWidth} wide, not ${wide}`);
    const root = document.querySelector('support-widget').shadowRoot;
    for (const element of root.querySelectorAll('*')) {
        if (!element.getClientRects().length || element.closest('.visually-hidden, select > *')) continue;
        const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`;
        const { left, right } = element.getBoundingClientRect();
        if (left < -0.5 || right > wide + 0.5) lost.push(`${name} reaches from ${left} to ${right} of ${wide}`);
        if (element.matches('input, textarea, select, .redaction-area')) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        if ((overflowX !== 'visible' || element.matches('button')) && element.scrollWidth > element.clientWidth + 1) {
            lost.push(`${name} is ${element.scrollWidth} wide, of which ${element.clientWidth} are shown`);
        }
        if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1) lost.push(`${name} is cut below`);
    }
    return lost;
";

/// The spacing that WCAG 1.4.12 lets people set.
const SPACING: &str = "
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    const root = document.querySelector('support-widget').shadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
";
const NO_SPACING: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
";
/// The page's own heading, which is larger still, may break where it must.
const LARGE: &str = "
    document.documentElement.style.fontSize = '200%';
    document.querySelector('h1').style.overflowWrap = 'anywhere';
";
const NOT_LARGE: &str = "document.documentElement.style.fontSize = '';";

/// Quality 23.
async fn nothing_is_lost_in_a_narrow_window_with_large_or_spacious_text(stage: Stage) {
    stage.server.set_policy(&format!("{POLICY}; frame-src 'self'"));
    let mut found = Vec::new();
    let look = async |page: &Page, state: &str| {
        for (how, before, after) in
            [("as it is", "", ""), ("large", LARGE, NOT_LARGE), ("spacious", SPACING, NO_SPACING)]
        {
            page.run(before).await;
            let lost: Vec<String> = page.execute(LOST, Vec::new()).await;
            found.extend(lost.into_iter().map(|lost| format!("{state}, {how}: {lost}")));
            page.run(after).await;
        }
    };
    Tour::new(&stage, "es-ES").walk(|page| page.in_a_window_of(320), look).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Quality 29.
async fn a_language_with_long_words_is_not_clipped(stage: Stage) {
    stage.server.set_policy(&format!("{POLICY}; frame-src 'self'"));
    let catalogue = pseudo("en-US");
    let config = json!({ "messages": { "en-US": catalogue } });
    let mut found = Vec::new();
    let look = async |page: &Page, state: &str| {
        let lost: Vec<String> = page.execute(LOST, Vec::new()).await;
        found.extend(lost.into_iter().map(|lost| format!("{state}: {lost}")));
        if state == "form" {
            let text = page.widget().text().await;
            assert!(!text.contains("Description") && text.contains("Ðéšçříþţíöñ"), "every text is replaced: {text}");
        }
    };
    let tour = Tour::new(&stage, "en-US").worded(Wording::read(&catalogue));
    tour.walk(|page| page.in_a_window_of(360).script(&format!("widget.config = {config};")), look).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

const TAB: &str = "\u{e004}";

async fn emulate(stage: &Stage, features: Value) {
    let media = json!({ "features": features });
    stage.window().cdp().send_raw("Emulation.setEmulatedMedia", media).await.expect("another medium");
}

/// What looks like nothing once the colours are the system's: buttons without a border, the focus without an outline. The field
/// for files is not seen: its label is.
const UNBOUNDED: &str = "
    if (!matchMedia('(forced-colors: active)').matches) return ['colours are not forced'];
    const root = document.querySelector('support-widget').shadowRoot;
    const bounded = [...root.querySelectorAll('.primary, .secondary, .launcher, .card, .notice, .service, .on-behalf, .options-box:has([role=option]), input:not([type=file]), select, textarea')];
    return bounded.filter((element) => element.getClientRects().length).flatMap((element) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(element);
        const isBounded = (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1) || (element.matches('[type=radio], [type=checkbox]') && appearance === 'auto');
        return isBounded ? [] : [`${element.tagName} ${element.className}: no border`];
    });
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

/// How the control with the focus shows that it has it.
const OUTLINE: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const shown = root.activeElement?.matches('[type=file]') ? root.querySelector('.choose') : root.activeElement;
    return shown ? getComputedStyle(shown).outlineStyle : 'left';
";

/// Quality 23.
async fn forced_colours_keep_borders_and_the_focus_and_nothing_moves_for_those_who_mind(stage: Stage) {
    let reduced = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
    emulate(&stage, json!([{ "name": "forced-colors", "value": "active" }, reduced])).await;
    let mut found = Vec::new();
    let look = async |page: &Page, state: &str| {
        for check in [UNBOUNDED, MOVING] {
            let faults: Vec<String> = page.execute(check, Vec::new()).await;
            found.extend(faults.into_iter().map(|fault| format!("{state}: {fault}")));
        }
        page.press(TAB).await;
        if page.execute::<String>(OUTLINE, Vec::new()).await == "none" {
            found.push(format!("{state}: the focus has no outline"));
        }
        // Lists that close when the focus leaves their field are needed again.
        page.press_with(Key::Shift, TAB).await;
    };
    Tour::new(&stage, "en-US").walk(|page| page, look).await;
    emulate(&stage, json!([])).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}
