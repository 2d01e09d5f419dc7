use crate::page::Page;

/// Returns whether the page has told the user that the one request submitted on it is sent or saved.
///
/// The page's events are no evidence: they can be about an older request.
pub(crate) async fn is_accepted(page: &Page) -> bool {
    let text = page.widget().text().await;
    PROMISES.iter().any(|promise| text.contains(promise))
}

/// Texts that are shown only when the request is persisted or stored by the backend.
const PROMISES: [&str; 2] = ["It’s saved on this device", "Request submitted"];

/// Retries the submission, where the widget leaves that to the user.
pub(crate) async fn persist(page: &Page) {
    page.run(TRY_AGAIN).await;
}

const TRY_AGAIN: &str = "
    const buttons = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('button')];
    buttons.find((button) => button.innerText === 'Try again')?.click();
";
