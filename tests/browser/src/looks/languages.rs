use std::ops::RangeInclusive;

use serde_json::Value;

use crate::page::Page;
use crate::wait::until;
use crate::wording::{mirrored, pseudo};

/// Switches the widget to another language, in place.
pub(super) async fn switch(page: &Page, tag: &str) {
    page.execute::<Value>("document.querySelector('support-widget').lang = arguments[0];", vec![tag.into()]).await;
    until(&format!("the texts in {tag}"), async || {
        let shown: Option<String> = page.execute(SHOWN, Vec::new()).await;
        if shown.as_deref() == Some(tag) { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
    page.settle().await;
}

/// Whether the widget is drawn; the fallback card is not its own, and has one language.
pub(super) async fn is_drawn(page: &Page) -> bool {
    page.execute::<Option<String>>(SHOWN, Vec::new()).await.is_some()
}

/// A pseudo-language, which a page has in place of a real one.
pub(super) struct Pseudo {
    name: &'static str,
    texts: fn(&str) -> String,
    /// Letters that its texts have, and no other's.
    letters: RangeInclusive<char>,
}

impl Pseudo {
    /// Longer texts, with accents.
    pub(super) const LONGER: Self = Self { name: "longer", texts: pseudo, letters: 'ŵ'..='ŵ' };
    /// Texts that are written from right to left.
    pub(super) const MIRRORED: Self = Self { name: "mirrored", texts: mirrored, letters: 'א'..='ת' };

    /// Overrides every message, as a page does.
    pub(super) async fn show(&self, page: &Page, tag: &str) {
        if !page.execute::<bool>("return arguments[0] in window;", vec![self.name.into()]).await {
            let keep = "window[arguments[0]] = arguments[1];";
            page.execute::<Value>(keep, vec![self.name.into(), (self.texts)(tag).into()]).await;
        }
        page.execute::<Value>(OVERRIDE, vec![tag.into(), self.name.into()]).await;
        let widget = page.widget();
        until(&format!("{} texts", self.name), async || {
            let text = widget.text().await;
            if text.contains(|sign| self.letters.contains(&sign)) { Ok(()) } else { Err(text) }
        })
        .await;
    }
}

/// Restores the messages.
pub(super) async fn restore(page: &Page) {
    page.run(RESTORE).await;
    page.settle().await;
}

const SHOWN: &str = "
    const widget = document.querySelector('support-widget');
    return widget.shadowRoot?.querySelector('.support-widget')?.lang ?? null;
";
const OVERRIDE: &str = "
    const widget = document.querySelector('support-widget');
    window.usualConfig = widget.config;
    widget.config = { ...widget.config, messages: { [arguments[0]]: window[arguments[1]] } };
";
const RESTORE: &str = "document.querySelector('support-widget').config = window.usualConfig;";
