// @ts-check
// Fetches the part of the program that the first form does without, a file of its own: many visitors never need it.
// `cargo xtask dist` puts this text where the program's JavaScript imports it: a program that was started again after
// a trap is another instance under another address, and the part must be connected with that very instance.

/** @type {{wasm: string, integrity: string, locales: Record<string, string>}} */
const partFiles = __PART__;
const partAddress = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
let part = /** @type {Promise<void> | null} */ (null);
let partCache = /** @type {RequestCache} */ ("default");

/**
 * Fetches the part once, unless that fails, and connects it with the program that exports this. What came and was wrong
 * may have been kept by the browser: another try does not ask there.
 */
export const loadPart = (/** @type {any} */ program) => (part ??= Promise.race([startPart(program), tooLate()]).catch((error) => {
  part = null;
  partCache = "reload";
  console.error("support-widget:", error);
  throw error;
}));

/** Where the part's messages are, by language. */
export const partCatalogues = () =>
  Object.fromEntries(Object.entries(partFiles.locales).map(([tag, name]) => [tag, partAddress(name)]));

/** What a page has put in the place of `fetch` may never answer, and ignore the signal as well, which comes before. */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, 35000, "part: too late"));

const startPart = async (/** @type {any} */ program) => {
  const { wasm, integrity } = partFiles;
  const response = fetch(partAddress(wasm), { integrity, cache: partCache, signal: AbortSignal.timeout(30000) });
  await WebAssembly.instantiateStreaming(response, { __wasm_split: program });
};
