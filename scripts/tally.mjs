// @ts-check
// Counts tests honestly. A runner's own report says "0 failed" although its browser never started, an error was thrown after
// a test had ended, or a file could not be imported; each of these is counted as a failure here. Contracts: tally.d.mts.

/** @typedef {import('./tally.mjs').Count} Count */
/** @typedef {import('./tally.mjs').Run} Run */
/** @typedef {{ passed: number, failed: number, skipped: number, problems: string[], ran: string[], seen: string[] }} Reading
 * `seen`: files in the report; `ran`: the file of every test that ended one way or the other */

/** @type {typeof import('./tally.mjs').countVitest} */
export function countVitest(report, run) {
  if (!report) return noReport;
  /** @type {Reading} */
  const reading = { passed: 0, failed: 0, skipped: 0, problems: [], ran: [], seen: [] };
  for (const { name, status, assertionResults } of report.testResults) {
    const paths = Object.values(run.files).flat();
    const file = paths.find((path) => name.replaceAll('\\', '/').endsWith(`/${path}`)) ?? name;
    reading.seen.push(file);
    for (const test of assertionResults) {
      const outcome =
        test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped';
      reading[outcome] += 1;
      if (outcome !== 'skipped') reading.ran.push(file);
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
      reading.problems.push(`${file} failed outside its tests`);
  }
  return judge(reading, run);
}

/** @type {typeof import('./tally.mjs').countPlaywright} */
export function countPlaywright(report, run) {
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const seen = report.suites.map(({ file }) => `tests/e2e/${file}`);
  const problems = report.errors.map(() => 'an error outside the tests');
  if (flaky > 0) problems.push(...Array(flaky).fill('a flaky test'));
  const ran = expected + unexpected + flaky > 0 ? seen : [];
  return judge({ passed: expected, failed: unexpected, skipped, problems, ran, seen }, run);
}

/** @type {typeof import('./tally.mjs').addUp} */
export function addUp(counts, failedSteps) {
  const sum = { passed: 0, failed: failedSteps, skipped: 0 };
  for (const { passed, failed, skipped, problems } of counts) {
    sum.passed += passed;
    sum.failed += failed + problems.length;
    sum.skipped += skipped;
  }
  return sum;
}

/** @type {typeof import('./tally.mjs').closingLine} */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** @type {Count} */
const noReport = { passed: 0, failed: 0, skipped: 0, problems: ['no report'] };

/** Adds the problems that only a look at the disk and at the exit code reveals. @param {Reading} reading @param {Run} run @returns {Count} */
function judge({ passed, failed, skipped, problems, ran, seen }, { exitedWell, files }) {
  const all = [...problems];
  for (const [layer, paths] of Object.entries(files))
    if (!paths.some((path) => ran.includes(path))) all.push(`nothing ran in ${layer}`);
    else for (const path of paths) if (!seen.includes(path)) all.push(`${path} was not run`);
  if (!exitedWell && failed + all.length === 0) all.push('the runner failed outside its tests');
  return { passed, failed, skipped, problems: all };
}
