/** What XML 1.0 cannot hold, not even escaped: most controls, halves of surrogate pairs, two noncharacters. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with what XML cannot hold replaced by the sign for it. */
export const xmlSafe = (text: string): string => text.replace(NO_XML, '\ufffd');

/** Text as it stands in an element or between double quotes. */
export const escapeXml = (text: string): string =>
  keepLineEnds(xmlSafe(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign));

/** Line ends other than the line feed by their numbers: a reader would take them for line feeds or spaces. */
export const keepLineEnds = (xml: string): string =>
  xml.replace(/[\r\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
