import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CopyButton from '../../src/view/details/CopyButton.svelte';

afterEach(() => vi.restoreAllMocks());

test('a browser that refuses to copy is not silent about it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('denied', 'NotAllowedError'),
  );
  await render(CopyButton, { text: 'words', what: 'invaded' });
  await page.getByRole('button', { name: 'Copy with speaker and source: invaded' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('copy them by hand');
});
