//! Files of a form, held by the browser and read in pieces.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, ShadowRoot};

use crate::app::future::LocalBoxFuture;
use crate::model::FileType;
use crate::ui::state::FileContent;
use crate::web::dom::{get, number, wait_for};

/// The files of one element's forms. Clones are handles to the same files.
#[derive(Clone)]
pub struct Files {
    pub(super) root: ShadowRoot,
    held: Rc<RefCell<Vec<HeldFile>>>,
    pub(super) reader: Rc<Cell<Option<Reader>>>,
}

/// Reads a file; `None` if that cannot be done.
pub(super) type Reader = fn(Option<Blob>) -> LocalBoxFuture<Option<FileContent>>;

/// A file with its identifier and name.
struct HeldFile {
    id: String,
    name: String,
    blob: Blob,
}

impl Files {
    /// Creates an empty set of files for the element with this shadow root.
    pub fn new(root: ShadowRoot) -> Self {
        Self { root, held: Rc::default(), reader: Rc::default() }
    }

    /// Has files read from now on. The chunk that lists files calls this, since what digests them comes with it.
    pub fn begin_reading(&self) {
        self.reader.set(Some(|blob| Box::pin(content(blob))));
    }

    /// Holds a file under an identifier, with its name.
    pub fn hold(&self, id: String, name: String, blob: Blob) {
        self.let_go(&id);
        self.held.borrow_mut().push(HeldFile { id, name, blob });
    }

    /// Returns the file with an identifier.
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

/// Bytes per read. The memory of a wasm program never shrinks, so no more than this is read into it at once.
const PIECE: usize = 256 * 1024;

/// Reads a whole file; `None` if it cannot be read, for example because it has changed on disk. Each piece is read in a
/// separate task, so that the page stays responsive.
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

/// The size of a JavaScript object that is a file, and the object as a `Blob`.
pub(super) fn as_blob(value: JsValue) -> Option<(Blob, usize)> {
    let size = number(&value, "size")? as usize;
    // A file from another realm (frame) is not an `instanceof Blob` here, but works like one.
    let is_file = get(&value, "slice").is_function();
    is_file.then(|| (value.unchecked_into(), size))
}
