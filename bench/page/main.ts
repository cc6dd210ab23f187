import { mount, unmount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../../src/view/styles/tokens.css';
import '../../src/view/styles/base.css';
import { PALETTE } from '../../src/core/drawing';
import { project } from '../../src/core/layout';
import { createSession, provideSession } from '../../src/state/session';
import Stage from '../../src/view/stage/Stage.svelte';
import { fileToOpen, nextFrame, painted } from './bench';
import { dossierOf } from './graph';
import './screen.css';

/** This many frames without a change, and the picture stands still. */
const QUIET_FRAMES = 3;

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');
const room = target;
const session = createSession(Promise.resolve(''));
const { workspace, picture } = session;
let stage: object | undefined;
for (const [role, colour] of Object.entries(PALETTE.light))
  document.documentElement.style.setProperty(`--p-${role}`, colour);

/** The stage with its session around it. */
function Screen(...given: Parameters<typeof Stage>): ReturnType<typeof Stage> {
  provideSession(session);
  return Stage(...given);
}

let changes = 0;
new MutationObserver((records) => {
  changes += records.length;
}).observe(target, { subtree: true, childList: true, attributes: true, characterData: true });

async function open(text: Promise<string> | string): Promise<void> {
  if (stage) await unmount(stage);
  await workspace.open(text);
  const { status } = workspace;
  if (status.kind !== 'ready') throw new Error(`cannot draw: ${JSON.stringify(status)}`);
  stage = mount(Screen, { target: room, props: { open: status.open } });
  while (!document.querySelector('.marks > *')) await nextFrame();
  await painted();
}

async function settled(): Promise<void> {
  for (let quiet = 0, seen = changes; quiet < QUIET_FRAMES; seen = changes) {
    await nextFrame();
    const drawn = document.querySelector('.marks > *') !== null;
    quiet = drawn && seen === changes ? quiet + 1 : 0;
  }
}

function screen(node: number): [number, number] {
  const place = workspace.positions[node];
  const box = document.querySelector('.room')?.getBoundingClientRect();
  if (!place || !picture.plan || !box) throw new Error(`unknown node: ${node}`);
  const { k, x, y } = picture.transform;
  const at = project(picture.plan.projection, place);
  return [box.left + x + k * at.x, box.top + y + k * at.y];
}

window.bench = {
  load: async (graph) => open(await dossierOf(graph)),
  settled,
  positions: () => workspace.positions.map(({ x, y }) => [x, y]),
  screen,
  fit: () => picture.show(undefined),
};

const file = fileToOpen();
if (file) void open(fetch(file).then((response) => response.text()));
