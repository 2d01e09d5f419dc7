use crate::giving_files::GivingFiles;
use crate::page::{Page, PageBuilder};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::Widget;
use crate::wording::Wording;

/// Somebody in front of the form for Partner Center, with files to give.
pub(crate) struct FileForm {
    /// The page.
    pub(crate) page: Page,
    /// Its first widget.
    pub(crate) widget: Widget,
    /// Gives files to it.
    pub(crate) person: GivingFiles,
}

/// The ground that files are dropped on.
const GROUND: &str = "[part=drop-zone]";

/// Name, kind with size, and state of each file that is shown.
const ROWS: &str = "
    const clean = (text) => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
    const rows = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('[part=file]')];
    const parts = ['.file-name', '.file-facts', '.file-text > :last-child'];
    return rows.map((row) => parts.map((part) => clean(row.querySelector(part).innerText)));
";

impl FileForm {
    /// The form on the ordinary page, which has filled in all else.
    pub(crate) async fn open(stage: &Stage) -> Self {
        Self::on(stage, stage.page("plain")).await
    }

    /// The form on a page, which has filled in all else.
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

    /// What is shown of each file: its name, its kind with its size, and whether it can be sent.
    pub(crate) async fn rows(&self) -> Vec<[String; 3]> {
        self.page.execute(ROWS, Vec::new()).await
    }

    /// Waits for the files to be these, each with what is said of whether it can be sent.
    pub(crate) async fn wait_for_files(&self, expected: &[(&str, &str)]) {
        until("the files to be listed", async || {
            let rows = self.rows().await;
            let shown: Vec<_> = rows.iter().map(|[name, _, state]| (name.as_str(), state.as_str())).collect();
            if shown == expected { Ok(()) } else { Err(format!("they are {shown:#?}")) }
        })
        .await;
    }

    /// Goes on to the review, in English.
    pub(crate) async fn review(&self) {
        self.widget.click("Continue").await;
        self.widget.wait_for("Check your request").await;
    }

    /// Sends what is reviewed, in English, and waits for the confirmation.
    pub(crate) async fn submit(&self) {
        self.widget.click("Submit").await;
        self.widget.wait_for("Request submitted").await;
    }

    /// Has the page show another language.
    pub(crate) async fn turn_to(&self, tag: &str) {
        self.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        self.widget.wait_for_text(Wording::of(tag).get("files-choose")).await;
    }
}
