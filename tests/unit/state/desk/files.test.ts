import { fileOpen, fileSave } from 'browser-fs-access';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../../../src/state/desk/back-up';
import { chooseFile, saveFile } from '../../../../src/state/desk/files';
import { writeBackup } from '../../../../src/storage/backup';
import { stubBrowser, withOthers } from '../../../support/desk';

vi.mock('browser-fs-access', () => ({ fileOpen: vi.fn(), fileSave: vi.fn() }));
vi.mock('../../../../src/storage/backup', async (load) => {
  const own = await load<typeof import('../../../../src/storage/backup')>();
  return { ...own, writeBackup: vi.fn(own.writeBackup) };
});

const saving = vi.mocked(fileSave);
const ABORTED = new DOMException('called off', 'AbortError');
const PROMISED = 'a,b';

/** A browser that asks for a place, takes it and then writes what it is given. */
const takeAll = async (blob: unknown) => {
  await (blob as Promise<Blob>);
  return null;
};

beforeEach(() => {
  saving.mockReset().mockImplementation(takeAll);
  vi.mocked(fileOpen).mockReset();
});

describe('a file that is saved', () => {
  it('is asked a place for before its content is there, as only a click allows it', async () => {
    const content = Promise.withResolvers<string>();
    const saved = saveFile('a.csv', 'text/csv', content.promise);
    expect(saving).toHaveBeenCalledOnce();
    content.resolve(PROMISED);
    expect(await saved).toBe(true);
    const [blob, options] = saving.mock.lastCall ?? [];
    expect(await (await (blob as Promise<Blob>)).text()).toBe(PROMISED);
    expect(options).toMatchObject({ fileName: 'a.csv', extensions: ['.csv'] });
  });

  it('is called off without a word, whatever becomes of its content', async () => {
    saving.mockRejectedValue(ABORTED);
    const content = Promise.reject(new Error('not read'));
    expect(await saveFile('a.csv', 'text/csv', content)).toBe(false);
  });

  it('that cannot be written says so, and one whose content fails says that', async () => {
    const content = Promise.reject(new Error('not read'));
    await expect(saveFile('a.csv', 'text/csv', content)).rejects.toThrow('not read');
    saving.mockRejectedValue(new DOMException('the disk is full', 'QuotaExceededError'));
    await expect(saveFile('a.csv', 'text/csv', Promise.resolve(PROMISED))).rejects.toMatchObject({
      problem: { code: 'unsaved', where: 'a.csv' },
    });
  });
});

describe('a file that is chosen', () => {
  it('is none if the person calls it off', async () => {
    vi.mocked(fileOpen).mockRejectedValue(ABORTED);
    expect(await chooseFile(['.txt'])).toBeUndefined();
  });
});

describe('a dossier of the shelf that is saved as a file', () => {
  it('is saved as it stands', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.shelf.rename('one', 'Another title');
    expect(await window.shelf.save('one')).toBe(true);
    const [blob, options] = saving.mock.lastCall ?? [];
    expect(options).toMatchObject({ fileName: 'one.parley.json' });
    expect(await (await (blob as Promise<Blob>)).text()).toContain('"Another title"');
  });

  it('says why not if it is gone or the file cannot be written', async () => {
    stubBrowser();
    const window = await withOthers('one');
    expect(await window.shelf.save('nobody')).toBe(false);
    expect(window.trouble.problem?.code).toBe('missing');
    saving.mockRejectedValue(new Error('no such folder'));
    expect(await window.shelf.save('one')).toBe(false);
    expect(window.trouble.problem?.message).toContain('no such folder');
  });
});

describe('a backup', () => {
  it('of more than one may hold is refused, and why', async () => {
    stubBrowser();
    const window = await withOthers('one');
    await window.shelf.refresh();
    vi.mocked(writeBackup).mockRejectedValueOnce(new RangeError('too many files: 6000 of 5000'));
    await expect(backUp(window.shelf)).rejects.toMatchObject({
      problem: { code: 'backupTooLarge', message: expect.stringContaining('6000') as string },
    });
  });

  it('that is called off says nothing', async () => {
    stubBrowser();
    const window = await withOthers('one');
    saving.mockRejectedValue(ABORTED);
    expect(await backUp(window.shelf)).toBe('');
  });
});
