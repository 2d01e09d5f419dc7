// @ts-check
// Code splitting: fetches the lazy chunk, a separate wasm file that the first form does not need; most visitors never
// load it. `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was restarted
// after a trap is another instance under another address, and the chunk must be linked with that very instance.

/** @type {{wasm: string, integrity: string, locales: Record<string, string>}} */
const chunkFiles = __CHUNK__;
const chunkAddress = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
let chunk = /** @type {Promise<void> | null} */ (null);
let chunkCache = /** @type {RequestCache} */ ("default");

/**
 * Fetches the chunk, once unless that fails, and links it with the program that has these exports. A wrong response may
 * be in the HTTP cache, so a retry bypasses the cache.
 */
export const loadChunk = (/** @type {any} */ program) => (chunk ??= Promise.race([startChunk(program), tooLate()]).catch((error) => {
  chunk = null;
  chunkCache = "reload";
  console.error("support-widget:", error);
  throw error;
}));

/** Addresses of the chunk's message catalogues, by language. */
export const chunkCatalogues = () =>
  Object.fromEntries(Object.entries(chunkFiles.locales).map(([tag, name]) => [tag, chunkAddress(name)]));

/** Timeout after the abort signal's, in case the page has replaced `fetch` by a function that ignores the signal. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "chunk: too late"));

const startChunk = async (/** @type {any} */ program) => {
  const { wasm, integrity } = chunkFiles;
  const response = fetch(chunkAddress(wasm), { integrity, cache: chunkCache, signal: AbortSignal.timeout(30000) });
  await WebAssembly.instantiateStreaming(response, { __wasm_split: program });
};
