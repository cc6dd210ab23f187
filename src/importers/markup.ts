/** How far into a text its kind is looked for. */
const REACH = 4000;

const PAGE = /^<(?:!doctype\s+html|html|head|body|svg|rss|feed)\b/i;
const SAVED = /^(?:From:|MIME-Version:|Content-Type:)[^]*?\bmultipart\/related\b/i;
const BLOCK =
  /^<(?:article|section|main|div|p|h[1-6]|span|table|ul|ol|script|style|meta|link|title|header|nav|img|a|figure|blockquote)\b[^>]*>/i;
const CLOSING = /<\/[a-z][a-z0-9]*\s*>/i;

/** True if the text is nothing but a web address. */
export const isAddress = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)[^\s]+$/i.test(text.trim());

/** True if the text is the source of a whole web page or feed, or a page saved with its pictures. */
export function isWholePage(text: string): boolean {
  const start = startOf(text);
  return PAGE.test(start) || SAVED.test(start);
}

/** True if the text is HTML, a whole page or a part of one: it begins with a tag of a block. Tags further on make no difference. */
export const isMarkup = (text: string): boolean =>
  isWholePage(text) || (BLOCK.test(startOf(text)) && CLOSING.test(text));

/** Where a text begins, behind comments and declarations. */
const startOf = (text: string): string =>
  text.slice(0, REACH).replace(/^(?:\s+|<!--[^]*?-->|<\?[^]*?\?>)+/, '');
