// Runs the tests of the views, which are exported by their names, one after the other in this page.
import init, * as views from "/program/views.js";

await init({ module_or_path: "/program/views_bg.wasm" });

/** Runs a test, and returns why it fails; null if it does not. A panic settles no promise, wherever it happens. */
window.play = (name) => new Promise((done) => {
  const seen = [recorder.violations, recorder.errors, recorder.console];
  for (const list of seen) list.length = 0;
  views.onPanic(done);
  views[name]().then(
    () => done(seen.flat().filter(isWrong).map((what) => `The page has seen: ${what}`).join("\n") || null),
    (reason) => done(String(reason)),
  );
});

// Handlers read values once and do not follow them, of which Leptos warns in builds for development.
const isWrong = (what) => !what.includes("outside a reactive tracking context");
