use crate::page::Page;

/// Returns what does not fit into the window (quality 23, 29).
pub(super) async fn lost(page: &Page) -> Vec<String> {
    page.execute(LOST, Vec::new()).await
}

/// Returns what does not fit once all text is twice as large, or as spacious as people may set it.
pub(super) async fn lost_in_large_or_spacious_text(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for (how, before, after) in [("large", LARGE, NOT_LARGE), ("spacious", SPACING, NO_SPACING)] {
        page.run(before).await;
        found.extend(lost(page).await.into_iter().map(|lost| format!("{how}: {lost}")));
        page.run(after).await;
    }
    found
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
