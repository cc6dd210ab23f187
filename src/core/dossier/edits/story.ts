import * as v from 'valibot';
import { editTexts } from '../../texts/edits';
import type { Quote } from '../../anchoring';
import type { Source } from '../article';
import { AsideSchema } from '../aside';
import type { Dossier } from '../dossier';
import { DossierFileSchema, MatterSchema } from '../file';
import { FirstViewSchema, PinSchema, type FirstView, type Pin } from '../first-view';
import type { ActorId, ArticleId, AsideId } from '../ids';
import { QuoteCheckSchema, type QuoteCheck } from '../quote-check';
import { actorOf } from './actors';
import {
  accept,
  findFault,
  findGone,
  findReasonFault,
  keep,
  mapChanged,
  patch,
  refuse,
  type Outcome,
  type Signature,
} from './edit';
import { quoteKey, selectorOf } from '../quote';
import { nameId, nextIds } from './ids';
import { removeRecords } from './remove';

const TitleSchema = v.object({ title: DossierFileSchema.entries.title });

/** Gives the dossier another title; that of the article stays as the text has it. */
export function setTitle(dossier: Dossier, title: string): Outcome {
  const fields = { title: title.trim() };
  return (
    findFault(TitleSchema, fields) ?? {
      dossier: { ...dossier, ...fields },
      label: editTexts.done.renamed(fields.title),
    }
  );
}

/** Changes where an article came from; a field that is set to '' was not given. */
export function setSource(dossier: Dossier, id: ArticleId, fields: Source): Outcome {
  if (!dossier.articles.some((one) => one.id === id)) throw new Error(`unknown article: ${id}`);
  const given = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value?.trim() || undefined]),
  ) as Partial<Source>;
  const [head, ...rest] = mapChanged(dossier.articles, (article) =>
    article.id === id ? { ...article, source: patch(article.source, given) } : article,
  );
  const articles = head && ([head, ...rest] as const);
  return { dossier: articles ? { ...dossier, articles } : dossier, label: editTexts.done.source };
}

/** Changes what a reader meets first: headline, subline, leading relations in their order. Those that are only proposed cannot lead. */
export function setFirstView(dossier: Dossier, fields: Partial<FirstView>): Outcome {
  const before = dossier.firstView ?? { headline: dossier.title, leading: [] };
  const firstView = patch(before, fields);
  const known = new Set([...dossier.relations, ...dossier.withheld.relations].map(({ id }) => id));
  const unknown = firstView.leading.flat().find((id) => !known.has(id));
  if (unknown) return refuse('gone', 'relations', unknown, true);
  return (
    findFault(FirstViewSchema, firstView) ?? {
      dossier: { ...dossier, firstView },
      label: editTexts.done.firstView,
    }
  );
}

/** Adds a matter: what relations are about. */
export function addMatter(dossier: Dossier, name: string): Outcome {
  const named = name.trim();
  const same = dossier.matters.find((one) => one.name.toLowerCase() === named.toLowerCase());
  if (same) return { dossier, label: editTexts.done.addedMatter(same.name), id: same.id };
  const matter = { id: nameId(dossier, 'matters', named), name: named };
  return (
    findFault(MatterSchema, matter) ?? {
      dossier: { ...dossier, matters: [...dossier.matters, matter] },
      label: editTexts.done.addedMatter(named),
      id: matter.id,
    }
  );
}

/** Sets words aside on purpose: nothing need rest on them. */
export function addAside(
  dossier: Dossier,
  quote: Quote<ArticleId>,
  why: string,
  signature: Signature,
): Outcome {
  const [id] = nextIds(dossier, 'asides', 1);
  if (!id) throw new Error('no id for an aside');
  const aside = { id, quote, why: why.trim() };
  const fault =
    findReasonFault(aside.why, 'asides') ??
    findFault(AsideSchema, { ...aside, quote: selectorOf(dossier, quote) });
  if (fault) return fault;
  const asides = [...dossier.asides, aside];
  return {
    dossier: accept({ ...dossier, asides }, [id], signature),
    label: editTexts.done.setAside,
    id,
  };
}

export function deleteAside(dossier: Dossier, id: AsideId): Outcome {
  if (!dossier.asides.some((one) => one.id === id)) return refuse('gone', 'asides', id);
  return {
    dossier: removeRecords(dossier, { asides: [id] }),
    label: editTexts.done.takenBack,
  };
}

/** Notes whether the original has some words; undefined takes the note back. */
export function setCheck(
  dossier: Dossier,
  quote: Quote<ArticleId>,
  check: Pick<QuoteCheck, 'answer' | 'link'> | undefined,
): Outcome {
  const own = quoteKey(selectorOf(dossier, quote), dossier);
  const others = keep(dossier.checks, (one) => quoteKey(one.quote, dossier) !== own);
  const note = check && patch<QuoteCheck>({ quote: selectorOf(dossier, quote), ...check }, {});
  return (
    (note && findFault(QuoteCheckSchema, note)) ?? {
      dossier: { ...dossier, checks: note ? [...others, note] : others },
      label: editTexts.done.checked,
    }
  );
}

/** The note on some words, if there is one. */
export function checkOf(dossier: Dossier, quote: Quote<ArticleId>): QuoteCheck | undefined {
  const own = quoteKey(selectorOf(dossier, quote), dossier);
  return dossier.checks.find((one) => quoteKey(one.quote, dossier) === own);
}

/** Puts an actor in a place of the world (its units) and keeps it there; undefined lets it go. */
export function setPin(
  dossier: Dossier,
  actor: ActorId,
  place: Pick<Pin, 'x' | 'y'> | undefined,
): Outcome {
  const gone = findGone(dossier, { actors: [actor] });
  if (gone) return gone;
  const { name } = actorOf(dossier, actor);
  const others = keep(dossier.layout.pins, (pin) => pin.actor !== actor);
  const pin = place && { actor, x: place.x, y: place.y };
  const fault = pin && findFault(PinSchema, pin);
  if (fault) return fault;
  const pins = pin ? [...others, pin] : others;
  return {
    dossier: { ...dossier, layout: { ...dossier.layout, pins: [...pins] } },
    label: place ? editTexts.done.pinned(name) : editTexts.done.unpinned(name),
  };
}

/** Notes where all actors stand (world units), so that what is added later moves none of them. */
export function setPlaces(dossier: Dossier, places: readonly Pin[]): Dossier {
  const known = new Map(dossier.layout.places.map((place) => [place.actor, place]));
  const next = places.map((place) => {
    const before = known.get(place.actor);
    return before?.x === place.x && before.y === place.y ? before : place;
  });
  return { ...dossier, layout: { ...dossier.layout, places: next } };
}

/** Lets all actors go back to where the layout puts them. */
export const clearPins = (dossier: Dossier): Outcome => ({
  dossier: { ...dossier, layout: { ...dossier.layout, pins: [] } },
  label: editTexts.done.tidied,
});
