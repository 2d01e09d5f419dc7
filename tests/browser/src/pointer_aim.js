// Waits until an element lies still, then intercepts the next click, and cancels it if it hits another element.
const [element] = arguments;
const target = element.closest('select') ?? element;
const place = () => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [left, top, width, height, scrollX, scrollY].map(Math.round).join(' ');
};
// Everything beside the target and above it: what grows or comes there moves the target.
const beside = () => {
  const found = [];
  for (let at = target; at; at = at.parentElement) {
    for (const one of at.parentNode?.children ?? []) if (one !== at) found.push(one);
  }
  return found;
};
const aim = () => {
  const stop = new AbortController();
  // What happens to an entry of a list is nobody's click.
  const aim = { stop, missed: null, isRedrawn: false, isSeen: target !== element };
  const from = place();
  const heights = new Map(beside().map((one) => [one, one.offsetHeight]));
  const grown = () => beside().filter((one) => one.offsetHeight !== (heights.get(one) ?? 0)).map((one) =>
    `${one.cloneNode().outerHTML} ${heights.get(one) ?? 'new'} > ${one.offsetHeight}`);
  // One that nobody has asked about: the element had gone before it could be clicked.
  recorder.aim?.stop.abort();
  recorder.aim = aim;
  let isDown = false;
  let isHit = false;
  for (const name of ['pointerdown', 'mousedown', 'click']) {
    addEventListener(name, (event) => {
      aim.isSeen = true;
      // What a click does may come as a further click, on the control of a label.
      if (isHit) return;
      const hit = event.composedPath();
      if (hit.includes(target)) {
        isDown = true;
        isHit = name === 'click';
      } else if (!isDown || target.isConnected) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!target.isConnected) aim.isRedrawn = true;
        else aim.missed ??= [
          `${name} on ${hit[0].outerHTML?.slice(0, 200)}`,
          `the target's left, top, width, height and the page's scroll were ${from}, and are ${place()}`,
          ...grown(),
        ].join('\n');
      }
    }, { capture: true, signal: stop.signal });
  }
};
const wanted = recorder.isTyped ? 10 : 0;
recorder.isTyped = false;
return new Promise((aimed) => {
  let before = '';
  let still = 0;
  const look = () => {
    // WebKit's driver scrolls nothing for an element of which only an edge is seen, and then misses its middle.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    still = place() === before ? still + 1 : 0;
    before = place();
    if (still < wanted) return requestAnimationFrame(look);
    aim();
    aimed(null);
  };
  look();
});
