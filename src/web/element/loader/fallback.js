// @ts-check
// The fallback card, shown when the program cannot run or has trapped: the next step, a contact, and the text that the
// user had typed.

/** @type {Record<string, Record<string, string>>} */
const messages = __MESSAGES__;

const style = `
.card { box-sizing: border-box; max-width: 46rem; padding: 1.25rem; border: 1px solid light-dark(#d9d9e0, #45454c); border-radius: 9px;
  background: light-dark(#fff, #1d1d1f); color: light-dark(#1a1a1e, #f2f2f5); color-scheme: light dark;
  font: 1rem/1.5 system-ui, sans-serif; letter-spacing: normal; text-transform: none; overflow-wrap: anywhere; }
:host([theme="light"]) .card { color-scheme: light; }
:host([theme="dark"]) .card { color-scheme: dark; }
h2 { margin: 0 0 .25rem; font-size: 1.625em; font-weight: 650; line-height: 1.25; }
p { margin: .5rem 0; }
textarea { box-sizing: border-box; width: 100%; min-height: 9rem; padding: .5rem .75rem; border: 1px solid light-dark(#73737e, #92929e);
  border-radius: 6px; background: none; color: inherit; font: inherit; }
button { min-height: 2.75rem; margin-block: .5rem 0; margin-inline: 0 .5rem; padding: .5rem 1.25rem; border: 1px solid transparent; border-radius: 6px;
  background: light-dark(#0b5cad, #86bdf3); color: light-dark(#fff, #0d2236); font: inherit; font-weight: 600; cursor: pointer; }
a, ::slotted(a) { color: light-dark(#0b5cad, #86bdf3); }
button:focus-visible, textarea:focus-visible { outline: 3px solid light-dark(#0b5cad, #86bdf3); outline-offset: 2px; }
`;

/**
 * Replaces the content of a shadow root with the fallback card.
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 * @param {string} code
 * @param {{label: string, value: string}[]} typed
 * @param {() => void} restart
 */
export function show(host, root, code, typed, restart) {
  const filled = typed.filter((field) => field.value);
  const [lang, text] = wording(host);
  const stopped = code === "stopped";
  const again = button(stopped ? text.restart : text.retry, () => {
    again.disabled = true;
    restart();
  });
  const card = element("section", { className: "card", role: "alert", lang, dir: text.textDirection }, [
    element("h2", { textContent: stopped ? text.stopped : text.title }),
    element("p", { textContent: stopped ? text.stoppedText : text.text }),
    element("p", {}, [element("slot")]),
    ...(filled.length ? kept(text, filled) : []),
    again,
  ]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  // The first sheet is the loader's, which keeps the widget's room.
  root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];
  root.replaceChildren(card);
}

/** The texts in the host's language: looked up by the whole tag, then by its script, then by its language. */
function wording(/** @type {HTMLElement} */ host) {
  const asked = (declared(host) || navigator.language).toLowerCase();
  // Cantonese (`yue`) means traditional characters unless the tag says otherwise; Mandarin (`cmn`) is treated as `zh`.
  const tag = asked.replace(/^yue(?!-(hans|cn))/, "zh-hant").replace(/^(cmn|yue)/, "zh");
  const wanted = /^zh-(hant|tw|hk|mo)/.test(tag) ? "zh-tw" : tag;
  const tags = Object.keys(messages);
  const found = tags.find((known) => known.toLowerCase() === wanted)
    ?? tags.find((known) => known.slice(0, 2).toLowerCase() === wanted.slice(0, 2));
  return /** @type {const} */ ([found ?? "en-US", messages[found ?? "en-US"]]);
}

/** The `lang` of the element or its nearest ancestor that has one, across shadow roots. */
function declared(/** @type {any} */ node) {
  for (; node; node = node.parentNode ?? node.host) if (node.lang) return node.lang;
}

function kept(/** @type {Record<string, string>} */ text, /** @type {{label: string, value: string}[]} */ typed) {
  // Unicode isolation marks are needed on screen, but must not be copied to the clipboard.
  const plain = (/** @type {string} */ label) => label.replace(/[\u2066-\u2069]/g, "");
  const value = typed.map((field) => `${plain(field.label)}: ${field.value}`).join("\n");
  const area = element("textarea", { value, readOnly: true, ariaLabel: text.typed });
  const copy = button(text.copy, async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      document.execCommand("copy");
    }
    copy.textContent = text.copied;
  });
  return [element("p", { textContent: text.typed }), area, copy];
}

function button(/** @type {string} */ textContent, /** @type {() => void} */ act) {
  const made = element("button", { type: "button", textContent });
  made.addEventListener("click", act);
  return made;
}

function element(/** @type {string} */ name, properties = {}, /** @type {Node[]} */ children = []) {
  const made = /** @type {any} */ (Object.assign(document.createElement(name), properties));
  made.append(...children);
  return made;
}
