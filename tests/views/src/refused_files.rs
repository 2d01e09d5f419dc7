//! Files that are not accepted, each with its reason.

use js_sys::{Array, Object, Reflect, Uint8Array};
use support_widget::i18n::{AVAILABLE, messages};
use support_widget::model::{FileTypes, Limits};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{DataTransfer, DragEvent, DragEventInit, File};

use crate::dom::{cleaned, inner_text};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::PARTNER_CENTER_FORM;

/// The form at a backend that takes little.
async fn limited() -> Screen {
    let accept = FileTypes::read([".txt", ".png", ".pdf"]);
    let mut stage = Stage::new(PARTNER_CENTER_FORM);
    stage.settings.rules.limits =
        Limits { files: 3, file_bytes: 2_048, total_bytes: 3_072, accept, ..Limits::default() };
    let screen = stage.mount();
    screen.element("[part=drop-zone]").await;
    screen
}

/// Drops a file on the form, as a person does who drags it there.
pub async fn drop_file(screen: &Screen, name: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = File::new_with_u8_array_sequence(&parts, name).expect("browsers make files");
    let transfer = DataTransfer::new().expect("browsers make transfers");
    transfer.items().add_with_file(&file).expect("a transfer takes files");
    let zone = screen.element("[part=drop-zone]").await;
    for event in ["dragenter", "dragover", "drop"] {
        let init = DragEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(true);
        init.set_data_transfer(Some(&transfer));
        let event = DragEvent::new_with_event_init_dict(event, &init).expect("browsers make events");
        let _ = zone.dispatch_event(&event);
    }
    screen.settle().await;
}

/// Waits until exactly these files are listed, each with its state.
pub async fn lists(screen: &Screen, expected: &[(&str, String)]) {
    let text = |row: &web_sys::Element, part| {
        let part = row.query_selector(part).expect("a selector");
        part.map(|part| cleaned(&inner_text(&part))).unwrap_or_default()
    };
    screen
        .until("the files to be listed", || {
            let rows = screen.all("[part=file]");
            let shown: Vec<_> =
                rows.iter().map(|row| (text(row, ".file-name"), text(row, ".file-text > :last-child"))).collect();
            let is_expected = shown
                .iter()
                .map(|(name, state)| (name.as_str(), state))
                .eq(expected.iter().map(|(name, state)| (*name, state)));
            if is_expected { Ok(()) } else { Err(shown) }
        })
        .await;
}

/// How a language writes a size: by the browser's own knowledge.
fn kilobytes(tag: &str, amount: u32) -> String {
    let options = Object::new();
    for (name, value) in [("style", "unit"), ("unit", "kilobyte")] {
        Reflect::set(&options, &name.into(), &value.into()).expect("an object takes members");
    }
    let locales: JsValue = tag.into();
    let format = js_sys::Intl::NumberFormat::new(&Array::of1(&locales), &options);
    let written = format.format().call1(&JsValue::UNDEFINED, &amount.into()).expect("a number is written");
    written.as_string().unwrap_or_default()
}

#[wasm_bindgen]
pub async fn each_reason_for_not_taking_a_file_is_told_in_every_language() {
    let mut screen = limited().await;
    let files = [
        ("first.txt", vec![b'1'; 2_048], messages::FILES_READY),
        ("empty.txt", Vec::new(), messages::FILES_EMPTY),
        ("setup.exe", b"MZ".to_vec(), messages::FILES_NOT_ALLOWED),
        ("table.csv", b"a,b".to_vec(), messages::FILES_NOT_ALLOWED),
        ("nameless", b"text".to_vec(), messages::FILES_NOT_ALLOWED),
        ("large.txt", vec![b'l'; 2_049], messages::FILES_TOO_LARGE),
        ("total.txt", vec![b't'; 1_025], messages::FILES_TOTAL_TOO_LARGE),
        ("page.png", b"<script>alert(1)</script>".to_vec(), messages::FILES_CONTENT_MISMATCH),
        ("program.txt", b"MZ\x90\0\x03".to_vec(), messages::FILES_CONTENT_MISMATCH),
    ];
    for (name, bytes, _) in &files {
        drop_file(&screen, name, bytes).await;
    }
    for tag in AVAILABLE {
        screen.turn_to(tag);
        let worded = |id| match id {
            messages::FILES_TOO_LARGE => screen.message_with(id, &[("size", kilobytes(tag, 2).into())]),
            messages::FILES_TOTAL_TOO_LARGE => screen.message_with(id, &[("size", kilobytes(tag, 3).into())]),
            _ => screen.message(id),
        };
        let expected: Vec<_> = files.iter().map(|(name, _, id)| (*name, worded(*id))).collect();
        lists(&screen, &expected).await;
    }
}

#[wasm_bindgen]
pub async fn one_file_too_many_is_told_in_every_language() {
    let mut screen = limited().await;
    let names = ["a.txt", "b.txt", "c.txt", "d.txt"];
    for name in names {
        drop_file(&screen, name, name.as_bytes()).await;
    }
    for tag in AVAILABLE {
        screen.turn_to(tag);
        let ready = screen.message(messages::FILES_READY);
        let too_many = screen.counted(messages::FILES_TOO_MANY, 3);
        let states = [ready.clone(), ready.clone(), ready, too_many];
        let expected: Vec<_> = names.into_iter().zip(states).collect();
        lists(&screen, &expected).await;
    }
}
