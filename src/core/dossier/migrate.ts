import { FORMAT, VERSION } from './file';
import { describeValue, problem, type Problem } from './problem';

/** Turns the data of version `n` (the index) into data of version `n + 1`. Version 1 is the first. */
const MIGRATIONS: Readonly<
  Record<number, (file: Record<string, unknown>) => Record<string, unknown>>
> = {
  // Version 0 was the format before the first release: contests were called "contested".
  0: ({ contested, ...file }) => ({
    ...file,
    version: 1,
    ...(contested !== undefined && { contests: joined(file['contests'], contested) }),
  }),
};

/** What a file has under two names, in one list. If one of them is no list, that one: the schema tells what is wrong with it. */
function joined(now: unknown, old: unknown): unknown {
  if (now === undefined || !Array.isArray(old)) return old;
  return Array.isArray(now) ? [...(now as unknown[]), ...(old as unknown[])] : now;
}

/** The data in the newest version, or why it is none of Parley's. Unknown data in, so nothing about it is trusted. */
export function migrate(
  data: unknown,
): { readonly file: Record<string, unknown> } | { readonly problem: Problem } {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problem: problem('wrongFormat', '$') };
  let file = data as Record<string, unknown>;
  if (file['format'] !== FORMAT) return { problem: problem('wrongFormat', 'format') };
  for (;;) {
    const version = file['version'];
    if (version === VERSION) return { file };
    const step = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!step) return { problem: refuseVersion(version) };
    file = step(file);
  }
}

/** A whole number above ours is of a newer Parley; anything else is no version that there ever was. */
function refuseVersion(version: unknown): Problem {
  if (Number.isInteger(version) && Number(version) > VERSION)
    return problem('newerVersion', 'version', String(version), VERSION);
  const found = version === undefined ? undefined : describeValue(version);
  return problem('wrongVersion', 'version', found, VERSION);
}
