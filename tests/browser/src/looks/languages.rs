use serde_json::Value;

use crate::page::Page;
use crate::wait::until;
use crate::wording::pseudo;

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

/// Overrides every message by a longer one with accents, as a page does.
pub(super) async fn lengthen(page: &Page, tag: &str) {
    if !page.execute::<bool>("return 'lengthened' in window;", Vec::new()).await {
        let keep = "window.lengthened = arguments[0];";
        page.execute::<Value>(keep, vec![pseudo(tag).into()]).await;
    }
    page.execute::<Value>(LENGTHEN, vec![tag.into()]).await;
    let widget = page.widget();
    until("longer texts", async || {
        let text = widget.text().await;
        if text.contains(FILLER) { Ok(()) } else { Err(text) }
    })
    .await;
}

/// Restores the messages.
pub(super) async fn restore(page: &Page) {
    page.run(RESTORE).await;
    page.settle().await;
}

/// The first letter of what longer texts are filled with.
const FILLER: char = 'ŵ';

const SHOWN: &str = "
    const widget = document.querySelector('support-widget');
    return widget.shadowRoot?.querySelector('.support-widget')?.lang ?? null;
";
const LENGTHEN: &str = "
    const widget = document.querySelector('support-widget');
    window.usualConfig = widget.config;
    widget.config = { ...widget.config, messages: { [arguments[0]]: window.lengthened } };
";
const RESTORE: &str = "document.querySelector('support-widget').config = window.usualConfig;";
