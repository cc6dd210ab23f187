import type { Span } from '../../core/text';

/** Words of a text between those before and after them, so many characters on either side. */
export const contextOf = (text: string, { start, end }: Span, round: number) => ({
  before: text.slice(Math.max(0, start - round), start),
  words: text.slice(start, end),
  after: text.slice(end, end + round),
});
