// @ts-check
// The loader: owns the element's class, fetches the program when it is due, and shows a card when it cannot run.
// `cargo xtask dist` strips these comments and fills in the names of the files.

/** @type {{program: string, integrity: string, fallback: string, locales: Record<string, string>}} */
const files = __FILES__;
const address = (/** @type {string} */ name) => new URL(__BASE__ + name, import.meta.url).href;

const attributes = ["backend", "lang", "cloud", "audience", "view", "display", "theme", "load"];
const properties = ["config", "context", "tokenProvider"];

/** All elements that show the program, and the card's module, which must be there when the network is not. */
const shown = new Set();
let card = /** @type {any} */ (null);
let program = /** @type {Promise<any> | null} */ (null);
let generation = 0;
// What a program that has stopped had still begun may panic later. That is no fault of the program after it, and neither
// is the trap that follows.
let isPast = false;

// A module keeps its state for good, and Firefox even its absence: what has failed or stopped is loaded anew under
// another query.
const load = () => (program ??= Promise.race([start(), late()]).catch((error) => {
  program = null;
  generation++;
  throw error;
}));

// What a page has put in the place of `fetch` may never answer.
const late = () => new Promise((_, reject) => setTimeout(reject, 60000, "too late"));

const start = async () => {
  const [module, response] = await Promise.all([
    import(address(files.program + ".js" + (generation ? "?" + generation : ""))),
    fetch(address(files.program + ".wasm"), { integrity: files.integrity }).catch((error) => {
      throw Error(files.program + ".wasm is missing or altered: " + error);
    }),
  ]);
  const type = response.headers.get("content-type") ?? "";
  const isProgram = response.ok && type.startsWith("application/wasm");
  if (!isProgram) throw Error("program: " + response.status + " " + type);
  await module.default({ module_or_path: response });
  const own = generation;
  module.onPanic((/** @type {string} */ reason) => (own === generation ? stop(reason) : (isPast = true)));
  return module;
};

// The window is listened to while there is anything to listen for.
const show = (/** @type {SupportWidget} */ element, /** @type {boolean} */ on) => {
  const before = shown.size;
  shown[on ? "add" : "delete"](element);
  if (before + shown.size === 1) {
    const change = on ? addEventListener : removeEventListener;
    for (const name of ["error", "unhandledrejection"]) change(name, /** @type {any} */ (watch));
  }
};

/** A program that has stopped has stopped for all elements. */
const stop = (/** @type {unknown} */ reason) => {
  if (!program) return;
  program = null;
  generation++;
  for (const element of [...shown]) element.fail("stopped", reason);
};

// A trap that is no panic (a stack that overflows) reaches nobody but the window. Other programs on the page may
// trap as well: ours are told by the files in the trace, or by what stands on top of it where there are none.
const watch = (/** @type {ErrorEvent | PromiseRejectionEvent} */ event) => {
  const error = "reason" in event ? event.reason : event.error;
  const trace = String(error?.stack);
  const isTrap = error instanceof WebAssembly.RuntimeError && trace.includes(files.program);
  const isOverflow = /RangeError|InternalError/.test(error?.name) && /wasm-function/.test(trace.slice(0, 500));
  if (isTrap || isOverflow) isPast ? (isPast = false) : stop(error);
};

class SupportWidget extends HTMLElement {
  static observedAttributes = attributes;
  #root = this.attachShadow({ mode: "open" });
  #widget = /** @type {any} */ (null);
  #due = /** @type {(() => void) | null} */ (null);
  #calls = /** @type {((widget: any) => void)[]} */ ([]);
  #ready = Promise.withResolvers();
  #turn = /** @type {Set<string> | null} */ (null);
  #values = /** @type {Record<string, any>} */ ({});
  #typed = /** @type {{name: string, value: string, label: string}[]} */ ([]);

  constructor() {
    super();
    this.#root.replaceChildren(document.createElement("slot"));
    // What was typed is noted while it is typed: when the program has stopped, another view may be shown.
    for (const name of ["input", "change"]) this.#root.addEventListener(name, () => (this.#typed = this.#fields()));
    // The program says so when a form is emptied: what stood there was sent, discarded, or written by somebody else.
    this.#root.addEventListener("reset", () => (this.#typed = []));
    this.addEventListener("support-widget-navigate", (event) => {
      const { view } = /** @type {CustomEvent} */ (event).detail;
      if (event.target === this && this.view !== view) this.view = view;
    });
  }

