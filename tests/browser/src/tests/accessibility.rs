//! What axe-core sees, and what it cannot: targets, the focus and contrast (quality 16, 24).

use crate::axe;
use crate::case::{Case, cases};
use crate::engine::Engine;
use crate::page::Page;
use crate::stage::Stage;
use crate::tour::Tour;
use crate::wait::until;

/// The tests of this theme. Engines differ little in what axe-core sees: Chromium looks at all languages.
pub(crate) fn cases() -> Vec<Case> {
    let everywhere = cases![
        axe_finds_nothing_in_simplified_chinese,
        targets_are_large_enough,
        the_focus_is_seen_on_every_control,
        every_pair_of_colours_has_enough_contrast,
    ];
    let chromium =
        cases![axe_finds_nothing_in_english, axe_finds_nothing_in_traditional_chinese, axe_finds_nothing_in_spanish,];
    everywhere.into_iter().chain(chromium.into_iter().map(|case| case.only(Engine::Chromium))).collect()
}

async fn axe_finds_nothing_in_english(stage: Stage) {
    expect_no_violation(&stage, "en-US").await;
}

async fn axe_finds_nothing_in_simplified_chinese(stage: Stage) {
    expect_no_violation(&stage, "zh-CN").await;
}

async fn axe_finds_nothing_in_traditional_chinese(stage: Stage) {
    expect_no_violation(&stage, "zh-TW").await;
}

async fn axe_finds_nothing_in_spanish(stage: Stage) {
    expect_no_violation(&stage, "es-ES").await;
}

/// Quality 16.
async fn expect_no_violation(stage: &Stage, tag: &'static str) {
    let mut found = Vec::new();
    let look = async |page: &Page, state: &str| {
        for theme in ["dark", "light"] {
            page.run(&format!("document.querySelector('support-widget').theme = '{theme}';")).await;
            page.settle().await;
            let violations = axe::violations(page).await;
            found.extend(violations.into_iter().map(|violation| format!("{state}, {theme}: {violation}")));
        }
    };
    Tour::new(stage, tag).walk(|page| page, look).await;
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

/// Controls that are smaller than 24 pixels. Links in a sentence may be, as WCAG 2.2 has it, and so may what the page
/// itself put into the widget.
const SMALL: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const controls = [...root.querySelectorAll('button, input, select, textarea, summary, a[href]')];
    const shown = controls.filter((control) => control.getClientRects().length && !control.matches('p a'));
    if (!shown.length) return ['no control is shown'];
    return shown.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSmall = width < 24 || height < 24;
        return isSmall ? [`${control.outerHTML.slice(0, 80)}: ${width} by ${height}`] : [];
    });
";

/// Quality 24.
async fn targets_are_large_enough(stage: Stage) {
    let mut found = Vec::new();
    let look = async |page: &Page, state: &str| {
        let small: Vec<String> = page.execute(SMALL, Vec::new()).await;
        found.extend(small.into_iter().map(|control| format!("{state}: {control}")));
    };
    Tour::new(&stage, "en-US").walk(|page| page, look).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What cannot be seen of the control that has the focus: its outline, or the control itself.
const UNSEEN: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const control = root.activeElement;
    if (!control) return null;
    const name = control.name || control.textContent.slice(0, 40);
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
    for (view, controls) in [("home", 3), ("partner-center-requests", 4), ("customer-requests/new", 16)] {
        let page = stage.page("plain").attribute("view", view).signed_in("demo-contoso").open().await;
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
        const parts = colour.match(/^rgb\\((\\d+), (\\d+), (\\d+)\\)$/);
        if (!parts) throw Error(`${name} is ${colour}`);
        return parts.slice(1).map(Number);
    };
    const luminance = (name) => {
        const linear = resolved(name).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
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
const PAIRS: [(&str, &[&str], f64); 9] = [
    ("text", &["ground", "raised", "error-ground", "success-ground"], 4.5),
    ("muted", &["ground", "raised", "success-ground"], 4.5),
    ("accent", &["ground", "raised", "error-ground"], 4.5),
    ("accent-strong", &["ground", "raised"], 4.5),
    ("on-accent", &["accent", "accent-strong"], 4.5),
    ("error", &["ground", "raised", "error-ground"], 4.5),
    ("success", &["ground", "raised", "success-ground"], 4.5),
    ("control", &["ground"], 3.0),
    // The outline of the focus.
    ("accent", &["success-ground"], 3.0),
];

/// Quality 24.
async fn every_pair_of_colours_has_enough_contrast(stage: Stage) {
    let page = stage.open("home").await;
    let pairs = PAIRS.iter().flat_map(|(front, backs, least)| backs.iter().map(move |back| (front, back, least)));
    let pairs = serde_json::json!(pairs.collect::<Vec<_>>());
    for theme in ["light", "dark"] {
        let weak: Vec<String> = page.execute(WEAK, vec![theme.into(), pairs.clone()]).await;
        assert_eq!(weak, [""; 0]);
    }
}
