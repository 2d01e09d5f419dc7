// Runs before everything else in a measured page: notes when fields appear, what blocks and what moves.
globalThis.bench = (() => {
  const QUIET = 1000;
  const hosts = ["support-widget", "#sentry-feedback"];
  const noted = { firstField: null, wholeForm: null, longTasks: 0, longTaskTime: 0, shift: 0, bytesAtFirstField: 0, bytes: 0 };
  let fields = 0;
  let last = 0;
  const bytes = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", (entry) => {
    noted.longTasks += 1;
    noted.longTaskTime += entry.duration;
    last = Math.max(last, entry.startTime + entry.duration);
  });
  observe("layout-shift", (entry) => (noted.shift += entry.value));
  observe("resource", (entry) => (last = Math.max(last, entry.responseEnd)));
  const shown = () => {
    const roots = [document, ...hosts.map((host) => document.querySelector(host)?.shadowRoot)];
    const controls = roots.flatMap((root) => [...(root?.querySelectorAll("input, select, textarea") ?? [])]);
    return controls.filter((control) => control.checkVisibility() && !control.disabled).length;
  };
  const finished = new Promise((resolve) => {
    const look = () => {
      const now = performance.now();
      const count = shown();
      if (count > fields) {
        if (!fields) Object.assign(noted, { firstField: now, bytesAtFirstField: bytes() });
        noted.wholeForm = now;
        last = now;
      }
      fields = Math.max(fields, count);
      const isDone = fields && document.readyState === "complete" && now - last > QUIET;
      if (isDone) return resolve({ ...noted, bytes: bytes(), fields });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return { finished };
})();
