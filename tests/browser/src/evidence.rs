use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use serde_json::Value;
use thirtyfour::WebDriver;

use crate::browser::photograph;

/// Diagnostics of a failed test: the page's recorded events, and the path of its screenshot.
pub(crate) struct Evidence {
    address: String,
    recorded: Value,
    folder: PathBuf,
    name: String,
}

impl Evidence {
    /// Collects the diagnostics from the window as the test left it.
    pub(crate) async fn gather(window: &WebDriver, folder: &Path, name: &str) -> Self {
        let name = name.replace("::", "-");
        photograph(window, folder, &name).await;
        let address = window.current_url().await.map(String::from).unwrap_or_default();
        let recorded = window.execute(RECORDED, Vec::new()).await.map(|answer| answer.json().clone());
        Self { address, recorded: recorded.unwrap_or_default(), folder: folder.to_owned(), name }
    }
}

/// The recorder of the test pages, and the text of all widgets.
const RECORDED: &str = "
    const widgets = [...document.querySelectorAll('support-widget')];
    return { ...window.recorder, shown: widgets.map((widget) => widget.shadowRoot?.textContent.slice(0, 2000)) };
";

impl Display for Evidence {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "at {}", self.address)?;
        for (name, value) in self.recorded.as_object().into_iter().flatten() {
            let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
            entries.iter().try_for_each(|entry| writeln!(formatter, "{name}: {entry}"))?;
        }
        write!(formatter, "picture: {}", self.folder.join(format!("{}.png", self.name)).display())
    }
}
