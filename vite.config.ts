import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { viewer } from './scripts/viewer.mjs';

/**
 * What the built page may do: nothing but run, style and read what lies beside it. Trusted types leave only Svelte's own
 * templates and the policy `parley`, which is for workers and DOMParser. The development server's page needs more and gets no policy.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html parley',
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend', // it binds only what comes after it
    },
  ],
};

/** The two layers that Vitest runs: `unit` in Node, `component` in a real browser. */
async function tests(): Promise<NonNullable<ViteUserConfig['test']>> {
  const { playwright } = await import('@vitest/browser-playwright');
  const executablePath = findBrowser();
  return {
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000, // properties take their time on a busy machine
        },
      },
      {
        extends: true,
        // Bundled before the first test, or finding them in mid-run would reload the page.
        optimizeDeps: {
          include: ['axe-core', 'd3-drag', 'd3-force', 'd3-selection', 'd3-zoom'],
        },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
              contextOptions: {
                deviceScaleFactor: 1,
                locale: 'en-GB',
                timezoneId: 'UTC',
                reducedMotion: 'reduce',
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 800, height: 600 } }],
          },
        },
      },
    ],
  };
}

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  const bench = mode === 'bench';
  return {
    base: './', // works from any folder of any host
    plugins: [
      svelte({ configFile: false, compilerOptions: { runes: true } }),
      bench ? [] : [contentSecurityPolicy, viewer()], // the peers it measures could not run under it
    ],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      sourcemap: false,
      outDir: bench ? 'dist-bench' : 'dist',
      assetsInlineLimit: 0, // both are needed by the policy: no data: fonts, no inline script
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: bench ? 'bench.html' : 'index.html',
        // One part for all that the first view needs: it packs better than many, and none waits for another.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
    ...(process.env.VITEST ? { test: await tests() } : {}),
  };
});
