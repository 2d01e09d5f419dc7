// @ts-check
// The widget on the page: its attributes, and who is signed in.

import { choices, query } from "./choices.js";

/** The element of the widget. */
export const widget = /** @type {any} */ (document.querySelector("support-widget"));

const backend = widget.getAttribute("backend");
let inserted = "";

/** Sets the widget's attributes, and inserts it anew where only that shows what was chosen. */
export function updateWidget(/** @type {Record<string, string>} */ { audience, user, load }) {
  const given = query();
  for (const name of ["lang", "cloud", "view", "display", "theme", "load"]) set(name, given.get(name));
  set("audience", audience === "partner" ? null : audience);
  set("backend", given.get("backend") ?? backend);
  if (inserted !== `${user} ${load}`) signIn(user);
  inserted = `${user} ${load}`;
}

/** Returns what a page's owner would write for this widget. */
export function tag() {
  const needed = [...widget.attributes].filter(({ name, value }) => name === "lang" || value !== choices[name]?.[0]);
  const written = needed.map(({ name, value }) => ` ${name}="${value}"`);
  const script = '<script type="module" src="/support-widget/support-widget.js"></script>';
  const contact = widget.querySelector("a");
  const fallback = `<a href="${contact.getAttribute("href")}">${contact.textContent}</a>`;
  return `${script}\n<support-widget${written.join("")}>\n  ${fallback}\n</support-widget>`;
}

/**
 * Says who is signed in. The widget asks for a token before each call and keeps none. A portal shows another page when
 * somebody else signs in; here the element is taken out and inserted anew, so that nothing of the last user stays and
 * `load` is seen at work. The turn in between lets the element notice that it is gone.
 */
async function signIn(/** @type {string} */ user) {
  const place = widget.parentNode;
  if (inserted) widget.remove();
  await null;
  widget.tokenProvider = user === "nobody" ? null : async () => `demo-${user}`;
  if (!widget.isConnected) place.prepend(widget);
}

function set(/** @type {string} */ name, /** @type {string | null} */ value) {
  value === null ? widget.removeAttribute(name) : widget.setAttribute(name, value);
}
