// Does one of these acts on the first widget of the page again and again.
const [act, times, [goOn, submit, another], request] = arguments;
const widget = document.querySelector("support-widget");
const root = () => widget.shadowRoot;

const until = async (find) => {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((done) => setTimeout(done));
  }
};

const press = async (name) => {
  const isCalled = (button) => button.textContent === name && button.ariaDisabled !== "true";
  (await until(() => [...root().querySelectorAll("button")].find(isCalled))).click();
};

const fill = async ([name, value]) => {
  const field = await until(() => root().querySelector(`[name="${name}"][value="${value}"], [name="${name}"]:not([type=radio])`));
  if (field.type === "radio") return field.click();
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

const acts = {
  async submission() {
    for (const entry of request) await fill(entry);
    for (const name of [goOn, submit, another]) await press(name);
    await until(() => root().querySelector("[name=title]")?.value === "");
  },
  async reinsertion() {
    widget.remove();
    await Promise.resolve();
    document.body.append(widget);
    await widget.whenReady();
    await until(() => root().querySelector("[name=title]"));
  },
};

return (async () => {
  for (let count = 0; count < times; count++) await acts[act]();
  for (const list of ["events", "acts"]) recorder[list].length = 0;
})();
