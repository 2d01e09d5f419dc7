use std::fs;
use std::path::Path;

use tempfile::TempDir;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::driver::Driver;
use crate::engine::Engine;

/// A WebDriver session with one browser window, which the tests share sequentially: each test has an origin of its own,
/// so only cookies could leak into the next one.
pub(crate) struct Browser {
    engine: Engine,
    driver: Driver,
    session: Option<(WebDriver, TempDir)>,
}

impl Browser {
    /// Starts the engine's driver.
    pub(crate) async fn start(engine: Engine, log: &Path) -> Self {
        Self { engine, driver: Driver::start(engine, log).await, session: None }
    }

    /// Returns the window as the previous test has left it.
    pub(crate) async fn open_window(&mut self) -> WebDriver {
        match &self.session {
            Some((window, _profile)) => window.clone(),
            None => self.open().await,
        }
    }

    /// Returns an empty window without state of the previous test.
    pub(crate) async fn window(&mut self) -> WebDriver {
        let mut window = self.open_window().await;
        if !is_usable(&window).await {
            self.discard().await;
            window = self.open().await;
        }
        window.delete_all_cookies().await.ok();
        // A tab that a test has opened may have become the first one, in a size of its own; each test starts in the
        // same. WebKit's window keeps the size of its screen if it cannot be changed.
        window.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await.ok();
        window
    }

    /// Discards a window that a failed test may have left in any state.
    pub(crate) async fn discard(&mut self) {
        if let Some((window, _profile)) = self.session.take() {
            // The session may have ended already.
            window.quit().await.ok();
        }
    }

    async fn open(&mut self) -> WebDriver {
        let profile = tempfile::tempdir().expect("a temporary folder");
        let capabilities = self.engine.capabilities(profile.path());
        let window = WebDriver::new(self.driver.address(), capabilities).await;
        let window = window.unwrap_or_else(|error| panic!("{:?} does not start: {error}", self.engine));
        self.session = Some((window.clone(), profile));
        window
    }
}

/// Width and height of the window, in pixels.
const WINDOW: (u32, u32) = (1280, 960);

async fn is_usable(window: &WebDriver) -> bool {
    close_further_tabs(window).await.is_ok() && window.goto("about:blank").await.is_ok()
}

/// Closes every tab but the first.
async fn close_further_tabs(window: &WebDriver) -> WebDriverResult<()> {
    let mut tabs = window.windows().await?;
    let further = tabs.split_off(tabs.len().min(1));
    for tab in further {
        window.switch_to_window(tab).await?;
        window.close_window().await?;
    }
    match tabs.pop() {
        Some(first) => window.switch_to_window(first).await,
        None => window.new_tab().await.map(drop),
    }
}

/// Saves a screenshot of the window, and its markup as text.
pub(crate) async fn photograph(window: &WebDriver, folder: &Path, name: &str) {
    fs::create_dir_all(folder).ok();
    window.screenshot(&folder.join(format!("{name}.png"))).await.ok();
    if let Ok(source) = window.execute(MARKUP, Vec::new()).await {
        fs::write(folder.join(format!("{name}.html")), source.json().as_str().unwrap_or_default()).ok();
    }
}

/// The page's markup, followed by the shadow roots of its widgets, which the page source omits.
const MARKUP: &str = "
    const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean);
    return [document.documentElement.outerHTML, ...roots.map((root) => root.innerHTML)].join('\\n');
";
