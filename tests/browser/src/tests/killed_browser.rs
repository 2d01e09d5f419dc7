//! Durable storage in a browser that is killed.
//!
//! Also known as: crash, power loss, durability, IndexedDB.

use crate::case::{Case, cases, in_chromium_and_firefox};
use crate::stage::Stage;

/// The tests of this theme, in the engines whose drivers start them with a profile that lasts.
pub(crate) fn cases() -> Vec<Case> {
    let cases = cases![what_is_durably_stored_outlives_a_browser_that_is_killed,];
    in_chromium_and_firefox(cases)
}

/// Ends when the transaction is durable.
const STORE: &str = "
    return new Promise((done, failed) => {
        const opening = indexedDB.open('kept', 1);
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('words');
        opening.onsuccess = () => {
            const transaction = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
            transaction.objectStore('words').put('typed before the power cut', 1);
            transaction.oncomplete = () => done(null);
            transaction.onerror = transaction.onabort = () => failed(transaction.error);
        };
    });
";

const LOAD: &str = "
    return new Promise((done, failed) => {
        const opening = indexedDB.open('kept', 1);
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('words');
        opening.onsuccess = () => {
            const asking = opening.result.transaction('words').objectStore('words').get(1);
            asking.onsuccess = () => done(asking.result ?? null);
            asking.onerror = () => failed(asking.error);
        };
    });
";

async fn what_is_durably_stored_outlives_a_browser_that_is_killed(stage: Stage) {
    let mut browser = stage.killable_browser().await;
    let page = stage.page("plain").shown_in(browser.window()).open().await;
    page.run(STORE).await;
    browser.kill_and_start_again().await;
    let page = stage.page("plain").shown_in(browser.window()).open().await;
    assert_eq!(page.execute::<Option<String>>(LOAD, Vec::new()).await.as_deref(), Some("typed before the power cut"));
    browser.quit().await;
}
