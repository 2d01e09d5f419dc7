// @ts-check
// The portal's own script. Every choice is in the page's address, and `show` brings the page in line with it, in place:
// a select changes with each press of an arrow key, and loading the page anew each time would take the focus away.

import { addressAfter, choices, chosen } from "./choices.js";
import { texts } from "./languages.js";
import { addSelect, showChosen } from "./selects.js";
import { tag, updateWidget, widget } from "./widget.js";

const shownAtFirst = ["lang", "user", "cloud", "theme"];
const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-view]"));
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

for (const name of Object.keys(choices)) {
  addSelect(element(shownAtFirst.includes(name) ? "choices" : "more-choices"), name, show);
}
show();
addEventListener("popstate", show);

const toggle = element("choices-toggle");
toggle.addEventListener("click", () => (toggle.ariaExpanded = String(toggle.ariaExpanded !== "true")));

element("open-dialog").addEventListener("click", () => widget.open());

// The address follows what people do in the widget, so that no later choice leads them back to another view.
widget.addEventListener("support-widget-navigate", (/** @type {CustomEvent} */ { detail }) => {
  if (detail.view === chosen().view) return;
  history.replaceState(null, "", addressAfter("view", detail.view));
  show();
});

// The portal's own navigation shows views of the widget.
for (const link of links) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    show();
    if (chosen().display !== "inline") widget.open();
  });
}

// The choices come after the widget where they are beside it, and before it where they are above: for the keyboard and
// screen readers, the order is the one that is seen.
const isWide = matchMedia("(min-width: 68rem)");
isWide.addEventListener("change", arrange);
arrange();

function arrange() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  isWide.matches ? element("place").after(element("aside")) : element("place").before(element("aside"));
  focused?.focus();
}

/** Brings the page, its choices and its widget in line with the address. */
function show() {
  const now = chosen();
  const words = texts[now.lang];
  document.documentElement.lang = now.lang;
  document.documentElement.dataset.theme = now.theme;
  const portal = now.user === "fabrikam" ? "Fabrikam Cloud" : "Contoso Cloud";
  document.title = `${words.support} – ${portal}`;
  element("portal").textContent = portal;
  const address = `support@${now.user === "fabrikam" ? "fabrikam" : "contoso"}.example`;
  Object.assign(element("contact"), { href: `mailto:${address}`, textContent: address });
  element("who").dataset.text = `who-${now.user}`;
  element("try").dataset.text = `try-${now.user}`;
  for (const link of links) showLink(link, now);
  element("open-dialog").hidden = now.display !== "dialog";
  for (const shown of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-text]"))) {
    shown.textContent = words[shown.dataset.text ?? ""] ?? "";
  }
  showChosen(now);
  updateWidget(now);
  element("tag").textContent = tag();
}

/** Has a link of the navigation lead to its view; partners and customers have different lists of requests. */
function showLink(/** @type {HTMLAnchorElement} */ link, /** @type {Record<string, string>} */ now) {
  const requests = now.audience === "customer" ? "customer-requests" : "partner-center-requests";
  const isRequests = link.dataset.view === "requests";
  link.href = addressAfter("view", isRequests ? requests : "home");
  link.ariaCurrent = isRequests === /requests$|^request\//.test(now.view) ? "page" : null;
}
