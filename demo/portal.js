// @ts-check
// The portal's own script: reads the page's query into the element's attributes, and offers links to try others.

const choices = {
  lang: ["en-US", "zh-CN", "zh-TW", "es-ES"],
  cloud: ["global", "china", "us-government", "germany"],
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
  theme: ["auto", "light", "dark"],
  load: ["visible", "eager", "interaction"],
  user: ["contoso", "fabrikam", "customer", "nobody"],
};

const query = new URLSearchParams(location.search);
const widget = /** @type {any} */ (document.querySelector("support-widget"));

for (const name of ["lang", "cloud", "audience", "view", "display", "theme", "load", "backend"]) {
  const value = query.get(name);
  if (value !== null) widget.setAttribute(name, value);
}

// The portal knows who is signed in; the widget asks for a token before each call and keeps none.
const usual = query.get("audience") === "customer" ? "customer" : "contoso";
const user = query.get("user") ?? usual;
if (user !== "nobody") widget.tokenProvider = async () => `demo-${user}`;

const open = /** @type {HTMLElement} */ (document.getElementById("open-dialog"));
open.hidden = query.get("display") !== "dialog";
open.addEventListener("click", () => widget.open());

const options = /** @type {HTMLElement} */ (document.getElementById("options"));
for (const [name, values] of Object.entries(choices)) {
  const title = document.createElement("h3");
  title.textContent = name;
  const list = document.createElement("ul");
  for (const value of values) list.append(item(name, value));
  options.append(title, list);
}

/** A link to this page with one choice changed. */
function item(/** @type {string} */ name, /** @type {string} */ value) {
  const next = new URLSearchParams(query);
  next.set(name, value);
  const link = document.createElement("a");
  link.href = "?" + next;
  link.textContent = value;
  if ((query.get(name) ?? (name === "user" ? usual : null)) === value) link.setAttribute("aria-current", "true");
  const made = document.createElement("li");
  made.append(link);
  return made;
}
