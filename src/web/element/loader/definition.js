// @ts-check
// The end of the loader: it defines the element, and takes the traps of its own program from their traces.

const isOwn = (/** @type {string} */ trace) => trace.includes(files.program);

customElements.get("support-widget") ?? customElements.define("support-widget", SupportWidget);
