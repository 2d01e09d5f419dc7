use std::fmt;

use serde_json::{Value, json};

use crate::page::Page;
use crate::server::TestServer;

/// What a page occupies once all garbage is collected. Only Chromium's driver can tell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Footprint {
    /// Bytes of the JavaScript heap.
    heap: u64,
    /// DOM nodes, also those that are in no document but still referred to.
    nodes: u64,
    /// Event listeners.
    listeners: u64,
    /// Documents: each iframe that is still referred to has one.
    documents: u64,
    /// Pages of 64 KiB of WebAssembly memory, which never shrinks.
    wasm_pages: u64,
}

/// How many nodes and listeners may be added: the browser itself keeps a few.
const KEPT_BY_BROWSER: u64 = 20;

/// Bytes of the JavaScript heap that may be added: the engine goes on compiling and caching for some hundred repetitions.
const KEPT_BY_ENGINE: u64 = 256 * 1024;

/// Pages of 64 KiB by which the allocator's high-water mark moves with the order of events. A request that was kept would
/// take one for every two or three.
const KEPT_BY_ALLOCATOR: u64 = 1;

impl Footprint {
    /// Collects all garbage and measures the page, which was opened with the script [`REMEMBER`](crate::page_memory::REMEMBER).
    pub(crate) async fn of(page: &Page) -> Self {
        // What is garbage only after the first collection goes with the second.
        for _ in 0..2 {
            send(page, "HeapProfiler.collectGarbage", json!({})).await;
        }
        let counted = send(page, "Memory.getDOMCounters", json!({})).await;
        let heap = send(page, "Runtime.getHeapUsage", json!({})).await;
        Self {
            heap: number(&heap["usedSize"]),
            nodes: number(&counted["nodes"]),
            listeners: number(&counted["jsEventListeners"]),
            documents: number(&counted["documents"]),
            wasm_pages: wasm_pages(page).await,
        }
    }

    /// Fails if the page has grown since `before`.
    pub(crate) fn assert_no_growth_since(&self, before: &Self) {
        let limits = [
            ("heap", self.heap, before.heap + KEPT_BY_ENGINE),
            ("nodes", self.nodes, before.nodes + KEPT_BY_BROWSER),
            ("listeners", self.listeners, before.listeners + KEPT_BY_BROWSER),
            ("documents", self.documents, before.documents),
            ("WebAssembly memory", self.wasm_pages, before.wasm_pages + KEPT_BY_ALLOCATOR),
        ];
        for (kind, present, limit) in limits {
            assert!(present <= limit, "{kind}: {before} before, {self} afterwards");
        }
    }
}

impl fmt::Display for Footprint {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let Self { heap, nodes, listeners, documents, wasm_pages } = self;
        let heap = heap / 1024;
        write!(
            to,
            "{heap} KiB heap, {nodes} nodes, {listeners} listeners, {documents} documents, {wasm_pages} wasm pages"
        )
    }
}

/// Asks the page, which was made to remember it: the driver's list of all objects of a class crashes the tab.
async fn wasm_pages(page: &Page) -> u64 {
    let bytes: u64 = page.execute("return recorder.memory.buffer.byteLength;", Vec::new()).await;
    bytes / 65_536
}

async fn send(page: &Page, command: &str, parameters: Value) -> Value {
    let answer = page.window().cdp().send_raw(command, parameters).await;
    answer.unwrap_or_else(|error| panic!("{command} fails: {error}"))
}

fn number(value: &Value) -> u64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number")) as u64
}

/// Waits until the chunks have been asked for that a form loads in spare time: they stay in memory.
pub(crate) async fn spare_time_chunks(server: &TestServer) {
    for chunk in ["/lazy-files-program", "/lazy-records-program"] {
        server.wait_for_calls(chunk, 1).await;
    }
}
