import { MOST_SECONDS } from '../dossier/scene';

/** Reads "1:05", "1:10:00", "65" or "65 s" as seconds; undefined if it is no length of time. */
export function readDuration(text: string): number | undefined {
  const written = /^\s*(\d{1,5}(?::\d\d){0,2})\s*s?\s*$/.exec(text)?.[1];
  const all = written?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return all === undefined || all > MOST_SECONDS ? undefined : all;
}
