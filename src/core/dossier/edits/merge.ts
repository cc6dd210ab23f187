import { anchorQuote } from '../../anchoring';
import { editTexts } from '../../texts/edits';
import type { Actor } from '../actor';
import type { Dossier } from '../dossier';
import type { ActorId } from '../ids';
import type { Merge } from '../merge';
import type { RelationRecord } from '../relation';
import { actorOf, areDistinct, writeActor } from './actors';
import { keep, mapChanged, refuse, type Outcome } from './edit';
import { nameId, takenIds } from './ids';

/**
 * Merges an actor into another one, which from then on has its mentions, statements and relations. What was whose is noted, so that
 * `splitMerged` can part them. Refused while the two have relations with each other, or if a person said that they are not the same.
 */
export function mergeActors(dossier: Dossier, from: ActorId, into: ActorId): Outcome {
  const [gone, stays] = [actorOf(dossier, from), actorOf(dossier, into)];
  if (from === into) return refuse('oneActor', 'actors', gone.name);
  if (areDistinct(dossier, from, into))
    return refuse('distinct', 'distinct', gone.name, stays.name);
  const between = linesOf(dossier).filter((one) => joins(one, from, into)).length;
  if (between > 0) return refuse('between', 'relations', gone.name, stays.name, between);
  const { relations, statements, mentions } = dossier;
  const ids = <Id>(list: readonly { readonly id: Id }[]): Id[] => list.map(({ id }) => id);
  const merge: Merge = {
    into,
    actor: writeGone(dossier, gone),
    mentions: ids(mentions.filter(({ actors }) => actors.includes(from))),
    both: ids(mentions.filter(({ actors }) => actors.includes(from) && actors.includes(into))),
    speaks: ids(statements.filter(({ speaker }) => speaker === from)),
    about: ids(statements.filter(({ about }) => about.includes(from))),
    aboutBoth: ids(statements.filter(({ about }) => about.includes(from) && about.includes(into))),
    sources: ids(relations.filter(({ source }) => source === from)),
    targets: ids(relations.filter(({ target }) => target === from)),
    asserts: ids(relations.filter(({ assertedBy }) => assertedBy === from)),
  };
  const next = rename(dossier, (id) => (id === from ? into : id));
  return {
    dossier: {
      ...next,
      actors: keep(next.actors, ({ id }) => id !== from),
      unanchored: keep(
        next.unanchored,
        ({ owner }) => owner.kind !== 'actor' || (owner.id as ActorId) !== from,
      ),
      merges: [...next.merges, merge],
    },
    label: editTexts.done.merged(gone.name, stays.name),
    id: into,
  };
}

/** Parts an actor again from the one it was merged into: it gets back what was its own and is still there. */
export function splitMerged(dossier: Dossier, index: number): Outcome {
  const merge = dossier.merges[index];
  if (!merge) throw new Error(`unknown merge: ${index}`);
  const { into, actor: record } = merge;
  const id = takenIds(dossier, 'actors').has(record.id)
    ? nameId(dossier, 'actors', record.name)
    : record.id;
  const own = (ids: readonly string[]) => new Set(ids);
  const [mentions, both] = [own(merge.mentions), own(merge.both)];
  const [speaks, about, aboutBoth] = [own(merge.speaks), own(merge.about), own(merge.aboutBoth)];
  const [sources, targets, asserts] = [own(merge.sources), own(merge.targets), own(merge.asserts)];
  /** The list with the parted actor in place of, or beside, the one it was merged into. */
  const part = (ids: readonly ActorId[], beside: boolean): ActorId[] =>
    ids.flatMap((one) => (one === into ? (beside ? [one, id] : [id]) : [one]));
  const { actor, waits } = readGone(dossier, { ...record, id });
  return {
    dossier: {
      ...dossier,
      actors: [...dossier.actors, actor],
      mentions: mapChanged(dossier.mentions, (one) => {
        if (!mentions.has(one.id) || !one.actors.includes(into)) return one;
        const [head = id, ...rest] = part(one.actors, both.has(one.id));
        return { ...one, actors: [head, ...rest] };
      }),
      statements: mapChanged(dossier.statements, (one) => {
        const speaker = speaks.has(one.id) && one.speaker === into ? id : one.speaker;
        const named = about.has(one.id) && one.about.includes(into);
        return speaker === one.speaker && !named
          ? one
          : {
              ...one,
              speaker,
              ...(named && { about: part(one.about, aboutBoth.has(one.id)) }),
            };
      }),
      relations: mapChanged(dossier.relations, (one) => {
        const source = sources.has(one.id) && one.source === into ? id : one.source;
        const target = targets.has(one.id) && one.target === into ? id : one.target;
        const assertedBy = asserts.has(one.id) && one.assertedBy === into ? id : one.assertedBy;
        const same =
          source === one.source && target === one.target && assertedBy === one.assertedBy;
        return same ? one : { ...one, source, target, assertedBy };
      }),
      unanchored: waits ? [...dossier.unanchored, waits] : dossier.unanchored,
      merges: dossier.merges.toSpliced(index, 1),
    },
    label: editTexts.done.split(record.name, actorOf(dossier, into).name),
    id,
  };
}

