/** A number of things: "1 actor", "3 actors". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Names as they stand in a sentence: "Trump, Putin and Biden". */
export const list = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

export const ends = (source: string, target: string, mutual: boolean): string =>
  `${source} ${mutual ? '↔' : '→'} ${target}`;

/** The parts joined as sentences: the first letter a capital, a full stop behind each; empty parts are left out. */
export const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .map((part) => (/[.!?…]["'”’»)\]]*$/u.test(part) ? part : `${part}.`))
    .join(' ');
