// @ts-check
// Fetches the chunk of the program that the first form does without, a file of its own: many visitors never need it.
// `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was started again after
// a trap is another instance under another address, and the chunk must be connected with that very instance.

/** @type {{wasm: string, integrity: string, locales: Record<string, string>}} */
const chunkFiles = __CHUNK__;
const chunkAddress = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
let chunk = /** @type {Promise<void> | null} */ (null);
let chunkCache = /** @type {RequestCache} */ ("default");

/**
 * Fetches the chunk once, unless that fails, and connects it with the program that exports this. What came and was wrong
 * may have been kept by the browser: another try does not ask there.
 */
export const loadChunk = (/** @type {any} */ program) => (chunk ??= Promise.race([startChunk(program), tooLate()]).catch((error) => {
  chunk = null;
  chunkCache = "reload";
  console.error("support-widget:", error);
  throw error;
}));

/** Where the chunk's messages are, by language. */
export const chunkCatalogues = () =>
  Object.fromEntries(Object.entries(chunkFiles.locales).map(([tag, name]) => [tag, chunkAddress(name)]));

/** What a page has put in the place of `fetch` may never answer, and ignore the signal as well, which comes before. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "chunk: too late"));

const startChunk = async (/** @type {any} */ program) => {
  const { wasm, integrity } = chunkFiles;
  const response = fetch(chunkAddress(wasm), { integrity, cache: chunkCache, signal: AbortSignal.timeout(30000) });
  await WebAssembly.instantiateStreaming(response, { __wasm_split: program });
};
