use crate::page::Page;
use crate::wording::english;

/// Returns whether the page has told the user that the one request submitted on it is sent or saved.
///
/// The page's events are no evidence: they can be about an older request.
pub(crate) async fn is_accepted(page: &Page) -> bool {
    let text = page.widget().text().await;
    PROMISES.iter().any(|promise| text.contains(english(promise)))
}

/// Messages that are shown only when the request is persisted or stored by the backend.
const PROMISES: [&str; 2] = ["send-queued", "sent-title"];

/// Retries the submission, where the widget leaves that to the user or waits before the next attempt.
pub(crate) async fn persist(page: &Page) {
    page.run(TRY_AGAIN).await;
}

const TRY_AGAIN: &str = "
    const buttons = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('button')];
    buttons.find((button) => ['Try again', 'Send now'].includes(button.innerText))?.click();
";
