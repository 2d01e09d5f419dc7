// Inspects a widget through its open shadow root; the tests call these functions by name.
const clean = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
/** Options are visible while their list is. Collapsed content has a layout box, but is not visible. */
const isShown = (element) => {
  const shown = element.closest("select") ?? element;
  return shown.getClientRects().length > 0 && shown.checkVisibility({ visibilityProperty: true });
};

/** Before the custom element is defined it has no shadow root, and shows nothing. */
const root = (selector) => document.querySelector(selector)?.shadowRoot ?? document.createDocumentFragment();
const all = (selector, inner) => [...root(selector).querySelectorAll(inner)];
const one = (selector, inner) => all(selector, inner).find(isShown) ?? null;

/** Returns the text that a screen reader reads of an element. */
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  return node.ariaHidden === "true" ? "" : [...node.childNodes].map(spoken).join(" ");
};

/** Returns the possible names of a control: its label, its whole text, or the text of its first child, besides an icon. */
const called = (element) => {
  const first = element.querySelector(":scope > :not(.icon)");
  return [element.getAttribute("aria-label") ?? "", spoken(element), first ? spoken(first) : ""].map(clean);
};

const functions = {
  heading: (selector) => clean(one(selector, "[id=heading], .card h2")?.innerText ?? ""),
  text: (selector) => clean([...root(selector).children].map((element) => element.innerText ?? "").join("\n")),
  texts: (selector, inner) => all(selector, inner).filter(isShown).map((element) => clean(element.innerText)),
  find: one,
  // Firefox refuses to return an element that is being removed at that moment.
  finds: (selector, inner) => one(selector, inner) !== null,
  control: (selector, name) => all(selector, "button, a[href], summary").find((element) => isShown(element) && called(element).includes(name)) ?? null,
  controls: (selector) => all(selector, "button, a[href], summary").filter(isShown).map((element) => called(element).find(Boolean)),
  value: (selector, name) => {
    const fields = all(selector, `[name="${name}"]`);
    if (!fields.length) throw Error("no field " + name);
    const choice = /radio|checkbox/.test(fields[0].type);
    return choice ? fields.find((field) => field.checked)?.value ?? "" : fields[0].value;
  },
  fill: (selector, name, value) => {
    const fields = all(selector, `[name="${name}"]`);
    const isChoice = /radio|checkbox/.test(fields[0]?.type);
    const field = isChoice ? fields.find((choice) => choice.value === value) : fields[0];
    if (!field) throw Error(`no field ${name} for ${value}`);
    if (isChoice) return field.click();
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  },
  focused: (selector) => root(selector).activeElement?.id ?? "",
  focusedNames: (selector) => {
    const element = root(selector).activeElement;
    return element ? [element.name ?? "", ...called(element)] : [];
  },
};

return functions[arguments[0]](...[...arguments].slice(1));
