/** The element of a page that holds a dossier. Its text is data: no browser runs it. */
const OPEN = '<script type="application/json" id="dossier">';
const CLOSE = '</script>';

/** JSON as it can stand in a script element: nothing in it ends the element, begins a comment or ends a line of a script. */
export const escapeJson = (json: string): string =>
  json.replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A page with JSON in its empty element for a dossier; undefined if the page has none. */
export function embedJson(page: string, json: string): string | undefined {
  const parts = page.split(OPEN + CLOSE);
  return parts.length === 2 ? parts.join(`${OPEN}${escapeJson(json)}${CLOSE}`) : undefined;
}

/** The JSON text that a page holds in such an element; undefined if it has none, or an empty one. */
export function embeddedJson(page: string): string | undefined {
  const start = page.indexOf(OPEN);
  if (start === -1) return undefined;
  const end = page.indexOf(CLOSE, start);
  const json = page.slice(start + OPEN.length, end === -1 ? undefined : end);
  return json.trim() === '' ? undefined : json;
}
