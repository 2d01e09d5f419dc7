//! What axe-core cannot see of accessibility: the visible focus, the contrast of every pair of colours, and the size of
//! controls on a dense page (quality 24).
//!
//! Also known as: a11y, WCAG, focus indicator, colour contrast.

use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, NEW};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_focus_is_seen_on_every_control,
        every_pair_of_colours_has_enough_contrast,
        controls_of_a_dense_page_are_large_enough,
    ]
}

/// The control that has the focus, and what cannot be seen of it: its outline, or the control itself. Several controls
/// may have one name, so each has its number.
const UNSEEN: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const focused = root.activeElement;
    if (!focused) return null;
    // The field for files shows itself as its label.
    const control = focused.matches('[type=file]') ? root.querySelector('.choose') : focused;
    const number = [...root.querySelectorAll('*')].indexOf(control);
    const name = `${number} ${control.name || control.textContent.slice(0, 40)}`;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
    const wrong = [];
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || / 0\\)$/.test(outlineColor)) {
        wrong.push(`no outline: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
    }
    // WebKit brings the line with the caret into sight, and no more of a large field.
    const whole = control.getBoundingClientRect();
    const [left, right] = [Math.max(whole.left, 0), Math.min(whole.right, innerWidth)];
    const [top, bottom] = [Math.max(whole.top, 0), Math.min(whole.bottom, innerHeight)];
    if (right - left < 10 || bottom - top < 10) wrong.push('not in sight');
    const above = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!above || !(control.contains(above) || above.contains(control))) wrong.push(`below ${above?.outerHTML.slice(0, 60)}`);
    return [name, ...wrong];
";

/// Quality 24.
async fn the_focus_is_seen_on_every_control(stage: Stage) {
    let english = Wording::of("en-US");
    let id = stage.server.customer(CUSTOMER).await;
    let customer = json!({ "id": id, "companyName": "City Power & Light", "domain": CUSTOMER });
    let known = json!({ "customer": customer });
    let more = json!({ "customer": customer, "serviceId": "exchange-online" });
    // The page's knowledge of its visitor is a shortcut into the way to help.
    for (view, context, shown, controls) in [
        ("home", json!({}), "home-requests", 3),
        ("partner-center-requests", json!({}), "requests-empty", 4),
        ("partner-center-requests/new", json!({}), "form-continue", 12),
        ("customer-requests", json!({}), "requests-filter-customer", 6),
        (NEW, json!({}), "customers-label", 3),
        (NEW, known, "services-filter", 16),
        (NEW, more, "health-known-issues", 22),
    ] {
        let context = format!("widget.context = {context};");
        let builder = stage.page("plain").attribute("view", view).script(&context).signed_in("demo-contoso");
        let page = builder.open().await;
        page.widget().wait_for_text(english.get(shown)).await;
        page.settle().await;
        let mut seen = Vec::new();
        loop {
            page.press("\u{e004}").await;
            // Browsers take their time to bring it into sight.
            let stop = until(&format!("the focus of {view} to be seen"), async || {
                let stop: Option<Vec<String>> = page.execute(UNSEEN, Vec::new()).await;
                let is_seen = stop.as_ref().is_none_or(|stop| stop.len() == 1);
                if is_seen { Ok(stop) } else { Err(format!("{stop:?}")) }
            })
            .await;
            // Behind the last control comes the browser's own window, or the first control once more.
            let Some(stop) = stop.filter(|stop| seen.len() < 60 && seen.first() != Some(stop)) else { break };
            seen.push(stop);
        }
        assert!(seen.len() >= controls && seen.len() < 60, "{view}: the focus was on {seen:?}, and then left");
    }
}

/// Contrast of pairs of custom properties, both resolved by the browser. What has too little comes with its ratio.
const WEAK: &str = "
    const [theme, pairs] = arguments;
    const widget = document.querySelector('support-widget');
    widget.theme = theme;
    const probe = document.createElement('span');
    widget.shadowRoot.querySelector('.support-widget').append(probe);
    const resolved = (name) => {
        probe.style.color = `var(--${name})`;
        const colour = getComputedStyle(probe).color;
        // A mixed colour has parts from 0 to 1.
        const parts = colour.match(/^rgb\\((\\d+), (\\d+), (\\d+)\\)$|^color\\(srgb (\\S+) (\\S+) (\\S+)\\)$/);
        if (!parts) throw Error(`${name} is ${colour}`);
        return parts.slice(1).filter(Boolean).map((part) => colour.startsWith('rgb') ? part / 255 : Number(part));
    };
    const luminance = (name) => {
        const linear = resolved(name).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done))).then(() => {
        const weak = pairs.flatMap(([front, back, least]) => {
            const [darker, lighter] = [luminance(front), luminance(back)].sort((one, other) => one - other);
            const ratio = (lighter + 0.05) / (darker + 0.05);
            return ratio < least ? [`${theme}: --${front} on --${back}: ${ratio.toFixed(2)}`] : [];
        });
        probe.remove();
        return weak;
    });
";

/// Each text with each ground that it stands on, and each border or outline with what is around it.
const PAIRS: [(&str, &[&str], f64); 10] = [
    ("text", &["ground", "raised", "error-ground", "success-ground", "warning-ground"], 4.5),
    ("muted", &["ground", "raised", "success-ground"], 4.5),
    ("accent", &["ground", "raised", "error-ground", "success-ground", "warning-ground"], 4.5),
    ("accent-strong", &["ground", "raised", "error-ground", "success-ground", "warning-ground"], 4.5),
    ("warning", &["ground", "raised"], 4.5),
    ("warning", &["warning-ground"], 3.0),
    ("on-accent", &["accent", "accent-strong"], 4.5),
    ("error", &["ground", "raised", "error-ground"], 4.5),
    ("success", &["ground", "raised", "success-ground"], 4.5),
    ("control", &["ground", "raised"], 3.0),
];

/// Quality 24.
async fn every_pair_of_colours_has_enough_contrast(stage: Stage) {
    let page = stage.open("home").await;
    let pairs = PAIRS.iter().flat_map(|(front, backs, least)| backs.iter().map(move |back| (front, back, least)));
    let pairs = json!(pairs.collect::<Vec<_>>());
    for theme in ["light", "dark"] {
        let weak: Vec<String> = page.execute(WEAK, vec![theme.into(), pairs.clone()]).await;
        assert_eq!(weak, [""; 0]);
    }
}

/// The heights of the controls, and of the whole widget. A choice is hit by its row, which its label covers.
const HEIGHTS: &str = "
    const widget = document.querySelector('support-widget');
    widget.style.setProperty('--support-widget-density', arguments[0]);
    const height = (element) => element.getBoundingClientRect().height;
    const controls = [...widget.shadowRoot.querySelectorAll('button, input:not([type=file]), select, textarea')];
    return [height(widget), Math.min(...controls.filter((control) => control.getClientRects().length).map((control) => height(control.matches('[type=radio], [type=checkbox]') ? control.closest('.option') ?? control : control)))];
";

/// Quality 24.
async fn controls_of_a_dense_page_are_large_enough(stage: Stage) {
    let page = stage.open("partner-center-requests/new").await;
    page.widget().wait_until_loaded().await;
    // What is below the fold is drawn after the first frame.
    page.widget().element("button[type=submit]").await;
    let mut before = f64::INFINITY;
    for density in ["1", "0.7", "0.5", "0"] {
        let [whole, smallest]: [f64; 2] = page.execute(HEIGHTS, vec![density.into()]).await;
        assert!(smallest >= 24.0, "{density}: a control is {smallest} high");
        assert!(whole < before || density == "0", "{density}: {whole} high, after {before}");
        before = whole;
    }
}
