// Runs the tests of the views, which are exported by their names, one after the other in this page.
import init, * as views from "/program/views.js";

await init({ module_or_path: "/program/views_bg.wasm" });

/** Runs a test, and returns why it fails; null if it does not. A panic settles no promise, wherever it happens. */
window.play = (name) => new Promise((done) => {
  views.onPanic(done);
  views[name]().then(() => done(null), (reason) => done(String(reason)));
});
