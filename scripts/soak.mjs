// @ts-check
// `npm run soak -- [times=50]`: kills a browser that often in mid-edit and says what was lost. Needs a build (npm run build).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../bench/serve.mjs';
import { ALLOWED_MS, crash } from './crash.mjs';
import { root } from './install.mjs';

const times = Number(process.argv[2] ?? 50);
if (!Number.isInteger(times) || times < 1)
  throw new Error(`no number of kills: ${process.argv[2]}`);
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html')))
  throw new Error('nothing built: run npm run build first');

const server = await serve(dist, new Map());
try {
  const kills = await crash({
    address: `${server.origin}/index.html`,
    times,
    onkill: ({ made, lost, lostMs, faults }, i) => {
      const what = faults.length > 0 ? faults.join('; ') : 'whole';
      console.log(`${i + 1}: ${made} edits, ${lost} lost (${lostMs} ms), ${what}`);
    },
  });
  const made = kills.reduce((sum, kill) => sum + kill.made, 0);
  const lost = Math.max(...kills.map((kill) => kill.lost));
  const lostMs = Math.max(...kills.map((kill) => kill.lostMs));
  const broken = kills.filter(({ faults }) => faults.length > 0).length;
  console.log(
    `${kills.length} kills, ${made} edits; lost at most ${lost} edits of the last ${lostMs} ms (allowed: ${ALLOWED_MS}); ` +
      (broken === 0 ? 'whole each time' : `not whole ${broken} times`),
  );
  process.exitCode = broken === 0 && kills.length === times ? 0 : 1;
} finally {
  server.close();
}
