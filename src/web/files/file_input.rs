use wasm_bindgen::JsValue;

use super::files::{Files, as_blob};
use crate::ui::state::ChosenFile;
use crate::web::dom::{call, get, members, random, set};

/// Takes the files of a `change`, drop or paste event, which are held in memory from here on.
pub fn taken(files: &Files, event: &JsValue, unnamed: &str) -> Vec<ChosenFile> {
    let carrier = carrier(event);
    if carrier.is_object() {
        let items = members(&get(&carrier, "items")).into_iter().filter_map(|item| of_item(&item));
        return items.filter_map(|(file, is_folder)| hold(files, file, is_folder, unnamed)).collect();
    }
    let input = get(event, "target");
    let chosen =
        members(&get(&input, "files")).into_iter().filter_map(|file| hold(files, file, false, unnamed)).collect();
    // Clears the input, so that the same file can be chosen again.
    set(&input, "value", "");
    chosen
}

fn hold(files: &Files, file: JsValue, is_folder: bool, unnamed: &str) -> Option<ChosenFile> {
    let own = get(&file, "name").as_string().unwrap_or_default();
    let name = if NAMELESS.contains(&own.as_str()) { unnamed.to_owned() } else { own };
    let (id, (blob, size)) = (random::uuid(), as_blob(file)?);
    if !is_folder {
        files.hold(id.clone(), name.clone(), blob);
    }
    Some(ChosenFile { id, name, size, is_folder })
}

/// Whether a drag, a drop or a paste carries files, and not an excerpt of a document.
pub fn has_files(event: &JsValue) -> bool {
    let types: Vec<_> = members(&get(&carrier(event), "types")).iter().filter_map(JsValue::as_string).collect();
    let has = |wanted: &str| types.iter().any(|kind| kind == wanted);
    has("Files") && !(has("text/plain") && has("text/html"))
}

/// Names that browsers give an image from the clipboard. Such an image is renamed, so that several can be told apart.
const NAMELESS: [&str; 2] = ["image.png", ""];

/// The `DataTransfer` of a drop or a paste.
fn carrier(event: &JsValue) -> JsValue {
    let dropped = get(event, "dataTransfer");
    if dropped.is_object() { dropped } else { get(event, "clipboardData") }
}

/// The file of an item, and whether it is a folder. The content of a folder is not read: files that the user selects
/// together show better what belongs together.
fn of_item(item: &JsValue) -> Option<(JsValue, bool)> {
    let file = call(item, "getAsFile", &[]).ok().filter(|file| file.is_object())?;
    let entry = call(item, "webkitGetAsEntry", &[]).unwrap_or_default();
    Some((file, get(&entry, "isDirectory") == JsValue::TRUE))
}
