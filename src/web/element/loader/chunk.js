// @ts-check
// Code splitting: fetches the lazy chunk, a separate wasm file that the first form does not need; most visitors never
// load it. `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was restarted
// after a trap is another instance under another address, and the chunk must be linked with that very instance.

/** @type {{wasm: string, integrity: string, storage: string, locales: Record<string, string>}} */
const chunkFiles = __CHUNK__;
const chunkAddress = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
let chunk = /** @type {Promise<void> | null} */ (null);
let chunkFailures = 0;
let chunkMechanism = /** @type {any} */ (null);

/**
 * Fetches the chunk, once unless that fails, and links it with the program that has these exports. A wrong response may
 * be in the HTTP cache, so a retry bypasses the cache.
 */
export const loadChunk = (/** @type {any} */ program) => (chunk ??= Promise.race([startChunk(program), tooLate()]).catch((error) => {
  chunk = null;
  chunkFailures++;
  console.error("support-widget:", error);
  throw error;
}));

/** Addresses of the chunk's message catalogues, by language. */
export const chunkCatalogues = () =>
  Object.fromEntries(Object.entries(chunkFiles.locales).map(([tag, name]) => [tag, chunkAddress(name)]));

/** The mechanism of storage, once the chunk is loaded: see `src/web/storage/storage.js`. */
export const chunkStorage = () => chunkMechanism;

/** Timeout after the abort signal's, in case the page has replaced `fetch` by a function that ignores the signal. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "chunk: too late"));

const startChunk = async (/** @type {any} */ program) => {
  const { wasm, integrity, storage } = chunkFiles;
  const cache = chunkFailures ? "reload" : "default";
  const [response, { openStorage }] = await Promise.all([
    fetch(chunkAddress(wasm), { integrity, cache, signal: AbortSignal.timeout(30000) }),
    // Firefox caches a failed import, so a retry imports under another query.
    import(chunkAddress(storage) + (chunkFailures ? "?" + chunkFailures : "")),
  ]);
  await WebAssembly.instantiateStreaming(response, { __wasm_split: program });
  chunkMechanism = openStorage();
  // The loader emits this when the program has trapped. What the program holds would otherwise be held as long as the
  // page lives, and neither the restarted program nor another tab could deliver a request that it was sending.
  const stop = (/** @type {any} */ event) => event.detail?.code === "stopped" && chunkMechanism.stop();
  addEventListener("support-widget-error", stop, true);
};
