use super::{PREFILL, Tour};
use crate::giving_files::GivingFiles;
use crate::page::{Page, PageBuilder};
use crate::picture::painted;

/// The form with files in each of their states, the image editor, and the upload of files.
impl<'a> Tour<'a> {
    pub(super) async fn files(&self, builder: PageBuilder<'a>, look: &mut impl AsyncFnMut(&Page, &str)) {
        let builder = builder.script(PREFILL).script(STILL).attribute("view", "partner-center-requests/new");
        let page = builder.open().await;
        let widget = page.widget();
        let person = GivingFiles::to(&page, "support-widget", self.stage.engine());
        widget.element(GROUND).await;
        let picture = painted(&page, 900, 540, "image/png").await;
        person.drop_on(GROUND, "screen.png", &picture).await;
        widget.wait_for_text(self.text("files-ready")).await;
        let long = format!("{}.txt", "long-name".repeat(30));
        for (name, bytes) in [
            (long.as_str(), b"first".as_slice()),
            ("again.txt", b"first"),
            ("empty.txt", b""),
            ("page.png", b"no picture"),
            ("setup.exe", b"MZ"),
        ] {
            person.drop_on(GROUND, name, bytes).await;
        }
        for id in ["files-empty", "files-not-allowed", "files-content-mismatch"] {
            widget.wait_for_text(self.text(id)).await;
        }
        look(&page, "form with files").await;
        page.run("document.querySelector('support-widget').shadowRoot.querySelector('[id^=black-out-]').click();")
            .await;
        widget.click(self.text("redact-add-area")).await;
        widget.element("[id=area-0]").await;
        look(&page, "editor of a picture").await;
        widget.click(self.text("redact-cancel")).await;
        widget.type_into("title", "A title of ordinary length").await;
        widget.click(self.text("form-continue")).await;
        widget.wait_for(self.text("review-title")).await;
        look(&page, "review with files").await;
        widget.click(self.text("review-submit")).await;
        widget.wait_for_text(self.text("upload-stop")).await;
        look(&page, "files on their way").await;
        widget.click(self.text("upload-stop")).await;
        widget.wait_for_text(self.text("send-failed-stopped")).await;
        look(&page, "stopped").await;
    }
}

const GROUND: &str = "[part=drop-zone]";

/// Stops uploads at 42 percent.
pub(crate) const STILL: &str = "
    XMLHttpRequest.prototype.send = function () {
        this.upload.onprogress({ loaded: 420000, total: 1000000 });
    };
    XMLHttpRequest.prototype.abort = function () {
        this.onabort();
    };
";
