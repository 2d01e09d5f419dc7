// @ts-check
// The loader: the custom element's class, which lazily fetches the program, and shows the fallback card if the program
// cannot run or has trapped. The build puts `addresses.js` before it, and strips these comments; in the package for
// bundlers stands what is in `../package/` instead.

/** @type {{program: string, integrity: string, fallback: string, locales: Record<string, string>}} */
const files = __FILES__;

const attributes = ["backend", "lang", "cloud", "audience", "view", "display", "theme", "load"];
const properties = ["config", "context", "tokenProvider"];

// The room that the widget will need, kept from the first frame on: `room.css` says how much.
const room = new CSSStyleSheet();
room.replaceSync(__ROOM__);

/** Elements that show the program. */
const shown = new Set();
/** The fallback card's module, imported before it is needed since the network may fail later. */
let card = /** @type {any} */ (null);
const importCard = async () => (card ??= await importScript(files.fallback).catch(() => {}));
let program = /** @type {Promise<any> | null} */ (null);
// Unfinished tasks of a stopped program may panic and trap later: that must not stop the program started after it.
let isPast = false;

// There is a timeout in case the page has replaced `fetch` by a function that never resolves.
const load = () => (program ??= Promise.race([start(), late()]).catch((error) => {
  program = null;
  failures++;
  throw error;
}));
const late = () => new Promise((_, reject) => setTimeout(reject, 60000, "too late"));

const start = async () => {
  const [module, [response, compiled]] = await Promise.all([
    importScript(files.program + ".js"),
    verified().catch((error) => {
      throw Error(files.program + ".wasm is missing or altered: " + error);
    }),
  ]);
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("application/wasm")) throw Error(files.program + ".wasm is " + type);
  module.initSync({ module: await compiled });
  const own = failures;
  module.onPanic((/** @type {string} */ reason) => (own === failures ? stop(reason) : (isPast = true)));
  return module;
};

/** Begins to fetch the texts of a language; nothing for one that is compiled in. */
const texts = (/** @type {string} */ tag) => fetchText(files.locales[tag]);

// Subresource integrity. `fetch` with `integrity` yields nothing before the last byte, so the hash is computed while the
// browser compiles; nothing runs before it is right. Where there are no hashes (insecure contexts) `fetch` checks.
const verified = async () => {
  const { integrity } = files;
  const hasher = crypto.subtle;
  const response = await fetch(address(files.program + ".wasm"), hasher ? {} : { integrity });
  const bytes = hasher && response.clone().arrayBuffer();
  const compiled = WebAssembly.compileStreaming(response);
  // Whoever awaits it reports its failure; until then it must not count as unhandled.
  compiled.catch(() => {});
  if (hasher) {
    const hash = new Uint8Array(await hasher.digest("SHA-256", await bytes));
    if ("sha256-" + btoa(String.fromCharCode(...hash)) !== integrity) throw response.status;
  }
  return /** @type {const} */ ([response, compiled]);
};

// Error listeners are on the window only while an element shows the program.
const show = (/** @type {SupportWidget} */ element, /** @type {boolean} */ on) => {
  const before = shown.size;
  shown[on ? "add" : "delete"](element);
  if (before + shown.size === 1) {
    const change = on ? addEventListener : removeEventListener;
    for (const name of ["error", "unhandledrejection"]) change(name, /** @type {any} */ (watch));
  }
};

/** Stops the program for all elements: they share one wasm instance, which cannot continue after a trap. */
const stop = (/** @type {unknown} */ reason) => {
  if (!program) return;
  program = null;
  failures++;
  for (const element of [...shown]) element.fail("stopped", reason);
};

// A trap that is not a panic, such as a stack overflow, is reported only by the window's `error` events. Ours is told from
// those of other wasm programs by the file names in its trace, or by a wasm function on top where it has none.
const watch = (/** @type {ErrorEvent | PromiseRejectionEvent} */ event) => {
  const error = "reason" in event ? event.reason : event.error;
  const trace = String(error?.stack);
  const isTrap = error instanceof WebAssembly.RuntimeError && isOwn(trace);
  const isOverflow = /Range|Internal/.test(error?.name) && /wasm-function/.test(trace.slice(0, 500));
  if (isTrap || isOverflow) isPast ? (isPast = false) : stop(error);
};

