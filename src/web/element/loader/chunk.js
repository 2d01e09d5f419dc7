// @ts-check
// Code splitting: fetches lazy chunks, wasm files that the first form does not need; each visitor loads those that they
// come to. `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was restarted
// after a trap is another instance under another address, and chunks must be linked with that very instance.

/** @type {{chunks: Record<string, number[]>, files: [string, string][], storage: string, locales: Record<string, Record<string, string>>}} */
const chunkFiles = __CHUNKS__;
const chunkAddress = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
/** What is loaded or being loaded, by its place among the files; the mechanism of storage has a place of its own. */
const chunkLoads = /** @type {Record<string, Promise<any> | null>} */ ({});
/** Files that were asked for before the program could be linked with them, by their place. */
const chunksAhead = /** @type {Record<number, Promise<WebAssembly.Module | null> | undefined>} */ ({});
let chunkFailures = 0;
let chunkMechanism = /** @type {any} */ (null);

/**
 * Fetches the files of a chunk, each once unless that fails, and links them with the program that has these exports.
 * That of messages, which is loaded before anything is drawn, stores nothing.
 */
export const loadChunk = (/** @type {any} */ program, /** @type {string} */ chunk) => Promise.all([
  chunk == "messages" || loadOnce("storage", loadStorage),
  ...chunkFiles.chunks[chunk].map((place) => loadOnce(place, () => loadWasm(program, place))),
]);

/**
 * Asks for the files of a chunk when the next frame begins, not while its view is being drawn, which the calls would
 * delay. They are compiled while the frame is painted. What fails here is fetched again when the chunk is loaded.
 */
export const fetchAhead = (/** @type {string} */ chunk) => requestAnimationFrame(() => {
  for (const place of chunkFiles.chunks[chunk])
    if (!(place in chunkLoads)) chunksAhead[place] ??= compile(place).catch(() => null);
});

/** Addresses of a chunk's message catalogues, by language. */
export const chunkCatalogues = (/** @type {string} */ chunk) =>
  Object.fromEntries(Object.entries(chunkFiles.locales[chunk]).map(([tag, name]) => [tag, chunkAddress(name)]));

/** The mechanism of storage, once a chunk is loaded: see `src/web/storage/storage.js`. */
export const chunkStorage = () => chunkMechanism;

const loadOnce = (/** @type {string | number} */ place, /** @type {() => Promise<any>} */ start) =>
  (chunkLoads[place] ??= Promise.race([start(), tooLate()]).catch((error) => {
    chunkLoads[place] = null;
    chunkFailures++;
    console.error("support-widget:", error);
    throw error;
  }));

/** Timeout after the abort signal's, in case the page has replaced `fetch` by a function that ignores the signal. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "chunk: too late"));

const loadWasm = async (/** @type {any} */ program, /** @type {number} */ place) => {
  const ahead = await chunksAhead[place];
  chunksAhead[place] = undefined;
  await WebAssembly.instantiate(ahead ?? await compile(place), { __wasm_split: program });
};

/** A wrong response may be in the HTTP cache, so a retry bypasses the cache. */
const compile = async (/** @type {number} */ place) => {
  const [name, integrity] = chunkFiles.files[place];
  const cache = chunkFailures ? "reload" : "default";
  return WebAssembly.compileStreaming(fetch(chunkAddress(name), { integrity, cache, signal: AbortSignal.timeout(30000) }));
};

const loadStorage = async () => {
  // Firefox caches a failed import, so a retry imports under another query.
  const { openStorage } = await import(chunkAddress(chunkFiles.storage) + (chunkFailures ? "?" + chunkFailures : ""));
  chunkMechanism = openStorage();
  // The loader emits this when the program has trapped. What the program holds would otherwise be held as long as the
  // page lives, and neither the restarted program nor another tab could deliver a request that it was sending.
  const stop = (/** @type {any} */ event) => event.detail?.code === "stopped" && chunkMechanism.stop();
  addEventListener("support-widget-error", stop, true);
};
