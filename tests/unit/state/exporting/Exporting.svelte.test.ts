import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../support/browser';
import { pictureTexts } from '../../../../src/core/texts/exports-pictures';
import { ExportProblem, type ExportedFile, type Run } from '../../../../src/exporters/exporter';
import { Exporting } from '../../../../src/state/exporting/Exporting.svelte';
import type { FileWay } from '../../../../src/state/exporting/formats';
import { emptyGround } from '../../../support/grounds';

const fs = vi.hoisted(() => ({
  supported: true,
  fileSave: vi.fn<(blob: unknown, options: object) => Promise<unknown>>(),
}));
vi.mock('browser-fs-access', () => fs);

const FILE: ExportedFile = {
  ...{ name: 'small.csv', type: 'text/csv', content: 'a,b' },
  ...{ leftOut: [], remarks: [] },
};
const SCREEN = { theme: 'light', shown: undefined } as const;
const ground = emptyGround();

/** A way whose file comes when `made` does; and the run in which it is made. */
function held() {
  const made = Promise.withResolvers<ExportedFile>();
  const begun = Promise.withResolvers<Run>();
  const way: FileWay = {
    ...{ kind: 'file', id: 'csv', group: 'data' },
    fetch: () =>
      Promise.resolve((_ground, run) => {
        begun.resolve(run);
        return made.promise;
      }),
  };
  return { way, made, begun: begun.promise };
}

const stubPress = (isActive: boolean): void => {
  vi.stubGlobal('navigator', { userActivation: { isActive } });
};

beforeEach(() => {
  fs.supported = true;
  fs.fileSave.mockReset().mockResolvedValue(null);
  stubPress(true);
});
afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
  it('is saved when it is whole: until then no place is asked for', async () => {
    const exporting = new Exporting(() => ground);
    const { way, made, begun } = held();
    const saving = exporting.save(way, SCREEN);
    const run = await begun;
    run.onprogress(0.5);
    expect(exporting.making).toEqual({ id: 'csv', share: 0.5 });
    expect(fs.fileSave).not.toHaveBeenCalled();
    made.resolve(FILE);
    await saving;
    const [blob, options] = fs.fileSave.mock.lastCall ?? [];
    expect(await (blob as Blob).text()).toBe('a,b');
    expect(options).toMatchObject({ fileName: 'small.csv', extensions: ['.csv'] });
    expect(exporting).toMatchObject({ saved: FILE, making: undefined, problem: '' });
  });

  it('that is called off asks for no place, even if it comes all the same', async () => {
    const exporting = new Exporting(() => ground);
    const { way, made, begun } = held();
    const saving = exporting.save(way, SCREEN);
    const run = await begun;
    exporting.cancel();
    expect(run.signal.aborted).toBe(true);
    run.onprogress(0.9);
    made.resolve(FILE);
    await saving;
    expect(fs.fileSave).not.toHaveBeenCalled();
    expect(exporting).toMatchObject({ saved: undefined, making: undefined, problem: '' });
  });

  it.each([
    ['in words', new ExportProblem(pictureTexts.problem.noScenes), /no scenes yet.* Make a scene/],
    ['by an error', new TypeError('x is not y'), /could not be made: x is not y/],
  ])('that cannot be made is told %s, and no place is asked for', async (_how, error, says) => {
    const exporting = new Exporting(() => ground);
    const { way, made } = held();
    made.reject(error);
    await exporting.save(way, SCREEN);
    expect(fs.fileSave).not.toHaveBeenCalled();
    expect(exporting.problem).toMatch(says);
  });

  it('whose exporter cannot be fetched is told, and can be tried again', async () => {
    const exporting = new Exporting(() => ground);
    const { way } = held();
    await exporting.save({ ...way, fetch: () => Promise.reject(new Error('404')) }, SCREEN);
    expect(exporting.problem).toContain('404');
    const { way: again, made } = held();
    made.resolve(FILE);
    await exporting.save(again, SCREEN);
    expect(exporting).toMatchObject({ saved: FILE, problem: '' });
  });

  it('is not begun while another is made', async () => {
    const exporting = new Exporting(() => ground);
    const [first, second] = [held(), held()];
    const fetch = vi.fn(second.way.fetch);
    const saving = exporting.save(first.way, SCREEN);
    await exporting.save({ ...second.way, id: 'md', fetch }, SCREEN);
    expect(fetch).not.toHaveBeenCalled();
    expect(exporting.making?.id).toBe('csv');
    first.made.resolve(FILE);
    await saving;
    expect(exporting.saved).toBe(FILE);
  });
});

describe('the place of a file', () => {
  const save = async (): Promise<Exporting> => {
    const exporting = new Exporting(() => ground);
    const { way, made } = held();
    made.resolve(FILE);
    await exporting.save(way, SCREEN);
    return exporting;
  };

  it('that is not chosen leaves nothing, and nothing to be told', async () => {
    fs.fileSave.mockRejectedValue(new DOMException('aborted', 'AbortError'));
    expect(await save()).toMatchObject({ saved: undefined, ready: undefined, problem: '' });
  });

  it('that cannot be written to is told', async () => {
    fs.fileSave.mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    const { problem, saved } = await save();
    expect(problem).toMatch(/could not be saved: no room/);
    expect(saved).toBeUndefined();
  });

  it('is asked for in answer to a second press, where making took too long for the first', async () => {
    stubPress(false);
    const exporting = await save();
    expect(fs.fileSave).not.toHaveBeenCalled();
    expect(exporting).toMatchObject({ ready: FILE, saved: undefined, problem: '' });
    stubPress(true);
    await exporting.saveReady();
    expect(exporting).toMatchObject({ ready: undefined, saved: FILE });
  });

  it('that the browser refuses to ask for waits for a press, and so does a file that was not written', async () => {
    fs.fileSave.mockRejectedValueOnce(new DOMException('no press', 'SecurityError'));
    const exporting = await save();
    expect(exporting).toMatchObject({ ready: FILE, problem: '' });
    fs.fileSave.mockRejectedValueOnce(new Error('disk'));
    await exporting.saveReady();
    expect(exporting.ready).toBe(FILE);
    expect(exporting.problem).toMatch(/disk/);
    await exporting.saveReady();
    expect(exporting).toMatchObject({ saved: FILE, ready: undefined, problem: '' });
  });

  it('needs no press where the browser asks for none', async () => {
    fs.supported = false;
    stubPress(false);
    expect((await save()).saved).toBe(FILE);
  });
});
