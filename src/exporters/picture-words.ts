import { placesOf, relationTitle, type Lookup, type Relation } from '../core/dossier';
import type { Drawing } from '../core/drawing';
import { pictureTexts as texts } from '../core/texts/exports-pictures';
import type { Held } from './head';
import type { Sheet } from './sheet';

/** The relations that are not dimmed, in the order of the dossier. */
export function relationsOn({ dossier }: Lookup, { marks }: Drawing): readonly Relation[] {
  const drawn = new Set<string>(
    marks.flatMap((mark) =>
      mark.kind === 'line' && mark.strength !== 'faint' ? mark.relations : [],
    ),
  );
  return dossier.relations.filter(({ id }) => drawn.has(id));
}

/** How many actors and relations some sheets have in their pictures, dimmed or not. */
export function drawnOn(sheets: readonly Sheet[]): Held {
  const marks = sheets.flatMap(({ picture }) => picture?.drawing.marks ?? []);
  const actors = marks.flatMap((mark) => (mark.kind === 'node' ? [mark.actor] : []));
  const relations = marks.flatMap((mark) => (mark.kind === 'line' ? mark.relations : []));
  return { actor: new Set(actors).size, relation: new Set(relations).size };
}

/** Where the words stand that a drawing rests on, and how much of it could not be named. */
export function citedBy(lookup: Lookup, drawing: Drawing): string {
  const relations = relationsOn(lookup, drawing);
  const places = placesOf(
    lookup,
    relations.flatMap(({ evidence }) => evidence),
  );
  return [places === '' ? texts.citesNothing : texts.cited(places), texts.waiting(drawing.waiting)]
    .filter(Boolean)
    .join(' ');
}

/** So many relations and actors are told in the words for who does not see a picture; of the others how many there are. */
const TOLD = 40;

/** What a drawing shows, in sentences: conditions and speakers stay in them. Where no relation is lit, which actors are. */
export function describe(lookup: Lookup, drawing: Drawing | undefined): string {
  const relations = drawing ? relationsOn(lookup, drawing) : [];
  const names = actorsOn(lookup, drawing);
  return [
    relations.length > 0
      ? texts.alt(names.length, relations.length)
      : lookup.dossier.relations.length > 0
        ? texts.altUnlit
        : texts.altEmpty,
    texts.altActors(names.slice(0, TOLD), Math.max(0, names.length - TOLD)),
    texts.altShown(
      relations.slice(0, TOLD).map((relation) => relationTitle(lookup, relation)),
      Math.max(0, relations.length - TOLD),
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The names of the actors that are not dimmed, in the order of the dossier. */
function actorsOn({ dossier }: Lookup, drawing: Drawing | undefined): readonly string[] {
  const ids = new Set(
    drawing?.marks.flatMap((mark) =>
      mark.kind === 'node' && mark.strength !== 'faint' ? [mark.actor] : [],
    ),
  );
  return dossier.actors.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}
