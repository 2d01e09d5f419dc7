use serde_json::json;
use thirtyfour::{WebDriver, WindowHandle};

use crate::engine::Engine;

/// A tab of a window. The driver looks at one at a time, the one that was shown last, and there alone pages open.
pub(crate) struct Tab {
    window: WebDriver,
    handle: WindowHandle,
}

impl Tab {
    /// The tab that is shown.
    pub(crate) async fn shown(window: &WebDriver) -> Self {
        let handle = window.window().await.expect("a tab is shown");
        Self { window: window.clone(), handle }
    }

    /// A further tab, which is shown from now on and has no page yet.
    ///
    /// WebKit's driver never brings a tab to the front, and nothing is drawn behind it: there it is a further window.
    pub(crate) async fn open(window: &WebDriver, engine: Engine) -> Self {
        let opened = match engine {
            Engine::Webkit => window.new_window().await,
            Engine::Chromium | Engine::Firefox => window.new_tab().await,
        };
        let handle = opened.unwrap_or_else(|error| panic!("no further tab opens: {error}"));
        let tab = Self { window: window.clone(), handle };
        tab.show().await;
        tab
    }

    /// Brings it to the front.
    pub(crate) async fn show(&self) {
        let shown = self.window.switch_to_window(self.handle.clone()).await;
        shown.unwrap_or_else(|error| panic!("the tab cannot be shown: {error}"));
    }

    /// Loads its page anew. It must be shown.
    pub(crate) async fn reload(&self) {
        self.window.refresh().await.unwrap_or_else(|error| panic!("the page cannot be loaded anew: {error}"));
    }

    /// Closes it. Another one is to be shown then.
    pub(crate) async fn close(self) {
        self.show().await;
        self.window.close_window().await.unwrap_or_else(|error| panic!("the tab cannot be closed: {error}"));
    }

    /// Ends the process that shows it, as a crash does, and closes what is left of it. Another one is to be shown then.
    ///
    /// Only Chromium has a command for that.
    pub(crate) async fn crash(self) {
        self.show().await;
        // The command is never answered: who could answer is gone.
        self.window.cdp().send_raw("Page.crash", json!({})).await.ok();
        self.window.close_window().await.ok();
    }
}
