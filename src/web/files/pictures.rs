use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::files::{Files, as_blob};
use crate::model::{Area, FileType};
use crate::ui::state::ChosenFile;
use crate::web::dom::{call, element, get, number, random, set, wait_for};

/// A decoded image, rotated as its camera was held.
struct Picture {
    bitmap: JsValue,
    width: f64,
    height: f64,
}

impl Picture {
    /// Decodes a file. No object URL is used: a strict Content Security Policy (CSP) forbids images from `blob:`
    /// addresses.
    async fn of(blob: Blob) -> Option<Self> {
        let window = web_sys::window()?;
        let bitmap = wait_for(&window, "createImageBitmap", &[blob.into()]).await.ok()?;
        let (width, height) = (number(&bitmap, "width")?, number(&bitmap, "height")?);
        Some(Self { bitmap, width, height })
    }

    /// Resizes a canvas and draws the image over all of it; returns the canvas's 2D context.
    fn fill(&self, canvas: &JsValue, width: f64, height: f64) -> Option<JsValue> {
        set(canvas, "width", width);
        set(canvas, "height", height);
        let context = call(canvas, "getContext", &["2d".into()]).ok().filter(JsValue::is_object)?;
        let sides = [0.0, 0.0, width, height].map(JsValue::from_f64);
        let drawn = [std::slice::from_ref(&self.bitmap), &sides].concat();
        call(&context, "drawImage", &drawn).ok()?;
        Some(context)
    }
}

impl Drop for Picture {
    /// Releases the pixels at once instead of waiting for garbage collection: they may take a hundred megabytes.
    fn drop(&mut self) {
        let _ = call(&self.bitmap, "close", &[]);
    }
}

/// Draws a preview of an image into a canvas, scaled to fit a square.
pub async fn draw(files: Files, id: String, canvas: String, longest_side: u32) -> Option<(u32, u32)> {
    let picture = Picture::of(files.blob(&id)?).await?;
    // The canvas may have been removed while the image was decoded.
    let canvas = element(&files.root, &canvas)?;
    let scale = (f64::from(longest_side) / picture.width.max(picture.height)).min(1.0);
    let fitted = |side: f64| (side * scale).round().max(1.0);
    picture.fill(&canvas, fitted(picture.width), fitted(picture.height))?;
    Some((picture.width as u32, picture.height as u32))
}

/// Redaction: creates a copy of an image with areas blacked out, and holds it as a new file.
pub async fn redact(files: Files, id: String, areas: Vec<Area>) -> Option<ChosenFile> {
    let name = files.name(&id);
    let picture = Picture::of(files.blob(&id)?).await?;
    let canvas: JsValue = files.root.owner_document()?.create_element("canvas").ok()?.into();
    let blob = blacked_out(&picture, &canvas, &name, &areas).await;
    // Shrinking the canvas releases its pixels at once.
    set(&canvas, "width", 0);
    let (blob, size) = blob?;
    let (id, name) = (random::uuid(), new_name(&name));
    files.hold(id.clone(), name.clone(), blob);
    Some(ChosenFile { id, name, size, is_folder: false })
}

async fn blacked_out(picture: &Picture, canvas: &JsValue, name: &str, areas: &[Area]) -> Option<(Blob, usize)> {
    let context = picture.fill(canvas, picture.width, picture.height)?;
    set(&context, "fillStyle", "#000");
    for area in areas {
        call(&context, "fillRect", &[area.left, area.top, area.width, area.height].map(JsValue::from)).ok()?;
    }
    // A canvas that is larger than the browser supports draws nothing, and one with fingerprinting protection returns
    // other pixels than were drawn. Neither may be sent in place of the image.
    if !areas.iter().all(|area| is_black(&context, area)) {
        return None;
    }
    let media_type = kept_type(name).media_type();
    let done = Promise::new(&mut |done, _| {
        let _ = call(canvas, "toBlob", &[done.into(), media_type.into(), QUALITY.into()]);
    });
    let (blob, size) = as_blob(JsFuture::from(done).await.ok()?)?;
    // Browsers fall back to PNG for media types that they cannot write.
    (get(&blob, "type").as_string().as_deref() == Some(media_type)).then_some((blob, size))
}

/// JPEG quality of a redacted photograph: the loss is invisible.
const QUALITY: f64 = 0.95;

/// Whether the middle of an area is opaque black.
fn is_black(context: &JsValue, area: &Area) -> bool {
    let middle = [area.left + area.width / 2, area.top + area.height / 2, 1, 1].map(JsValue::from);
    let pixel = call(context, "getImageData", &middle).map(|pixels| get(&pixels, "data")).unwrap_or_default();
    let channel = |index: &str| number(&pixel, index);
    ["0", "1", "2"].iter().all(|index| channel(index) == Some(0.0)) && channel("3") == Some(255.0)
}

/// The media type to write: photographs stay JPEG, all others are written without loss.
fn kept_type(name: &str) -> FileType {
    if FileType::of_name(name) == Some(FileType::Jpeg) { FileType::Jpeg } else { FileType::Png }
}

/// The name of the redacted file, with the extension of its media type.
fn new_name(name: &str) -> String {
    match (FileType::of_name(name), name.rsplit_once('.')) {
        (Some(FileType::Jpeg | FileType::Png), _) | (_, None) => name.to_owned(),
        (_, Some((stem, _))) => format!("{stem}.png"),
    }
}
