// Many loads of one graph, made one result.

/** How often the layout alone is computed after the first time. */
const LAYOUTS = 7;
const KEYS = ['first', 'rest', 'still', 'text', 'longest', 'blocking', 'heap'];

/**
 * Medians of the loads, what is counted on the stage of the first, and the layout's own time in Node.
 * @returns {object} a `Result` of page/goals.ts, and more for the tables
 */
export function summarise(core, name, { input, pairs }, loads) {
  const timing = (all) =>
    Object.fromEntries(KEYS.map((key) => [key, core.median(all.map((load) => load[key]))]));
  const motion = (all) => {
    const moved = all.filter(({ frames }) => frames);
    return Object.fromEntries(
      ['pan', 'zoom', 'drag'].map((way) => [
        way,
        core.describeFrames(moved.flatMap(({ frames }) => frames[way])),
      ]),
    );
  };
  const stage = (loads.app[0] ?? loads.product[0]).stage;
  const [first, ...others] = loads.product;
  return {
    name,
    nodes: input.nodes.length,
    pairs: pairs.length,
    product: timing(loads.product),
    yardstick: timing(loads.yardstick),
    app: loads.app.length > 0 ? timing(loads.app) : undefined,
    floor: loads.floor.length > 0 ? core.median(loads.floor) : undefined,
    motion: motion(loads.product),
    yardstickMotion: motion(loads.yardstick),
    dragged: first.moved,
    overlaps: core.countOverlaps(stage.things),
    names: { shown: stage.names, all: input.nodes.length },
    labels: stage.labels,
    outside: stage.outside,
    covered: stage.covered,
    ...core.judgePlaces(first.places, pairs),
    yardstickPlaces: core.judgePlaces(loads.yardstick[0].places, pairs),
    drift: Math.max(0, ...others.map(({ places }) => core.drift(first.places, places))),
    layout: core.timeLayout(input, LAYOUTS),
  };
}