class SupportWidget extends HTMLElement {
  static observedAttributes = attributes;
  // Where a browser lacks this function, the constructor throws before a shadow root hides the element's own content.
  #ready = Promise.withResolvers();
  #root = this.attachShadow({ mode: "open" });
  #widget = /** @type {any} */ (null);
  #due = /** @type {(() => void) | null} */ (null);
  #calls = /** @type {((widget: any) => void)[]} */ ([]);
  #turn = /** @type {Set<string> | null} */ (null);
  #values = /** @type {Record<string, any>} */ ({});
  #typed = /** @type {{name: string, value: string, label: string}[]} */ ([]);

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [room];
    this.#root.replaceChildren(document.createElement("slot"));
    // Typed text is recorded on every input: when the program stops, another view may be shown.
    for (const name of ["input", "change"]) this.#root.addEventListener(name, () => (this.#typed = this.#fields()));
    // The program emits `reset` when a form is emptied: its text was sent, discarded, or belongs to another user.
    this.#root.addEventListener("reset", () => (this.#typed = []));
    this.addEventListener("support-widget-navigate", (event) => {
      const { view } = /** @type {CustomEvent} */ (event).detail;
      if (event.target === this && this.view !== view) this.view = view;
    });
  }

  connectedCallback() {
    for (const name of [...attributes, ...properties].filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // An element that was moved may have inherited another `lang`.
    this.#set("lang");
    // What stands above the element may be inserted after it.
    queueMicrotask(() => this.isConnected && this.#await());
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#clear());
  }

  attributeChangedCallback(/** @type {string} */ name, /** @type {string | null} */ old, /** @type {string | null} */ value) {
    if (old !== value) this.#set(name);
  }

  /** The page's configuration, as a property or as JSON in the element. */
  #config() {
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

  /** Shows the fallback card in place of the program, with the text that the user had typed. */
  async fail(/** @type {string} */ code, /** @type {unknown} */ reason) {
    console.error("support-widget:", reason);
    const turn = (this.#turn = new Set());
    this.#widget = null;
    show(this, false);
    const detail = { code, reason: String(reason) };
    this.dispatchEvent(new CustomEvent("support-widget-error", { bubbles: true, composed: true, detail }));
    await importCard();
    if (this.#turn !== turn) return;
    card ? card.show(this, this.#root, code, this.#typed, () => this.#load()) : this.#root.replaceChildren(document.createElement("slot"));
  }

  /** Passes a changed attribute or property to the program, at once or after it has been mounted. */
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
    if (shown.has(this)) return;
    show(this, true);
    /** @type {any} */ (this.#root.firstElementChild).ariaBusy = "true";
    // Each load is a new turn: if the element is removed and inserted again meanwhile, the older load is abandoned. The
    // turn collects the names of attributes and properties that the page changes during `mount`, which reads them once.
    const turn = (this.#turn = new Set());
    try {
      const begun = this.#texts();
      const module = await load();
      if (this.#turn !== turn) return;
      turn.clear();
      const widget = await module.mount(this, this.#root, texts, this.#typed, begun);
      if (this.#turn !== turn) return widget.free();
      this.#widget = widget;
      for (const child of [...this.#root.children].slice(0, -1)) child.remove();
      for (const name of turn) widget.set(name);
      for (const call of this.#calls.splice(0)) call(widget);
      // After the first frame and what completes the view, which need the line and the processor for themselves.
      setTimeout(importCard, 999);
      this.#ready.resolve(this);
      this.dispatchEvent(new CustomEvent("support-widget-ready", { bubbles: true, composed: true }));
    } catch (reason) {
      if (this.#turn === turn) this.fail("unavailable", reason);
    }
  }

  /** Fetches the texts of the likely language beside the program, which negotiates it, and says what has failed. */
  #texts() {
    let node = /** @type {any} */ (this);
    while (node && !node.lang) node = node.parentNode ?? node.host;
    const tag = node?.lang ?? navigator.language;
    const response = texts(tag);
    response?.catch?.(() => {});
    return { [tag]: response };
  }

  #clear() {
    // Another user may be signed in when the element comes back: text is restored only after the user is known.
    /** @type {any} */ (this.#root).away = true;
    show(this, false);
    this.#turn = null;
    this.#due?.();
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

  /** Loads the program when it is due, and drops an earlier wait. */
  #await() {
    this.#due?.();
    if (this.#calls.length || this.load === "eager") this.#load();
    else if (this.load === "interaction") {
      // `pointerover` covers touch as well: a finger on the element is a pointer over it.
      const names = ["pointerover", "focusin", "click"];
      const begin = () => this.#load();
      for (const name of names) this.addEventListener(name, begin);
      this.#due = () => names.forEach((name) => this.removeEventListener(name, begin));
    } else this.#observe();
  }

  #observe() {
    // An observer reports only with the next frame. What can be pointed at is in sight already: neither below the fold,
    // nor clipped, hidden or in a closed dialog.
    const { left, top } = this.getBoundingClientRect();
    if (this.contains(document.elementFromPoint(left + 9, top + 9))) return this.#load();
    // Content above the viewport has been seen: after a reload the browser restores the scroll position.
    const options = { rootMargin: "99999px 0px 0px" };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#load(), options);
    observer.observe(this);
    this.#due = () => observer.disconnect();
  }

  /** Defines the properties that reflect attributes, and those that hold values. */
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
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() { return name === "config" ? this.#config() : this.#values[name]; },
        set(value) {
          this.#values[name] = value;
          this.#set(name);
        },
      });
    }
  }
}
