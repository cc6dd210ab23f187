/** The parts of Vitest's JSON report that are counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The parts of Playwright's JSON report that are counted. */
export interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
  readonly errors: readonly unknown[];
  readonly suites: readonly { readonly file: string }[];
}

/** What one run of a test runner amounts to. Every problem counts as one failure beside the failed tests. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly problems: readonly string[];
}

/** What is known of a run apart from its report; `files` are the test files on disk, by layer, relative to the root. */
export interface Run {
  readonly exitedWell: boolean;
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** Counts one Vitest run; `report` is undefined if none was written. */
export function countVitest(report: VitestReport | undefined, run: Run): Count;

/** Counts one Playwright run, whose suites are named relative to tests/e2e; `report` is undefined if none was written. */
export function countPlaywright(report: PlaywrightReport | undefined, run: Run): Count;

/** The sum of all runs and of the steps (lint, build, ...) that failed; a step that went well is no passed test. */
export function addUp(counts: readonly Count[], failedSteps: number): Omit<Count, 'problems'>;

/** The line that ends a whole check, for people and machines: `N passed, N failed`. */
export function closingLine(sum: Omit<Count, 'problems'>): string;
