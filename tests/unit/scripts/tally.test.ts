import { expect, test } from 'vitest';
import {
  addUp,
  closingLine,
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  type Run,
  type VitestReport,
} from '../../../scripts/tally.mjs';

const UNIT = 'tests/unit/a.test.ts';
const COMPONENT = 'tests/component/b.test.ts';
const bothLayers: Run = { exitedWell: true, files: { unit: [UNIT], component: [COMPONENT] } };
const unitOnly: Run = { exitedWell: true, files: { unit: [UNIT] } };
const failing = (run: Run): Run => ({ ...run, exitedWell: false });

/** One file of a Vitest report, its status as Vitest derives it unless given. */
function file(path: string, tests: string[], status?: string): VitestReport['testResults'][number] {
  return {
    name: `/somewhere/parley/${path}`,
    status: status ?? (tests.includes('failed') ? 'failed' : 'passed'),
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  };
}

const vitestRows: [why: string, files: ReturnType<typeof file>[], run: Run, line: string][] = [
  [
    'all is well',
    [file(UNIT, ['passed', 'passed']), file(COMPONENT, ['passed'])],
    bothLayers,
    '3 passed, 0 failed',
  ],
  ['a test failed', [file(UNIT, ['passed', 'failed'])], failing(unitOnly), '1 passed, 1 failed'],
  [
    'the runner failed without a failed test (an error after the tests)',
    [file(UNIT, ['passed'])],
    failing(unitOnly),
    '1 passed, 1 failed',
  ],
  [
    'nothing ran in a layer, and the runner says all is well (no browser)',
    [file(UNIT, ['passed'])],
    bothLayers,
    '1 passed, 1 failed',
  ],
  [
    'a file could not be imported, so it has no assertions',
    [file(UNIT, [], 'failed'), file(COMPONENT, ['passed'])],
    failing(bothLayers),
    '1 passed, 2 failed', // the file, and a unit layer in which nothing ran
  ],
  [
    'a hook failed after the tests of its file',
    [file(UNIT, ['passed'], 'failed')],
    failing(unitOnly),
    '1 passed, 1 failed',
  ],
  [
    'a file on disk was never run',
    [file(UNIT, ['passed'])],
    { ...unitOnly, files: { unit: [UNIT, 'tests/unit/deep/forgotten.test.ts'] } },
    '1 passed, 1 failed',
  ],
  [
    'all tests of a layer were skipped',
    [file(UNIT, ['skipped', 'pending', 'todo'])],
    unitOnly,
    '0 passed, 1 failed',
  ],
  ['there are no tests', [], { exitedWell: true, files: { unit: [] } }, '0 passed, 1 failed'],
];

test.each(vitestRows)('Vitest: %s', (_why, testResults, run, line) => {
  expect(closingLine(addUp([countVitest({ testResults }, run)], 0))).toBe(line);
});

test('Vitest: file names written with backslashes are known again', () => {
  const name = `C:\\parley\\${UNIT.replaceAll('/', '\\')}`;
  const testResults = [{ name, status: 'passed', assertionResults: [{ status: 'passed' }] }];
  expect(countVitest({ testResults }, unitOnly).problems).toEqual([]);
});

const E2E: Run = { exitedWell: true, files: { e2e: ['tests/e2e/journey.spec.ts'] } };

/** A Playwright report of one file. */
function journeys(
  stats: Partial<PlaywrightReport['stats']>,
  errors: unknown[] = [],
): PlaywrightReport {
  return {
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
    suites: [{ file: 'journey.spec.ts' }],
  };
}

const playwrightRows: [why: string, report: PlaywrightReport, run: Run, line: string][] = [
  ['all is well', journeys({ expected: 2 }), E2E, '2 passed, 0 failed'],
  ['a test failed', journeys({ expected: 1, unexpected: 1 }), failing(E2E), '1 passed, 1 failed'],
  [
    'a flaky test, although the exit is well',
    journeys({ expected: 1, flaky: 2 }),
    E2E,
    '1 passed, 2 failed',
  ],
  [
    'an error outside the tests',
    journeys({ expected: 1 }, [{}]),
    failing(E2E),
    '1 passed, 1 failed',
  ],
  [
    'the server never came up',
    { ...journeys({}, [{}]), suites: [] },
    failing(E2E),
    '0 passed, 2 failed',
  ],
  ['a bad exit alone', journeys({ expected: 1 }), failing(E2E), '1 passed, 1 failed'],
  ['all were skipped', journeys({ skipped: 3 }), E2E, '0 passed, 1 failed'],
  [
    'a file on disk was never run',
    journeys({ expected: 1 }),
    { ...E2E, files: { e2e: ['tests/e2e/journey.spec.ts', 'tests/e2e/other.spec.ts'] } },
    '1 passed, 1 failed',
  ],
];

test.each(playwrightRows)('Playwright: %s', (_why, report, run, line) => {
  expect(closingLine(addUp([countPlaywright(report, run)], 0))).toBe(line);
});

test('a report that is missing is one failure, whatever the exit code says', () => {
  const missing = [countVitest(undefined, bothLayers), countPlaywright(undefined, E2E)];
  expect(closingLine(addUp(missing, 0))).toBe('0 passed, 2 failed');
});

test('skipped tests are counted apart', () => {
  const unit = countVitest({ testResults: [file(UNIT, ['passed', 'skipped', 'todo'])] }, unitOnly);
  const e2e = countPlaywright(journeys({ expected: 1, skipped: 3 }), E2E);
  expect(addUp([unit, e2e], 0)).toEqual({ passed: 2, failed: 0, skipped: 5 });
});

test('each failed step is one failure, and a step that went well is no passed test', () => {
  const good = countVitest({ testResults: [file(UNIT, ['passed'])] }, unitOnly);
  expect(closingLine(addUp([good], 0))).toBe('1 passed, 0 failed');
  expect(closingLine(addUp([good], 2))).toBe('1 passed, 2 failed');
});
