// @ts-check
// A select for each choice.

import { addressAfter, choices } from "./choices.js";
import { names } from "./languages.js";

/** @type {Map<string, HTMLSelectElement>} */
const selects = new Map();

/** Adds a labelled select, which writes what is chosen into the address and then calls `show`. */
export function addSelect(/** @type {HTMLElement} */ parent, /** @type {string} */ name, /** @type {() => void} */ show) {
  const select = document.createElement("select");
  Object.assign(select, { id: name, name, autocomplete: "off" });
  select.append(...choices[name].map((/** @type {string} */ value) => option(name, value)));
  const label = document.createElement("label");
  label.htmlFor = name;
  label.dataset.text = name;
  const field = document.createElement("div");
  field.append(label, select);
  parent.append(field);
  selects.set(name, select);

  // One step back undoes all that was chosen since the select got the focus: arrow keys pass many values.
  let isFirst = true;
  select.addEventListener("focus", () => (isFirst = true));
  select.addEventListener("change", () => {
    history[isFirst ? "pushState" : "replaceState"](null, "", addressAfter(name, select.value));
    isFirst = false;
    show();
  });
}

/** Selects what is chosen. A value that is not on offer, as the view of one request, is shown as it is. */
export function showChosen(/** @type {Record<string, string>} */ now) {
  for (const [name, select] of selects) {
    select.querySelector("[data-other]")?.remove();
    select.value = now[name];
    if (select.selectedIndex < 0) {
      const other = new Option(now[name], now[name], false, true);
      other.dataset.other = "";
      select.append(other);
    }
  }
}

function option(/** @type {string} */ name, /** @type {string} */ value) {
  const option = new Option(names[value], value);
  if (names[value]) option.lang = value;
  else option.dataset.text = `${name}-${value}`;
  return option;
}
