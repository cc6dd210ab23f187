import type { Dossier } from '../../core/dossier';
import { countWords } from '../../core/text';
import type { EntryFields } from '../../storage/entry';

/** What the list of dossiers tells of one. */
export const fieldsOf = (dossier: Dossier): EntryFields => ({
  title: dossier.title,
  words: dossier.articles.reduce((sum, { text }) => sum + wordsOf(text), 0),
  actors: dossier.actors.length,
  relations: dossier.relations.length,
  changed: new Date().toISOString(),
});

/** Counting takes long for a long text, which never changes. */
const counted = new Map<string, number>();
function wordsOf(text: string): number {
  let count = counted.get(text);
  if (count === undefined) {
    if (counted.size > 20) counted.clear();
    counted.set(text, (count = countWords(text)));
  }
  return count;
}