/** All relations, drawn or not. */
export const linesOf = ({ relations, withheld, proposals }: Dossier) => [
  ...relations,
  ...withheld.relations,
  ...proposals.relations,
];

const joins = (
  { source, target }: Pick<RelationRecord, 'source' | 'target'>,
  a: ActorId,
  b: ActorId,
): boolean => (source === a && target === b) || (source === b && target === a);

/** An actor as it is written, with the role that waits in the tray, if it has no other. */
function writeGone(dossier: Dossier, actor: Actor): Merge['actor'] {
  const waits = dossier.unanchored.find(
    ({ owner }) => owner.kind === 'actor' && owner.id === actor.id,
  );
  const written = writeActor(dossier, actor);
  return written.role || !waits ? written : { ...written, role: waits.selector };
}

function readGone(dossier: Dossier, { role, ...actor }: Merge['actor']) {
  if (!role) return { actor, waits: undefined };
  const article = dossier.articles.find(({ id }) => id === role.article) ?? dossier.articles[0];
  const answer = anchorQuote(article, role);
  if (answer.found) return { actor: { ...actor, role: answer.quote }, waits: undefined };
  const { reason, candidates } = answer;
  const owner = { kind: 'actor', id: actor.id } as const;
  return { actor, waits: { owner, selector: role, reason, candidates } };
}

/** The dossier with other ids for its actors, wherever one is named. */
function rename(dossier: Dossier, to: (id: ActorId) => ActorId): Dossier {
  const ids = (list: readonly ActorId[]): readonly ActorId[] => {
    const next = [...new Set(list.map(to))];
    return next.length === list.length && next.every((id, i) => id === list[i]) ? list : next;
  };
  const mention = <One extends { readonly actors: readonly [ActorId, ...ActorId[]] }>(
    one: One,
  ): One => {
    const actors = ids(one.actors);
    return actors === one.actors ? one : { ...one, actors };
  };
  const statement = <One extends { readonly speaker: ActorId; readonly about: readonly ActorId[] }>(
    one: One,
  ): One => {
    const about = ids(one.about);
    const speaker = to(one.speaker);
    return about === one.about && speaker === one.speaker ? one : { ...one, speaker, about };
  };
  const relation = <One extends Pick<RelationRecord, 'source' | 'target' | 'assertedBy'>>(
    one: One,
  ): One => {
    const [source, target] = [to(one.source), to(one.target)];
    const assertedBy = one.assertedBy === 'article' ? one.assertedBy : to(one.assertedBy);
    return source === one.source && target === one.target && assertedBy === one.assertedBy
      ? one
      : { ...one, source, target, assertedBy };
  };
  const lens = (one: Dossier['lenses'][number]['lens']): typeof one => {
    const { assertedBy } = one;
    if (!assertedBy?.some((id) => id !== 'article' && to(id) !== id)) return one;
    const voices = assertedBy.map((id) => (id === 'article' ? id : to(id)));
    return { ...one, assertedBy: [...new Set(voices)] };
  };
  const { withheld, proposals, briefing, layout } = dossier;
  const pins = keep(layout.pins, ({ actor }) => to(actor) === actor);
  const places = keep(layout.places, ({ actor }) => to(actor) === actor);
  const scenes = mapChanged(briefing.scenes, (scene) => {
    const actors = scene.actors && ids(scene.actors);
    const seen = scene.lens && lens(scene.lens);
    return actors === scene.actors && seen === scene.lens
      ? scene
      : { ...scene, ...(actors && { actors: [...actors] }), ...(seen && { lens: seen }) };
  });
  return {
    ...dossier,
    mentions: mapChanged(dossier.mentions, mention),
    statements: mapChanged(dossier.statements, statement),
    relations: mapChanged(dossier.relations, relation),
    withheld: {
      ...withheld,
      mentions: mapChanged(withheld.mentions, mention),
      statements: mapChanged(withheld.statements, statement),
      relations: mapChanged(withheld.relations, relation),
    },
    proposals: {
      ...proposals,
      mentions: mapChanged(proposals.mentions, mention),
      statements: mapChanged(proposals.statements, statement),
      relations: mapChanged(proposals.relations, relation),
    },
    lenses: mapChanged(dossier.lenses, (named) => {
      const seen = lens(named.lens);
      return seen === named.lens ? named : { ...named, lens: seen };
    }),
    briefing: scenes === briefing.scenes ? briefing : { ...briefing, scenes },
    layout:
      pins === layout.pins && places === layout.places
        ? layout
        : { ...layout, pins: [...pins], places },
    distinct: keep(
      mapChanged(dossier.distinct, (pair) => {
        const [a, b] = [to(pair[0]), to(pair[1])];
        return a === pair[0] && b === pair[1] ? pair : [a, b];
      }),
      ([a, b]) => a !== b,
    ),
    merges: mapChanged(dossier.merges, (one) => {
      const next = to(one.into);
      return next === one.into ? one : { ...one, into: next };
    }),
  };
}
