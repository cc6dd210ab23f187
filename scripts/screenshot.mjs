// Writes the README's pictures from the built app: node scripts/screenshot.mjs (after npm run build).
import { mkdirSync } from 'node:fs';
import { browserArgs, ensureBrowser } from './browser.mjs';

const PICTURES = [
  ['first-view', '', 'light'],
  ['selected', '#view=actor/trump', 'light'],
  ['dark', '#view=relation/R33', 'dark'],
  ['annotate', '#view=relation/R57', 'light', ['Annotate', 'Change …']],
];

const { preview } = await import('vite');
const { chromium } = await import('playwright');
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('the preview server has no address');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
mkdirSync('docs', { recursive: true });
for (const [name, fragment, colorScheme, buttons = []] of PICTURES) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.goto(address + fragment);
  await page.getByRole('button', { name: /^Donald Trump, person/ }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const button of buttons) await page.getByRole('button', { name: button }).click();
  await page.waitForTimeout(900); // the picture makes room for the card
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
