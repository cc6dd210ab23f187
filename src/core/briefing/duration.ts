const MINUTE = 60;
/** Nobody spends more on a scene: what is more is a slip of the hand. */
const MOST = 24 * 60 * MINUTE;

/** Seconds as a person writes them: "1:05" for 65. */
export const writeDuration = (seconds: number): string => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, '0')}`;
};

/** Reads "1:05", "65" or "65 s" as seconds; undefined if it is no length of time. */
export function readDuration(text: string): number | undefined {
  const [, minutes, seconds] = /^\s*(?:(\d{1,4}):(?=\d\d\s*$))?(\d{1,5})\s*s?\s*$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const all = Number(minutes ?? 0) * MINUTE + Number(seconds);
  return all > MOST ? undefined : all;
}
