// What runs inside the measured page. Each function is handed to the browser as it stands, so it may use nothing from outside.

/** Begins to watch before the page's own scripts run: long tasks, places of the nodes in every frame, changes of the picture. */
export function watch() {
  const seen = { sights: [], tasks: [], changed: 0, text: 0, first: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const places = () => {
    const actors = [...document.querySelectorAll('rect[data-kind="actor"]')];
    if (actors.length === 0) return window.bench?.positions() ?? [];
    const number = (element, name) => Number(element.getAttribute(name));
    return actors.map((actor) => [
      number(actor, 'x') + number(actor, 'width') / 2,
      number(actor, 'y') + number(actor, 'height') / 2,
    ]);
  };
  // What stands in the DOM before a frame has been painted when the next one begins.
  const afterPaint = (note) => requestAnimationFrame(() => requestAnimationFrame(note));
  let last = '';
  const look = (wait) => {
    const now = places();
    const key = now.flat().join();
    if (key === last) return;
    last = key;
    const sight = { time: Infinity, places: now };
    seen.sights.push(sight);
    wait(() => {
      sight.time = performance.now();
      seen.first ||= sight.time;
    });
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('canvas')) {
      // It draws in its own callback of this frame, wherever that stands in the row.
      const everyFrame = () => {
        requestAnimationFrame(everyFrame);
        look(requestAnimationFrame);
      };
      everyFrame();
      return;
    }
    // Handles and the card nobody asked for are not to be seen, no more than what gestures note on the stage itself; the text beside
    // the picture is no part of it and has its own note.
    const apart = (node, selector) =>
      Boolean((node.closest ? node : node.parentElement)?.closest(selector));
    new MutationObserver((records) => {
      if (!document.querySelector('.marks[data-whole="true"] > *')) return;
      look(afterPaint);
      const note = (name) => afterPaint(() => (seen[name] = performance.now()));
      const isSeen = ({ nodeType, data }) =>
        nodeType === 1 || (nodeType === 3 && data.trim() !== '');
      const nodes = records
        .filter(({ type, target }) => type !== 'attributes' || !target.matches('.room'))
        .flatMap(({ type, target, addedNodes, removedNodes }) =>
          type === 'childList' && ![...removedNodes].some(isSeen)
            ? [...addedNodes].filter(isSeen)
            : [target],
        );
      if (nodes.some((node) => apart(node, '.reader'))) note('text');
      if (nodes.some((node) => !apart(node, '.reader, .targets, .details, .visually-hidden')))
        note('changed');
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** Resolves when nothing has changed for `quiet` ms. */
export async function rest(quiet) {
  for (;;) {
    const { sights, changed, text } = window.seen;
    const last = Math.max(changed, text, sights.at(-1)?.time ?? Infinity);
    if (performance.now() - last > quiet) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return window.seen;
}

/** Everything on the stage that could overlap, and what of it is words. */
export function readStage() {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const things = [];
  let names = 0;
  let labels = 0;
  for (const text of document.querySelectorAll('.marks > text[data-of]')) {
    const isName = text.getAttribute('data-of').startsWith('actor ');
    if (isName) names += 1;
    else labels += 1;
    const boxes = [...text.querySelectorAll('tspan')].map(box);
    things.push({ kind: isName ? 'name' : 'label', round: false, boxes });
  }
  for (const node of document.querySelectorAll('.marks > g[data-strength]')) {
    const shape = node.querySelector('circle, rect');
    things.push({ kind: 'node', round: shape.tagName === 'circle', boxes: [box(shape)] });
  }
  for (const disc of document.querySelectorAll('.marks > g:not([data-strength]) > circle'))
    things.push({ kind: 'disc', round: true, boxes: [box(disc)] });
  const room = document.querySelector('.room')?.getBoundingClientRect();
  const outside = things.filter(({ boxes }) =>
    boxes.some(
      ({ left, top, right, bottom }) =>
        room &&
        (left < room.left - 1 ||
          top < room.top - 1 ||
          right > room.right + 1 ||
          bottom > room.bottom + 1),
    ),
  ).length;
  const targets = [...document.querySelectorAll('rect[data-kind="actor"]')];
  const covered = targets.filter((target) => {
    const { left, top, right, bottom } = target.getBoundingClientRect();
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== target;
  }).length;
  return { things, names, labels, outside, covered };
}

/** Begins to note when frames come. */
export function countFrames() {
  window.frames_ = [];
  const note = (time) => {
    if (!window.frames_) return;
    window.frames_.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** The times between the frames noted, in ms. */
export function endFrames() {
  const times = window.frames_;
  window.frames_ = undefined;
  return times.slice(1).map((time, i) => time - times[i]);
}
