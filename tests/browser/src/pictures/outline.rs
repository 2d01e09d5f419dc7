use std::fmt::{self, Display, Formatter};

use crate::page::Page;

/// What decides the look of a page with a widget, as text: pixels differ between the fonts of two computers, and this
/// does not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outline(Vec<String>);

impl Outline {
    /// Makes the outline of an open page.
    pub(super) async fn of(page: &Page) -> Self {
        Self(page.execute(OUTLINE, Vec::new()).await)
    }

    /// Reads what [`Display`] has written.
    pub(super) fn read(text: &str) -> Self {
        Self(text.lines().map(str::to_owned).collect())
    }

    /// Returns the lines that only one of the outlines has: `-` is this one, `+` the other one.
    pub(super) fn differences(&self, other: &Self) -> Vec<String> {
        let only = |sign, these: &Self, those: &Self| {
            let lines = these.0.iter().filter(|line| !those.0.contains(line));
            lines.map(|line| format!("{sign} {line}")).collect::<Vec<_>>()
        };
        let lines = [only('-', self, other), only('+', other, self)].concat();
        let is_moved = lines.is_empty() && self != other;
        if is_moved { vec!["The same lines are in another order, or more or less often.".to_owned()] } else { lines }
    }
}

impl Display for Outline {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|line| writeln!(formatter, "{line}"))
    }
}

/// One line for each element with a text, background or border of its own, in the order of the document: its tag, role
/// and text, and its computed size, colours and corners. Then the values of the custom properties of page and widget,
/// whose defaults name the colours of both themes.
const OUTLINE: &str = "
    const clean = (text) => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
    const isShown = (element) => element.getClientRects().length > 0 && element.checkVisibility();
    const text = (element) => {
        if (element.matches('select')) return element.selectedOptions[0]?.text ?? '';
        if (element.matches('input, textarea')) return element.value || element.placeholder;
        if (element.matches('img')) return element.alt;
        return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(' ');
    };
    const line = (element, depth) => {
        const style = getComputedStyle(element);
        const role = element.getAttribute('role');
        const own = clean(text(element));
        const parts = [
            own && `${style.fontSize} ${style.color}`,
            !/, 0\\)$/.test(style.backgroundColor) && `on ${style.backgroundColor}`,
            style.borderTopWidth !== '0px' && `border ${style.borderTopWidth} ${style.borderTopColor}`,
            style.borderRadius !== '0px' && `corners ${style.borderRadius}`,
        ].filter(Boolean);
        if (!parts.length && !element.matches('img')) return [];
        const named = own || element.getAttribute('src');
        const name = element.localName + (role ? `[${role}]` : '') + (named ? ` ${JSON.stringify(named)}` : '');
        return [`${'  '.repeat(depth)}${[name, ...parts].join(', ')}`];
    };
    const lines = (element, depth) => {
        if (!isShown(element) || element.matches('script, style, option')) return [];
        const root = element.shadowRoot;
        const inner = root ? [`${'  '.repeat(depth)}${element.localName}`, ...children(root, depth + 1)] : children(element, depth);
        return [...line(element, depth), ...inner];
    };
    const children = (parent, depth) => [...parent.children].flatMap((child) => lines(child, depth));
    const properties = (title, element, sheets) => {
        const rules = [...sheets].flatMap((sheet) => [...sheet.cssRules]);
        const names = rules.flatMap((rule) => [...(rule.style ?? [])]).filter((name) => name.startsWith('--'));
        const values = getComputedStyle(element);
        return [title, ...[...new Set(names)].sort().map((name) => `  ${name}: ${clean(values.getPropertyValue(name))}`)];
    };
    const widget = document.querySelector('support-widget');
    const root = widget.shadowRoot;
    return [
        ...lines(document.documentElement, 0),
        ...properties('Custom properties of the page', widget, document.styleSheets),
        ...properties('Custom properties of the widget', root.querySelector('.support-widget'), root.adoptedStyleSheets),
    ];
";
