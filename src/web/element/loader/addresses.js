// @ts-check
// Where the files of the element are: on a server, beside each other. The build fills in the folder, and puts this before
// the loader and before what fetches lazy chunks.

const address = (/** @type {string} */ name) => new URL(__BASE__ + name, import.meta.url).href;

// A module keeps its state for the life of the page, and Firefox even caches a failed import: after a failure or a trap
// what is imported has another query.
let failures = 0;
const importScript = (/** @type {string} */ name) => import(address(name + (failures ? "?" + failures : "")));

/** Begins to fetch a message catalogue, if there is one. */
const fetchText = (/** @type {string | undefined} */ name) => name && fetch(address(name), { redirect: "error" });
