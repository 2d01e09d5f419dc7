use serde_json::json;
use thirtyfour::{WebDriver, WindowHandle};

use crate::engine::Engine;

/// A browser tab. The driver controls one tab at a time, the one shown last, and only there pages open.
pub(crate) struct Tab {
    window: WebDriver,
    handle: WindowHandle,
}

impl Tab {
    /// Returns the tab that is shown.
    pub(crate) async fn shown(window: &WebDriver) -> Self {
        let handle = window.window().await.expect("a tab is shown");
        Self { window: window.clone(), handle }
    }

    /// Opens another tab without a page, and shows it.
    ///
    /// WebKit's driver never brings a tab to the front, and background tabs are not painted: there it is another
    /// window.
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

    /// Brings the tab to the front.
    pub(crate) async fn show(&self) {
        let shown = self.window.switch_to_window(self.handle.clone()).await;
        shown.unwrap_or_else(|error| panic!("the tab cannot be shown: {error}"));
    }

    /// Reloads the page. The tab must be shown.
    pub(crate) async fn reload(&self) {
        self.window.refresh().await.unwrap_or_else(|error| panic!("the page cannot be loaded anew: {error}"));
    }

    /// Closes the tab. Another one must be shown afterwards.
    pub(crate) async fn close(self) {
        self.show().await;
        self.window.close_window().await.unwrap_or_else(|error| panic!("the tab cannot be closed: {error}"));
    }

    /// Kills the renderer process of the tab, like a crash, and closes the tab. Another one must be shown afterwards.
    ///
    /// Only Chromium has a command for that.
    pub(crate) async fn crash(self) {
        self.show().await;
        // The command gets no answer, since it kills the process that would send one.
        self.window.cdp().send_raw("Page.crash", json!({})).await.ok();
        self.window.close_window().await.ok();
    }
}
