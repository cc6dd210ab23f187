// Writes the README's pictures from the built app: node scripts/screenshot.mjs (after npm run build).
import { mkdirSync } from 'node:fs';
import { browserArgs, ensureBrowser } from './browser.mjs';

const PICTURES = [
  ['first-view', '', 'light'],
  ['selected', '#view=actor/trump', 'light'],
  ['dark', '#view=relation/R33', 'dark'],
  ['annotate', '#view=relation/R57', 'light', ['Annotate', 'Change …']],
  ['present', '#present=2', 'dark'],
  ['brief', '#brief=2', 'light'],
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
  await page.locator('.marks text').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const button of buttons) await page.getByRole('button', { name: button }).click();
  // The picture makes room for the card; the controls of a presentation go when nothing moves.
  await page.waitForTimeout(fragment.startsWith('#present') ? 3500 : 900);
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
