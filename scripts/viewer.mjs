// @ts-check
// The viewer: a page that is one file, with script, style and fonts in it and no editor. The app fills a dossier into it
// (`viewer.html`), or it reads one from its address (`embed.html`). Built together with the app, by a build of its own.
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { root } from './install.mjs';

/** What only edits, keeps or opens, and is no part of the viewer, which never asks for it: the ends of what the app fetches. */
const LEFT_OUT = [
  /\/?desk\/[\w.]+$/,
  /\/annotate\/\w+\.svelte$/,
  /\/dossier\/edits$/,
  /\/briefing\/Brief\.svelte$/,
  /\/briefing\/make-scene$/,
];
/** No module of these is in the viewer, whatever a file is called now. */
const EDITOR =
  /\/src\/(?:(?:view|state)\/desk|view\/annotate|core\/dossier\/edits|storage|importers)\//;
const FETCHED = /\bimport\(\s*(['"])([^'"]+)\1\s*\)/g;

/**
 * What the app fetches later is in the viewer from the beginning: as a plain import, of which all that is not used is left away.
 * @type {import('vite').Plugin}
 */
const nothingFetched = {
  name: 'nothing-fetched',
  enforce: 'post',
  transform: {
    filter: { id: /\/src\/.*\.(?:ts|svelte)$/, code: /\bimport\(/ },
    handler(code) {
      /** @type {string[]} */
      const imports = [];
      const plain = code.replace(FETCHED, (_, __, /** @type {string} */ source) => {
        if (LEFT_OUT.some((end) => end.test(source)))
          return `Promise.reject(new Error(${JSON.stringify(source)}))`;
        imports.push(`import * as part_${imports.length} from ${JSON.stringify(source)};`);
        return `Promise.resolve(part_${imports.length - 1})`;
      });
      return { code: imports.join('') + plain, map: null };
    },
  },
};

/** A page that is one file has no worker: what it would do is done on the page. @type {import('vite').Plugin} */
const nothingInWorkers = {
  name: 'nothing-in-workers',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/workers/start-open') && importer
      ? join(dirname(importer), `${source.replace('start-open', 'open-here')}.ts`)
      : null,
};

/**
 * Unpacks the program and runs it. Packed it takes a third of the room, and the page stays small enough for a mail. The policy names the
 * hash of what comes out: no other program runs, wherever it came from.
 */
const BOOT = `
const app = document.getElementById('app');
try {
  const packed = Uint8Array.from(atob(document.getElementById('program').textContent), (sign) => sign.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const program = await new Response(unpacked).text();
  const policy = globalThis.trustedTypes?.createPolicy('parley-program', { createScript: (text) => text });
  const script = document.createElement('script');
  script.text = policy ? policy.createScript(program) : program;
  document.head.append(script);
} finally {
  if (!app.hasChildNodes()) document.getElementById('refused').hidden = false;
}
`;

/** The policy of a page whose scripts and style are in it: they run by their hash alone. @param {readonly string[]} scripts @param {string} style @param {string} connect */
const policyOf = (scripts, style, connect) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html parley-program',
  ].join('; ');

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} program @param {string} style @param {string} connect */
const page = (program, style, connect) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf([BOOT, program], style, connect)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="Parley" />
    <meta name="parley:sha256" content="" />
    <link rel="icon" href="data:," />
    <title>Parley</title>
    <style>${style}</style>
  </head>
  <body>
    <div id="app"></div>
    <noscript>Parley draws its picture in your browser and needs JavaScript for it.</noscript>
    <p id="refused" hidden>
      Parley could not start: this page was changed after it was made, or the browser is older than 2023. The dossier is in this page as
      text; Parley opens it from there.
    </p>
    <script type="application/json" id="dossier"></script>
    <script type="application/octet-stream" id="program">${pack(program)}</script>
    <script type="module">${BOOT}</script>
  </body>
</html>
`;

/** @param {string} program */
const pack = (program) => gzipSync(program, { level: 9 }).toString('base64');

/** Builds it; the texts of both pages. */
export async function buildViewer() {
  const outcome = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      nothingInWorkers,
      nothingFetched,
      svelte({ configFile: false, compilerOptions: { runes: true } }),
    ],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER, // fonts are in it as data:
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/viewer.ts', output: { codeSplitting: false } },
    },
  });
  const [result] = Array.isArray(outcome) ? outcome : [outcome];
  const output = result && 'output' in result ? result.output : [];
  const programs = output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const styles = output.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  const fetched = programs.flatMap(({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  const editors = programs.flatMap(({ modules }) =>
    Object.keys(modules).filter((id) => EDITOR.test(id)),
  );
  if (editors.length > 0) throw new Error(`the viewer holds what edits: ${editors.join(', ')}`);
  const isOne = programs.length === 1 && styles.length === 1 && output.length === 2;
  if (!isOne || fetched.length > 0)
    throw new Error(`the viewer is not one file: ${output.map(({ fileName }) => fileName)}`);
  const program = `(()=>{'use strict';${programs[0]?.code.trim()}})();`; // a module without imports, run as it is
  const style = String(styles[0]).trim();
  return { viewer: page(program, style, "'none'"), embed: page(program, style, "'self'") };
}

/** Puts `viewer.html` and `embed.html` beside the app. @returns {import('vite').Plugin} */
export const viewer = () => ({
  name: 'viewer',
  configureServer({ middlewares }) {
    middlewares.use('/viewer.html', (_, response, next) => {
      buildViewer().then(({ viewer }) => response.end(viewer), next);
    });
  },
  async generateBundle() {
    const pages = await buildViewer();
    for (const [name, source] of Object.entries(pages))
      this.emitFile({ type: 'asset', fileName: `${name}.html`, source });
  },
});
