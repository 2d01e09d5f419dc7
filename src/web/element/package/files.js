// @ts-check
// Where the files of the element are, for bundlers: a bundler finds what stands here literally, and serves it from where
// it likes. Written by the build from the names of the files.

const assets = __ASSETS__;
const scripts = __SCRIPTS__;
let base = "";

/**
 * Sets the folder, relative to the page, that the WebAssembly of this package is served from, for bundlers that leave
 * it behind. It has to be set before an element is loaded.
 */
export const setAssetBase = (url) => {
  // At once: a router may change the page's address later. A server has no page, and fetches nothing.
  base = new URL(String(url).replace(/\/?$/, "/"), globalThis.document?.baseURI ?? "file:///").href;
};

/** Address of a WebAssembly file. */
export const address = (name) => (base ? new URL(name, base) : assets[name]).href;

/** Imports a script by its name. */
export const importScript = (name) => scripts[name]();

/** Imports the texts of a language, if there are some, as the response that a server would give. */
export const fetchText = (name) => name && scripts[name]().then(({ default: text }) => new Response(text));

/** Whether a trap's trace is one of this program. */
export const isOwn = (trace) => Object.keys(assets).some((name) => trace.includes(address(name)));
