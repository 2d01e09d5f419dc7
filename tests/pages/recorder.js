// Keeps what happens on a page, for the test that has opened it. It comes before everything else.
window.recorder = { violations: [], errors: [], console: [], events: [], keys: [], acts: [], forbidSubmit: false, isTyped: false };

addEventListener("securitypolicyviolation", (event) => {
  // Browsers ask for it by themselves.
  if (event.blockedURI.endsWith("/favicon.ico")) return;
  recorder.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
});
addEventListener("error", (event) => recorder.errors.push(String(event.error ?? event.message ?? event.target)));
addEventListener("unhandledrejection", (event) => recorder.errors.push(`rejected: ${event.reason}`));

for (const level of ["warn", "error"]) {
  const write = console[level];
  console[level] = (...parts) => {
    recorder.console.push(`${level}: ${parts.map(String).join(" ")}`);
    write.apply(console, parts);
  };
}

for (const type of [
  "support-widget-ready", "support-widget-navigate", "support-widget-error",
  "support-request-submit", "support-request-sent", "support-request-queued", "support-request-failed",
]) {
  const name = type.split("-").at(-1);
  document.addEventListener(type, (event) => {
    const { detail, bubbles, composed, cancelable } = event;
    recorder.events.push({ name, detail, bubbles, composed, cancelable, from: event.target.id, at: performance.now() });
    if (name === "submit" && recorder.forbidSubmit) event.preventDefault();
  });
}

// What a page's own keyboard shortcuts would get to see.
for (const type of ["keydown", "keypress", "keyup"]) {
  document.addEventListener(type, (event) => recorder.keys.push(`${type} ${event.key}`));
}

// Engines scroll to the caret some frames after a key press: what is aimed at next has to wait for that.
addEventListener("keydown", () => (recorder.isTyped = true), { capture: true });

// Where each act landed and when, for the report of a failed test: focus that is lost, or a key that comes too early, is
// seen nowhere else.
for (const type of ["keydown", "keypress", "click", "focusin"]) {
  addEventListener(type, (event) => {
    const [target] = event.composedPath();
    const name = target.name || target.id || target.textContent?.trim().slice(0, 40) || target.localName;
    const elsewhere = document.hasFocus() ? "" : ", but the browser's own controls have the focus";
    recorder.acts.push(`${Math.round(event.timeStamp)} ${type} ${event.key ?? ""} on ${name}${elsewhere}`);
    recorder.acts.splice(0, recorder.acts.length - 400);
  }, { capture: true });
}
