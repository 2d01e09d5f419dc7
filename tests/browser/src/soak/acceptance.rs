use crate::page::Page;

/// Whether a page has told the person that it keeps or has sent the one request that was submitted on it.
///
/// Its events can be about an older request, so they say nothing.
pub(crate) async fn is_accepted(page: &Page) -> bool {
    let text = page.widget().text().await;
    PROMISES.iter().any(|promise| text.contains(promise))
}

/// What is said only when the request is on the device, or stored.
const PROMISES: [&str; 2] = ["It’s saved on this device", "Request submitted"];

/// Tries again, where the widget leaves that to the person.
pub(crate) async fn persist(page: &Page) {
    page.run(TRY_AGAIN).await;
}

const TRY_AGAIN: &str = "
    const buttons = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('button')];
    buttons.find((button) => button.innerText === 'Try again')?.click();
";
