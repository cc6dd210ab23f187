// The results as Markdown.
import { cpus, totalmem } from 'node:os';

const METHOD = `Window 1280 x 800, real Chromium without a GPU, headless; every load in a context of its own with nothing cached, product and
yardstick in turn, medians of LOADS loads; times in ms from navigation start. The product draws a dossier (parse, anchor, graph, layout,
plan, drawing included), the yardstick runs 300 ticks of d3-force with default forces in a worker and draws on a canvas. *first*: painted
for the first time; *rest*: 95 % of the nodes within 2 % of their final place; *still*: nothing to be seen on
the stage changes any more; goals for time compare *still*; *text*: the article beside it stands too. Frames: times between animation frames during 1.5 s of mouse input, MOVED loads together. Overlaps are counted in
the page, on the boxes of the letters. Crossings and stress: straight lines between the final places, each pair once. *nodes under
handles*: in the middle of so many nodes the pointer meets the handle of a line. *layout alone*: in Node. For *article*, pictures
and goals are those of the app's own first view.`;

const whole = (value) => (Number.isFinite(value) ? value.toFixed(0) : '-');
const percent = (share) => `${(100 * share).toFixed(0)} %`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < 2 ? ':--' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function timings(results) {
  const row = (name, who, { first, rest, still, text, longest, blocking, heap }) => [
    name,
    who,
    ...[first, rest, still, text, longest, blocking].map(whole),
    (heap / 2 ** 20).toFixed(1),
  ];
  return table(
    ['graph', 'drawn by', 'first', 'rest', 'still', 'text', 'longest task', 'blocking', 'heap MiB'],
    results.flatMap(({ name, product, yardstick, app, floor }) => [
      ...(app ? [row(name, 'the app', app)] : []),
      ...(floor
        ? [[name, 'the app as a page without scripts', whole(floor), ...Array(6).fill('-')]]
        : []),
      row(name, app ? 'its stage alone' : 'product', product),
      row(name, 'yardstick', yardstick),
    ]),
  );
}

function motions(results) {
  const cell = ({ median, p95, dropped }) =>
    `${whole(median)} / ${whole(p95)} / ${percent(dropped)}`;
  const row = (name, who, { pan, zoom, drag }) => [name, who, cell(pan), cell(zoom), cell(drag)];
  return table(
    ['graph', 'drawn by', 'pan: median / p95 / dropped', 'zoom', 'drag'],
    results.flatMap(({ name, motion, yardstickMotion }) => [
      row(name, 'product', motion),
      row(name, 'yardstick', yardstickMotion),
    ]),
  );
}

function pictures(results) {
  return table(
    [
      'graph',
      'crossings (yardstick)',
      'stress (yardstick)',
      'names',
      'edge labels / pairs',
      'overlaps: nodes, names, name-node, labels, discs',
      'beyond the edge',
      'nodes under handles',
      'drift',
      'layout alone: first, median',
    ],
    results.map((result) => [
      result.name,
      `${result.crossings} (${result.yardstickPlaces.crossings})`,
      `${result.stress.toFixed(3)} (${result.yardstickPlaces.stress.toFixed(3)})`,
      `${result.names.shown} / ${result.names.all}`,
      `${result.labels} / ${result.pairs}`,
      ['nodes', 'names', 'namesAndNodes', 'labels', 'discs']
        .map((kind) => result.overlaps[kind])
        .join(', '),
      result.outside,
      result.covered,
      result.drift,
      `${whole(result.layout.first)}, ${whole(result.layout.median)}`,
    ]),
  );
}

function explorations(core, explored) {
  return table(
    ['dossier', 'what', 'answers over 16 ms', 'median', 'p95', 'longest task'],
    explored.flatMap(({ name, results }) =>
      results.map(({ what, events, tasks }) => [
        name,
        what,
        events.length,
        whole(core.median(events)),
        whole(core.quantile(events, 0.95)),
        whole(Math.max(0, ...tasks)),
      ]),
    ),
  );
}

function presentations(core, presented) {
  return table(
    ['dossier', 'frames', 'median', 'p95', 'longest', 'longest task'],
    presented.map(({ name, frames, tasks }) => [
      name,
      frames.length,
      whole(core.median(frames)),
      whole(core.quantile(frames, 0.95)),
      whole(Math.max(0, ...frames)),
      whole(Math.max(0, ...tasks)),
    ]),
  );
}

function exportTimes(exported) {
  return table(
    ['format', ...exported.flatMap(({ name }) => [`${name}: ms`, 'MB'])],
    exported[0].results.map(({ format }, i) => [
      format,
      ...exported.flatMap(({ results }) => [whole(results[i].time), whole(results[i].heap / 1e6)]),
    ]),
  );
}

/** The whole report; the first view's weight and goals only if the article was measured. */
export function writeReport(
  core,
  results,
  weights,
  explored,
  annotated,
  presented,
  exported,
  { browser, loads, moved },
) {
  const scripts = weights.filter(({ path, late }) => path.endsWith('.js') && !late);
  const bytes = scripts.reduce((sum, weight) => sum + weight.bytes, 0);
  const goals = results.flatMap(core.goalsOf);
  if (weights.length > 0) goals.push(core.bundleGoal(bytes));
  goals.push(...explored.flatMap(({ name, results: done }) => core.exploreGoals(name, done)));
  if (annotated) goals.push(...core.annotateGoals(annotated.name, annotated));
  goals.push(
    ...presented.map(({ name, frames, actors }) => core.presentGoal(name, frames, actors)),
  );
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${whole(totalmem() / 2 ** 30)} GiB; Chromium ${browser}; Node ${process.versions.node}`;
  return (
    [
      '# What was measured',
      `Written by \`npm run bench\`. ${machine}.`,
      METHOD.replace('LOADS', loads).replace('MOVED', moved),
      '## Goals',
      table(
        ['graph', 'goal', 'measured', 'met', 'if not, why'],
        goals.map(({ graph, goal, measured, met, why }) => [
          graph,
          goal,
          measured,
          met ? 'yes' : '**no**',
          met ? '' : why,
        ]),
      ),
      '## Times',
      timings(results),
      '## Frames, in ms',
      motions(results),
      '## Pictures',
      pictures(results),
      ...(explored.length > 0
        ? [
            '## Exploring: from the input to the frame that answers, in ms',
            explorations(core, explored),
          ]
        : []),
      ...(annotated
        ? [
            '## Annotating and keeping a large dossier, in ms',
            `Opened in ${whole(annotated.opened)} ms (places found), from the library in ${whole(annotated.reopened)} ms; heap ${whole(annotated.heap / 1e6)} MB after all that follows; 500 dossiers listed in ${whole(annotated.listed)} ms.`,
            explorations(core, [annotated]),
          ]
        : []),
      ...(presented.length > 0
        ? ['## Presenting: from scene to scene, in ms', presentations(core, presented)]
        : []),
      ...(exported.length > 0
        ? [
            '## Taking the article along: ms, and the largest heap of the page, MB',
            exportTimes(exported),
          ]
        : []),
      ...(weights.length > 0
        ? [
            '## What the app fetches by itself, gzipped bytes (fonts as they are)',
            table(
              ['what', 'kind', 'bytes', 'for'],
              weights.map(({ path, bytes: size, late }) => [
                path
                  .split('/')
                  .at(-1)
                  .replace(/-[\w-]{8}(?=\.)/, ''),
                path.split('.').at(-1),
                size,
                late ? 'afterwards' : 'the first view',
              ]),
            ),
          ]
        : []),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}
