import {
  ACTOR_KINDS,
  ARTICLE_VOICE,
  MODALITIES,
  POLARITIES,
  type Lens,
  type Lookup,
} from '../dossier';
import { SWITCHES, type Facet } from './lens';

/** The short names of the facets in an address. */
const NAMES = {
  assertedBy: 'told',
  matter: 'about',
  polarity: 'tone',
  modality: 'stand',
  kind: 'kind',
  bond: 'bond',
  paragraph: 'par',
} as const satisfies Record<Facet, string>;
const FACETS = Object.keys(NAMES) as Facet[];

/** A lens as a short text for an address: `told=trump,article;disputed`; '' for the default lens. */
export function writeLens(lens: Lens): string {
  const facets = FACETS.flatMap((facet) => {
    const values: readonly (string | number)[] = lens[facet] ?? [];
    return values.length > 0
      ? [`${NAMES[facet]}=${values.map((value) => encodeURIComponent(value)).join(',')}`]
      : [];
  });
  return [
    ...(lens.scope === 'everything' ? ['all'] : []),
    ...SWITCHES.filter((one) => lens[one] === true),
    ...facets,
  ].join(';');
}

/** Reads such a text back; undefined if it names something that the dossier or Parley does not have. */
export function readLens(text: string, lookup: Lookup): Lens | undefined {
  const lens: Record<string, unknown> = {};
  for (const part of text.split(';').filter(Boolean)) {
    const [name = '', list] = part.split('=');
    if (part === 'all') lens['scope'] = 'everything';
    else if (SWITCHES.some((one) => one === part)) lens[part] = true;
    else {
      const facet = FACETS.find((one) => NAMES[one] === name);
      const values = facet && readValues(facet, list ?? '', lookup);
      if (!facet || !values) return undefined;
      lens[facet] = values;
    }
  }
  return lens;
}

function readValues(facet: Facet, list: string, lookup: Lookup): unknown[] | undefined {
  const values = list.split(',').filter(Boolean).map(decode);
  const known = knownValues(facet, lookup);
  const read = values.map((value) => (facet === 'paragraph' ? Number(value) : value));
  return values.length > 0 && read.every((value) => known.includes(value)) ? read : undefined;
}

/** All values that a facet can take in a dossier. */
function knownValues(facet: Facet, { dossier }: Lookup): readonly unknown[] {
  switch (facet) {
    case 'assertedBy':
      return [ARTICLE_VOICE, ...dossier.actors.map(({ id }) => id)];
    case 'matter':
      return dossier.matters.map(({ id }) => id);
    case 'polarity':
      return POLARITIES;
    case 'modality':
      return MODALITIES;
    case 'kind':
      return ACTOR_KINDS;
    case 'bond':
      return ['tie', 'act'];
    case 'paragraph':
      return dossier.articles.flatMap(({ paragraphs }) => paragraphs.map(({ index }) => index));
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
