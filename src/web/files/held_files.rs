//! The files of a form, held by the browser, and read piece by piece.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, ShadowRoot};

use crate::model::FileType;
use crate::ui::state::FileContent;
use crate::web::dom::{get, number, wait_for};

/// The files of one element's forms. Copies are handles to the same files.
#[derive(Clone)]
pub struct Files {
    pub(super) root: ShadowRoot,
    held: Rc<RefCell<Vec<HeldFile>>>,
}

/// A file with its identifier and its name.
struct HeldFile {
    id: String,
    name: String,
    blob: Blob,
}

impl Files {
    /// No files yet, for the element with a shadow root.
    pub fn new(root: ShadowRoot) -> Self {
        Self { root, held: Rc::default() }
    }

    /// Holds a file under an identifier, with its name.
    pub fn hold(&self, id: String, name: String, blob: Blob) {
        self.let_go(&id);
        self.held.borrow_mut().push(HeldFile { id, name, blob });
    }

    /// The file with an identifier.
    pub fn blob(&self, id: &str) -> Option<Blob> {
        self.held.borrow().iter().find(|held| held.id == id).map(|held| held.blob.clone())
    }

    pub(super) fn name(&self, id: &str) -> String {
        self.held.borrow().iter().find(|held| held.id == id).map(|held| held.name.clone()).unwrap_or_default()
    }

    pub(super) fn let_go(&self, id: &str) {
        self.held.borrow_mut().retain(|held| held.id != id);
    }
}

/// Bytes of a piece. The program's memory never shrinks, so it takes in no more than this at a time.
const PIECE: usize = 256 * 1024;

/// Reads a file from beginning to end; `None` where that is not possible, as when it has changed on the device. Each piece
/// comes in a task of its own, so that the page stays at hand meanwhile.
pub(super) async fn content(blob: Option<Blob>) -> Option<FileContent> {
    let blob: JsValue = blob?.into();
    let size = number(&blob, "size")? as usize;
    let (mut buffer, mut head, mut hash) = (vec![0; PIECE.min(size)], Vec::new(), Sha256::new());
    for from in (0..size).step_by(PIECE) {
        let piece = &mut buffer[..PIECE.min(size - from)];
        read_piece(&blob, from, piece).await?;
        hash.update(&*piece);
        if from == 0 {
            head.extend_from_slice(&piece[..FileType::HEAD.min(piece.len())]);
        }
    }
    Some(FileContent { head, digest: hash.finalize().into() })
}

async fn read_piece(blob: &JsValue, from: usize, into: &mut [u8]) -> Option<()> {
    let range = [from, from + into.len()].map(|at| JsValue::from_f64(at as f64));
    let slice = crate::web::dom::call(blob, "slice", &range).ok()?;
    let bytes = Uint8Array::new(&wait_for(&slice, "arrayBuffer", &[]).await.ok()?);
    if bytes.length() as usize != into.len() {
        return None;
    }
    bytes.copy_to(into);
    Some(())
}

/// What an object says its size is, and the object as a file.
pub(super) fn as_blob(value: JsValue) -> Option<(Blob, usize)> {
    let size = number(&value, "size")? as usize;
    // A file from another realm is one all the same.
    let is_file = get(&value, "slice").is_function();
    is_file.then(|| (value.unchecked_into(), size))
}
