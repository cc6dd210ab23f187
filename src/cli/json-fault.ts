/** Where and why a text is no JSON. Line and column count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** The first fault of a text that is no JSON. */
export function describeJsonFault(text: string): JsonFault {
  const message = messageOf(text) ?? '';
  const at = offsetOf(text, message);
  const before = text.slice(0, at).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    why: message.replace(
      /,? "?\.{3}[^]*$|, "[^]* is not valid JSON$| in JSON at position [^]*$/u,
      '',
    ),
  };
}

function offsetOf(text: string, message: string): number {
  const named = /at position (\d+)/u.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  if (!isUnexpected(message)) return text.length;
  // The engine names no position here. A text cut off before the fault only ends too early, so the fault is found by halves.
  let sound = 0;
  let faulty = text.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (isUnexpected(messageOf(text.slice(0, middle)) ?? '')) faulty = middle;
    else sound = middle;
  }
  return sound;
}

const isUnexpected = (message: string): boolean =>
  /^Unexpected (token|string|number)/u.test(message);

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
