import type { Dossier } from '../dossier';
import { idFrom } from '../ids';
import { ARTICLE_VOICE } from '../relation';

/** The first letter of ids that are only numbered. */
const LETTER = {
  mentions: 'm',
  statements: 'Q',
  relations: 'R',
  contests: 'c',
  asides: 'A',
} as const;

type Numbered = keyof typeof LETTER;

/** All ids of a kind of record that are taken: of what is in the graph, what waits, what is proposed, and of actors that were merged. */
export function takenIds(dossier: Dossier, list: Numbered | 'actors' | 'matters'): Set<string> {
  const lists = [
    dossier[list],
    list in dossier.withheld ? dossier.withheld[list as keyof typeof dossier.withheld] : [],
    list in dossier.proposals ? dossier.proposals[list as keyof typeof dossier.proposals] : [],
    list === 'actors' ? dossier.merges.map(({ actor }) => actor) : [],
  ];
  return new Set((lists.flat() as readonly { readonly id: string }[]).map(({ id }) => id));
}

/** New ids for records of a kind, in their order: above the highest number that is in use. */
export function nextIds<List extends Numbered>(
  dossier: Dossier,
  list: List,
  count: number,
): Dossier[List][number]['id'][] {
  const letter = LETTER[list];
  const taken = takenIds(dossier, list);
  // Of a longer number there is no telling which comes next.
  const pattern = new RegExp(`^${letter}(\\d{1,15})$`);
  let number = 0;
  for (const id of taken) number = Math.max(number, Number(pattern.exec(id)?.[1] ?? 0));
  return Array.from({ length: count }, () => {
    let id: string;
    do {
      number += 1;
      id = `${letter}${String(number).padStart(2, '0')}`;
    } while (taken.has(id));
    return id as Dossier[List][number]['id'];
  });
}

/** A new id for a record with a name, made of it: "steve-witkoff". */
export function nameId<List extends 'actors' | 'matters'>(
  dossier: Dossier,
  list: List,
  name: string,
): Dossier[List][number]['id'] {
  const taken = takenIds(dossier, list).add(ARTICLE_VOICE);
  const fallback = list === 'actors' ? 'actor' : 'matter';
  return idFrom(name, fallback, (id) => taken.has(id)) as Dossier[List][number]['id'];
}
