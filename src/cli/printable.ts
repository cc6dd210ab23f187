/**
 * What a terminal would obey or hide instead of showing: control characters (except tab and line end), marks that turn the
 * direction of writing, invisible tags, halves of characters.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The text with everything that a terminal must not be told written out, such as `\u{1b}`; tabs and line ends stay. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, writeOut);

/** Like `printable`, on one line: tabs and line ends are written out too. */
export const oneLine = (text: string): string => printable(text.replace(/[\t\n]/g, writeOut));

const writeOut = (character: string): string =>
  character === '\n'
    ? '\\n'
    : character === '\t'
      ? '\\t'
      : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
