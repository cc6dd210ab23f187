import type { Lookup } from '../dossier';
import { aliasesOf, type Alias } from './aliases';
import { createEngine, type Engine } from './engine';
import { indexActors, indexOthers } from './entries';

/** What `find` asks; made once per dossier. Actors stand apart: a typo in a name is forgiven more freely than one in a sentence. */
export interface SearchIndex {
  readonly lookup: Lookup;
  readonly actors: Engine;
  readonly others: Engine;
  readonly aliases: readonly Alias[];
}

/** The index of a dossier's actors, relations, statements and sentences. */
export const createIndex = (lookup: Lookup): SearchIndex => ({
  lookup,
  actors: createEngine(indexActors(lookup), { beginnings: 1, typos: 3 }),
  others: createEngine(indexOthers(lookup), { beginnings: 2, typos: 4 }),
  aliases: aliasesOf(lookup),
});
