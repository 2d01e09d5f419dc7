use crate::page::Page;

/// Whether a page has told that it keeps or has sent the one request that was submitted on it.
///
/// A page can also tell that an older request was sent, so that event alone says nothing.
pub(crate) async fn is_accepted(page: &Page) -> bool {
    !page.events("queued").await.is_empty() || page.widget().heading().await == "Request submitted"
}

/// Tries again, where the widget leaves that to the person.
pub(crate) async fn persist(page: &Page) {
    page.run(TRY_AGAIN).await;
}

const TRY_AGAIN: &str = "
    const buttons = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('button')];
    buttons.find((button) => button.innerText === 'Try again')?.click();
";
