//! Copying to the clipboard, with a clipboard and without, and announcements that are made twice (quality 20, 36).
//!
//! Also known as: clipboard API, secure context, permission, plain HTTP, live region, screen reader announcement.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_the_browser_does_not_copy_is_shown_selected_and_what_it_copies_is_said_each_time]
}

/// What the page has as a clipboard, and what the live region of the widget comes to hold.
const CLIPBOARD: &str = "
    recorder.isRefused = true;
    navigator.clipboard.writeText = async () => {
        if (recorder.isRefused) throw new DOMException('no', 'NotAllowedError');
    };
    recorder.said = [];
    const region = document.querySelector('support-widget').shadowRoot.querySelector('[role=status]');
    const watch = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => recorder.said.push(region.textContent.trim())).observe(region, watch);
";

/// The field that has the focus: whether it can be changed, its label, its text, and what of it is selected.
const FOCUSED: &str = "
    const field = document.querySelector('support-widget').shadowRoot.activeElement;
    if (field?.localName !== 'textarea') return null;
    const { readOnly, value, selectionStart, selectionEnd } = field;
    return [readOnly, field.labels[0].textContent, value, value.slice(selectionStart, selectionEnd)];
";

/// Quality 20, 36.
async fn what_the_browser_does_not_copy_is_shown_selected_and_what_it_copies_is_said_each_time(stage: Stage) {
    let page = stage.page("plain").prefilled().attribute("view", "partner-center-requests/new").open().await;
    let (widget, wording) = (page.widget(), Wording::of("en-US"));
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(wording.get("sent-title")).await;
    page.run(CLIPBOARD).await;
    let copy = wording.get("sent-copy-reference");
    widget.click(copy).await;
    let reference = widget.texts(".reference").await.remove(0);
    let expected = json!([true, wording.get("copy-by-hand"), reference, reference]);
    until("the text to be offered", async || {
        let focused: Value = page.execute(FOCUSED, Vec::new()).await;
        if focused == expected { Ok(()) } else { Err(focused.to_string()) }
    })
    .await;
    page.run("recorder.isRefused = false;").await;
    widget.click(copy).await;
    wait_until_said(&page, 1).await;
    assert!(!widget.finds("textarea").await, "it is on the clipboard now");
    widget.click(wording.get("copied")).await;
    wait_until_said(&page, 2).await;
    page.assert_clean().await;
}

async fn wait_until_said(page: &Page, times: usize) {
    until(&format!("it to be said {times} times"), async || {
        let said: Vec<String> = page.execute("return recorder.said;", Vec::new()).await;
        let copied = said.iter().filter(|said| *said == english("copied")).count();
        if copied == times { Ok(()) } else { Err(format!("{said:?}")) }
    })
    .await;
}
