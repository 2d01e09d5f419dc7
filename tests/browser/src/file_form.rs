use crate::giving_files::GivingFiles;
use crate::page::{Page, PageBuilder};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::Widget;
use crate::wording::{Wording, english};

/// Page object of the Partner Center form with files.
pub(crate) struct FileForm {
    /// The page.
    pub(crate) page: Page,
    /// Its first widget.
    pub(crate) widget: Widget,
    /// Attaches files to the widget.
    pub(crate) person: GivingFiles,
}

/// The drop zone.
const GROUND: &str = "[part=drop-zone]";

/// Name, type with size, and state of each listed file.
const ROWS: &str = "
    const clean = (text) => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
    const rows = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('[part=file]')];
    const parts = ['.file-name', '.file-facts', '.file-text > :last-child'];
    return rows.map((row) => parts.map((part) => clean(row.querySelector(part).innerText)));
";

impl FileForm {
    /// Opens the form on the plain page, with everything else prefilled.
    pub(crate) async fn open(stage: &Stage) -> Self {
        Self::on(stage, stage.page("plain")).await
    }

    /// Opens the form on the given page, with everything else prefilled.
    pub(crate) async fn on(stage: &Stage, builder: PageBuilder<'_>) -> Self {
        let page = builder.attribute("view", "partner-center-requests/new").prefilled().open().await;
        page.widget().element(GROUND).await;
        let person = GivingFiles::to(&page, "support-widget", stage.engine());
        Self { widget: page.widget(), page, person }
    }

    /// Drops a file on the form.
    pub(crate) async fn drop(&self, name: &str, bytes: &[u8]) {
        self.person.drop_on(GROUND, name, bytes).await;
    }

    /// Returns the rows of the file list: name, type with size, and whether the file can be sent.
    pub(crate) async fn rows(&self) -> Vec<[String; 3]> {
        self.page.execute(ROWS, Vec::new()).await
    }

    /// Waits until the list has exactly these files, each with its state.
    pub(crate) async fn wait_for_files(&self, expected: &[(&str, &str)]) {
        until("the files to be listed", async || {
            let rows = self.rows().await;
            let shown: Vec<_> = rows.iter().map(|[name, _, state]| (name.as_str(), state.as_str())).collect();
            if shown == expected { Ok(()) } else { Err(format!("they are {shown:#?}")) }
        })
        .await;
    }

    /// Continues to the review, in English.
    pub(crate) async fn review(&self) {
        self.widget.click(english("form-continue")).await;
        self.widget.wait_for(english("review-title")).await;
    }

    /// Submits the review, in English, and waits for the confirmation.
    pub(crate) async fn submit(&self) {
        self.widget.click(english("review-submit")).await;
        self.widget.wait_for(english("sent-title")).await;
    }

    /// Switches the page to another language.
    pub(crate) async fn turn_to(&self, tag: &str) {
        self.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        self.widget.wait_for_text(Wording::of(tag).get("files-choose")).await;
    }
}