  connectedCallback() {
    for (const name of [...attributes, ...properties]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    // Who was moved may stand in another language.
    this.#set("lang");
    if (this.#calls.length || this.load === "eager") this.#load();
    else if (this.load === "interaction") this.#onInteraction();
    else this.#onSight();
  }

  disconnectedCallback() {
    this.#due?.();
    queueMicrotask(() => this.isConnected || this.#clear());
  }

  attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ old, /** @type {string | null} */ value) {
    if (old !== value) this.#set(name);
  }

  get config() {
    if (this.#values.config) return this.#values.config;
    const text = this.querySelector("script[type='application/json']")?.textContent;
    try {
      return text ? JSON.parse(text) : null;
    } catch (error) {
      console.warn("support-widget: config:", error);
      return null;
    }
  }

  open(/** @type {string} */ view, /** @type {object} */ context) {
    if (context) this.context = context;
    this.#call((widget) => widget.open(view));
  }

  close() {
    this.#calls = [];
    this.#widget?.close();
  }

  whenReady() {
    return this.#ready.promise;
  }

  /** Shows the card in place of the program, with what the person had typed. */
  async fail(/** @type {string} */ code, /** @type {unknown} */ reason) {
    console.error("support-widget:", reason);
    this.#turn = null;
    this.#widget = null;
    show(this, false);
    const detail = { code, reason: String(reason) };
    this.dispatchEvent(new CustomEvent("support-widget-error", { bubbles: true, composed: true, detail }));
    try {
      card ??= await import(address(files.fallback));
      card.show(this, this.#root, code, this.#typed, () => this.#load());
    } catch {
      this.#root.replaceChildren(document.createElement("slot"));
    }
  }

  /** Tells the program what the page has changed, at the latest when it has been mounted. */
  #set(/** @type {string} */ name) {
    this.#widget ? this.#widget.set(name) : this.#turn?.add(name);
  }

  #call(/** @type {(widget: any) => void} */ call) {
    if (this.#widget) return call(this.#widget);
    this.#calls.push(call);
    if (this.isConnected) this.#load();
  }

  async #load() {
    this.#due?.();
    this.#due = null;
    if (shown.has(this)) return;
    show(this, true);
    // Who leaves the page and comes back meanwhile begins another turn. It collects what the page changes while the program
    // is mounted, which reads everything at one moment of that.
    const turn = (this.#turn = new Set());
    try {
      const module = await load();
      if (this.#turn !== turn) return;
      turn.clear();
      const widget = await module.mount(this, this.#root, address(""), files.locales, this.#typed);
      if (this.#turn !== turn) return widget.free();
      this.#widget = widget;
      for (const child of [...this.#root.children].slice(0, -1)) child.remove();
      for (const name of turn) widget.set(name);
      for (const call of this.#calls.splice(0)) call(widget);
      card ??= await import(address(files.fallback)).catch(() => null);
      if (this.#turn !== turn) return;
      this.#ready.resolve(this);
      this.dispatchEvent(new CustomEvent("support-widget-ready", { bubbles: true, composed: true }));
    } catch (reason) {
      if (this.#turn === turn) this.fail("unavailable", reason);
    }
  }

  #clear() {
    // Somebody else may look when it comes back: the program puts nothing back before it knows.
    /** @type {any} */ (this.#root).away = true;
    show(this, false);
    this.#turn = null;
    this.#widget?.free();
    this.#widget = null;
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #fields() {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (this.#root.querySelectorAll("[name]:not(button)"));
    return [...fields]
      .filter((field) => field.checked || !/radio|checkbox/.test(field.type))
      .map((field) => ({ name: field.name, value: field.value, label: field.labels?.[0]?.textContent ?? field.name }));
  }

  #onSight() {
    // Who reloads a page further down has been here before.
    const options = { rootMargin: "99999px 0px 0px" };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#load(), options);
    observer.observe(this);
    this.#due = () => observer.disconnect();
  }

  #onInteraction() {
    // A finger that touches the element is a pointer over it as well.
    const names = ["pointerover", "focusin", "click"];
    const begin = () => this.#load();
    names.forEach((name) => this.addEventListener(name, begin));
    this.#due = () => names.forEach((name) => this.removeEventListener(name, begin));
  }

  /** Defines the properties that mirror attributes, and those that hold values. */
  static {
    for (const name of attributes) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() { return this.getAttribute(name) ?? ""; },
        set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
      });
    }
    for (const name of properties) {
      const inherited = Object.getOwnPropertyDescriptor(this.prototype, name)?.get;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() { return inherited ? inherited.call(this) : this.#values[name]; },
        set(value) {
          this.#values[name] = value;
          this.#set(name);
        },
      });
    }
  }
}

customElements.get("support-widget") ?? customElements.define("support-widget", SupportWidget);
