import type { Span } from './span';

/** Opening marks with what closes them. Single marks are left out: they are apostrophes too. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '"': '"',
};

/** What stands between quotation marks in a paragraph, without the marks; to its end, if a quotation goes on in the next paragraph. */
export function quotationsIn(text: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  let closing = '';
  let start = 0;
  for (let i = paragraph.start; i < paragraph.end; i += 1) {
    const sign = text.charAt(i);
    if (closing === '') {
      closing = CLOSING[sign] ?? '';
      start = i + 1;
    } else if (closing.includes(sign)) {
      found.push({ start, end: i });
      closing = '';
    }
  }
  if (closing !== '') found.push({ start, end: paragraph.end });
  return found;
}
