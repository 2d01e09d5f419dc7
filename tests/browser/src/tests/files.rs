//! Ways to give a file to a custom element.
//!
//! Also known as: file picker, drag and drop, clipboard paste.

use crate::case::{Case, cases};
use crate::giving_files::GivingFiles;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_file_is_chosen_dropped_or_pasted_with_its_name_type_and_bytes]
}

/// Every byte there is, so that none is lost on the way; their sum is known.
const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut index = 0;
    while index < bytes.len() {
        bytes[index] = index as u8;
        index += 1;
    }
    bytes
};

async fn a_file_is_chosen_dropped_or_pasted_with_its_name_type_and_bytes(stage: Stage) {
    let page = stage.page("files").visit().await;
    let shown = page.widget_at("file-box");
    let person = GivingFiles::to(&page, "file-box", stage.engine());
    let _kept = person.attach("invoice 1.png", &BYTES).await;
    shown.wait_for_text("chosen invoice 1.png image/png 256 32640").await;
    person.drop_on(".drop-zone", "steps.txt", &BYTES[..3]).await;
    shown.wait_for_text("dropped steps.txt text/plain 3 3").await;
    person.paste_into(".drop-zone", "image.png", &BYTES).await;
    shown.wait_for_text("pasted image.png image/png 256 32640").await;
    page.assert_clean().await;
}
