// Returns what the click came to that `pointer_aim.js` has intercepted.
const { aim } = recorder;
const start = performance.now();
return new Promise((done) => {
  const look = () => {
    const isOver = aim.isSeen || performance.now() - start > 2_000;
    if (!isOver) return requestAnimationFrame(look);
    aim.stop.abort();
    const missed = aim.missed ?? (aim.isSeen ? null : 'nothing of the page was hit');
    done(missed || aim.isRedrawn ? { missed } : null);
  };
  look();
});
