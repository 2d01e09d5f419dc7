// Notes how long the page takes to respond: Event Timing by interaction, long tasks, and what moved by itself.
window.meter = (() => {
  let noted = {};
  const reset = () => (noted = { interactions: new Map(), count: performance.interactionCount, tasks: [], shift: 0 });
  reset();
  const note = {
    event(entry) {
      if (!entry.interactionId) return;
      const before = noted.interactions.get(entry.interactionId) ?? 0;
      noted.interactions.set(entry.interactionId, Math.max(before, entry.duration));
    },
    longtask: (entry) => noted.tasks.push(entry.duration),
    "layout-shift": (entry) => (noted.shift += entry.hadRecentInput ? 0 : entry.value),
  };
  const observers = Object.entries(note).map(([type, take]) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, durationThreshold: 16 });
    return () => observer.takeRecords().forEach(take);
  });
  return {
    reset,
    // What was noted since it was last asked. Interactions shorter than the browser reports are only counted.
    take() {
      observers.forEach((take) => take());
      const { interactions, count, tasks, shift } = noted;
      const durations = [...interactions.values()];
      const taken = { count: performance.interactionCount - count, durations, tasks, shift };
      reset();
      return taken;
    },
  };
})();
