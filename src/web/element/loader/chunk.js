// @ts-check
// Code splitting: fetches lazy chunks, wasm files that the first form does not need; each visitor loads those that they
// come to. `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was restarted
// after a trap is another instance under another address, and chunks must be linked with that very instance.

/** @type {{chunks: Record<string, number[]>, files: [string, string][], storage: string, locales: Record<string, Record<string, string>>}} */
const chunkFiles = __CHUNKS__;
/** What is loaded or being loaded, by its place among the files; the mechanism of storage has a place of its own. */
const chunkLoads = /** @type {Record<string, Promise<any> | null>} */ ({});
/** Files that were asked for before the program could be linked with them, by their place: responses, then modules. */
const chunksAhead = /** @type {Record<number, Promise<any> | undefined>} */ ({});
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
 * Asks for the files of a chunk before its view is drawn, while nothing else is fetched, and compiles them while the first
 * frame is painted. What fails here is fetched again when the chunk is loaded.
 */
export const fetchAhead = (/** @type {string} */ chunk) => {
  const places = chunkFiles.chunks[chunk].filter((place) => !(place in chunkLoads || place in chunksAhead));
  for (const place of places) chunksAhead[place] = fetchWasm(place).catch(() => void failures++);
  importScript(chunkFiles.storage).catch(() => failures++);
  requestAnimationFrame(() => {
    for (const place of places) chunksAhead[place] = compiled(chunksAhead[place]);
  });
};

/** Returns what begins to fetch a chunk's message catalogue in a language; nothing for one that is compiled in. */
export const chunkTexts = (/** @type {string} */ chunk) => (/** @type {string} */ tag) =>
  fetchText(chunkFiles.locales[chunk][tag]);

/** The mechanism of storage, once a chunk is loaded: see `src/web/storage/storage.js`. */
export const chunkStorage = () => chunkMechanism;

const loadOnce = (/** @type {string | number} */ place, /** @type {() => Promise<any>} */ start) =>
  (chunkLoads[place] ??= Promise.race([start(), tooLate()]).catch((error) => {
    chunkLoads[place] = null;
    failures++;
    console.error("support-widget:", error);
    throw error;
  }));

/** Timeout after the abort signal's, in case the page has replaced `fetch` by a function that ignores the signal. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "chunk: too late"));

const loadWasm = async (/** @type {any} */ program, /** @type {number} */ place) => {
  const ahead = await compiled(chunksAhead[place]);
  chunksAhead[place] = undefined;
  const module = ahead ?? await WebAssembly.compileStreaming(fetchWasm(place));
  await WebAssembly.instantiate(module, { __wasm_split: program });
};

/** Compiles what was fetched ahead, unless it is compiled; nothing where either has failed. */
const compiled = async (/** @type {Promise<any> | undefined} */ ahead) => {
  try {
    const fetched = await ahead;
    return fetched instanceof Response ? await WebAssembly.compileStreaming(fetched) : fetched;
  } catch {}
};

/** A wrong response may be in the HTTP cache, so a retry bypasses the cache. */
const fetchWasm = async (/** @type {number} */ place) => {
  const [name, integrity] = chunkFiles.files[place];
  const cache = failures ? "reload" : "default";
  return fetch(address(name), { integrity, cache, signal: AbortSignal.timeout(30000) });
};

const loadStorage = async () => {
  const { openStorage } = await importScript(chunkFiles.storage);
  chunkMechanism = openStorage();
  // The loader emits this when the program has trapped. What the program holds would otherwise be held as long as the
  // page lives, and neither the restarted program nor another tab could deliver a request that it was sending.
  const stop = (/** @type {any} */ event) => event.detail?.code === "stopped" && chunkMechanism.stop();
  addEventListener("support-widget-error", stop, true);
};
