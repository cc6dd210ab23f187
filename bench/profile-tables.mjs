// What profile.mjs prints.

/** Tasks of the main thread longer than this are shown, in µs, and what in them took longer than that. */
const TASK = 20_000;
const PART = 1500;
const ROWS = 40;

/** The steps of the product by the functions that begin them; a step inside another counts in both. */
const STEPS = [
  'parseDossier',
  'readDossier',
  'findReferenceProblems',
  'anchorDossier',
  'readArticle',
  'sha256',
  'createLookup',
  'buildGraph',
  'layoutInput',
  'computePositions',
  'planDrawing',
  'placeNames',
  'routeWires',
  'drawGraph',
  'runPairs',
  'placeLabels',
  'actorTarget',
  'handlesOf',
  'blendDrawings',
  'legendOf',
  'Stage',
  'Marks',
  'LineMark',
  'NodeMark',
  'TextMark',
  'DiscMark',
  'Targets',
  'Legend',
  'Headline',
  'report',
  '(garbage collector)',
  '(program)',
];

/** The tasks of the trace in the middle by the time of its long tasks. */
export function printTasks(traces, origin) {
  const measured = traces.map((events) => tasksOf(events, origin));
  const sum = ({ tasks }) => tasks.reduce((total, { dur }) => total + dur, 0);
  measured.sort((a, b) => sum(a) - sum(b));
  const { start, tasks, parts } = measured[Math.floor(measured.length / 2)];
  const ms = (value) => (value / 1000).toFixed(0);
  for (const task of tasks) {
    console.log(`task at ${ms(task.ts - start)} ms: ${ms(task.dur)} ms`);
    for (const { name, ts, dur, args } of parts) {
      if (ts < task.ts || ts + dur > task.ts + task.dur) continue;
      const what = args?.data?.functionName || args?.data?.type || '';
      console.log(`    at +${ms(ts - task.ts)} ${name} ${what} ${ms(dur)} ms`);
    }
  }
}

function tasksOf(events, origin) {
  const begun = events.findLast(
    ({ name, args }) =>
      name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(origin),
  );
  const own = events
    .filter(({ ph, tid, pid }) => ph === 'X' && pid === begun.pid && tid === begun.tid)
    .sort((a, b) => a.ts - b.ts);
  const isTask = ({ name }) => /RunTask$|PerformMicrotaskCheckpoint$/.test(name);
  return {
    start: begun.ts,
    tasks: own.filter((event) => isTask(event) && event.dur > TASK && event.ts > begun.ts),
    parts: own.filter((event) => !isTask(event) && event.dur > PART && !/GC/.test(event.name)),
  };
}

/** Means over the profiles: the product's steps, then functions by the time spent in themselves. */
export function printFunctions(profiles) {
  const self = new Map();
  const total = new Map();
  const add = (map, key, ms) => map.set(key, (map.get(key) ?? 0) + ms / profiles.length);
  for (const { nodes, samples, timeDeltas } of profiles) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const parents = new Map(
      nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
    );
    samples.forEach((id, i) => {
      const ms = timeDeltas[i] / 1000;
      const { functionName, url, lineNumber } = byId.get(id).callFrame;
      add(self, `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`, ms);
      const names = new Set();
      for (let at = id; at !== undefined; at = parents.get(at))
        names.add(byId.get(at).callFrame.functionName);
      for (const name of names) add(total, name, ms);
    });
  }
  const row = (name, ms) => console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
  console.log('\nsteps, with what they call:');
  for (const step of STEPS) if ((total.get(step) ?? 0) >= 0.5) row(step, total.get(step));
  console.log('\nfunctions, in themselves:');
  for (const [name, ms] of [...self].sort((a, b) => b[1] - a[1]).slice(0, ROWS)) row(name, ms);
}
