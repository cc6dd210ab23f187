const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const unescape = (text: string): string =>
  text.replace(/&(\w+);/g, (_, name: string) => NAMED[name] ?? `?${name}?`);

/** What a reader of an XML file finds: its elements in order, their texts, and what is wrong with it as XML. */
export function readXml(xml: string): { tags: string[]; texts: string[]; faults: string[] } {
  const open: string[] = [];
  const tags: string[] = [];
  const texts: string[] = [];
  const faults: string[] = [];
  for (const [, text = '', end, tag, attributes = '', empty] of xml.matchAll(
    /([^<]*)<(\/?)([a-zA-Z]\w*(?::\w+)?)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu,
  )) {
    if (/&(?!(amp|lt|gt|quot|apos);)/.test(text + attributes)) faults.push(`bare & in ${text}`);
    if (text.trim()) texts.push(unescape(text.trim()));
    if (end) {
      const opened = open.pop();
      if (opened !== tag) faults.push(`${opened ?? 'nothing'} closed by ${tag ?? ''}`);
    } else {
      tags.push(tag ?? '');
      if (!empty) open.push(tag ?? '');
    }
  }
  const parsed = xml
    .replace(/[^<]*<\/?[a-zA-Z]\w*(?::\w+)?(\s+[\w:-]+="[^"<]*")*\s*\/?>/gu, '')
    .trim();
  if (parsed) faults.push(`left over: ${parsed.slice(0, 80)}`);
  if (open.length > 0) faults.push(`never closed: ${open.join()}`);
  return { tags, texts, faults };
}
