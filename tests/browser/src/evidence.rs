use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use thirtyfour::WebDriver;

use crate::browser::photograph;

/// Diagnostics of a failed test: the reason, the page's recorded events, and the folder with its screenshot, its markup
/// and this text.
pub(crate) struct Evidence {
    reason: String,
    address: String,
    recorded: Value,
    folder: PathBuf,
}

impl Evidence {
    /// Collects the diagnostics from the window as the test left it, in a folder of the test's own.
    pub(crate) async fn gather(window: &WebDriver, reason: &str, folder: &Path) -> Self {
        photograph(window, folder, "page").await;
        let address = window.current_url().await.map(String::from).unwrap_or_default();
        let recorded = window.execute(RECORDED, Vec::new()).await.map(|answer| answer.json().clone());
        let recorded = recorded.unwrap_or_default();
        let evidence = Self { reason: reason.to_owned(), address, recorded, folder: folder.to_owned() };
        fs::write(folder.join("log.txt"), evidence.to_string()).ok();
        evidence
    }
}

/// The recorder of the test pages, and the text of all widgets.
const RECORDED: &str = "
    const widgets = [...document.querySelectorAll('support-widget')];
    return { ...window.recorder, shown: widgets.map((widget) => widget.shadowRoot?.textContent.slice(0, 2000)) };
";

impl Display for Evidence {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}\nat {}", self.reason, self.address)?;
        for (name, value) in self.recorded.as_object().into_iter().flatten() {
            let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
            entries.iter().try_for_each(|entry| writeln!(formatter, "{name}: {entry}"))?;
        }
        write!(formatter, "picture, markup and this text: {}", self.folder.display())
    }
}
