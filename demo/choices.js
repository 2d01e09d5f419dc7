// @ts-check
// What a visitor can choose. The query of the page's address holds it all, so that a link can be shared.

import { names, negotiate } from "./languages.js";

/**
 * The values of each choice; the first is the default, except for the language, which the browser knows.
 * @type {Record<string, string[]>}
 */
export const choices = {
  lang: Object.keys(names),
  user: ["contoso", "fabrikam", "customer", "nobody"],
  cloud: ["global", "china", "us-government", "germany"],
  theme: ["auto", "light", "dark"],
  audience: ["partner", "customer"],
  view: [
    "home",
    "partner-center-requests",
    "partner-center-requests/new",
    "customer-requests",
    "customer-requests/new",
    "escalation",
    "customer-support",
    "outbox",
  ],
  display: ["inline", "dialog", "launcher"],
  load: ["visible", "eager", "interaction"],
};

/** The query of the page's present address. */
export const query = () => new URLSearchParams(location.search);

/** Returns the value of every choice. The audience follows from the user, and the user from the audience. */
export function chosen() {
  const given = query();
  const value = (/** @type {string} */ name) => given.get(name) ?? choices[name][0];
  const audience = given.get("audience") ?? (given.get("user") === "customer" ? "customer" : "partner");
  return {
    lang: negotiate(given.has("lang") ? [value("lang")] : navigator.languages),
    user: given.get("user") ?? (audience === "customer" ? "customer" : "contoso"),
    cloud: value("cloud"),
    theme: value("theme"),
    audience,
    view: value("view"),
    display: value("display"),
    load: value("load"),
  };
}

/** Returns the address of this page after one choice. Another user starts at the home view, with their own audience. */
export function addressAfter(/** @type {string} */ name, /** @type {string} */ value) {
  const next = query();
  next.set(name, value);
  if (name === "user") ["audience", "view"].forEach((other) => next.delete(other));
  return "?" + next;
}
