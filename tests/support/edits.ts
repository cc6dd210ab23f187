import type { Dossier } from '../../src/core/dossier';
import {
  acceptProposals,
  addActor,
  addAside,
  addContest,
  addEvidence,
  addMatter,
  addMentions,
  addScenes,
  addRelation,
  addStatement,
  clearPins,
  deleteActor,
  deleteAside,
  deleteContest,
  deleteMentions,
  deleteProposals,
  deleteRelation,
  deleteScene,
  deleteStatement,
  dropQuote,
  duplicateScene,
  editActor,
  editMention,
  editRelation,
  editScene,
  editStatement,
  mergeActors,
  moveScene,
  proposeFrom,
  rejectProposals,
  removeEvidence,
  reopenProposals,
  reverseRelation,
  setBanner,
  setCheck,
  setDistinct,
  setFirstView,
  setPin,
  setSource,
  setTitle,
  settleQuote,
  splitMerged,
  type Edit,
  type Outcome,
  type ProposalKey,
} from '../../src/core/dossier/edits';
import { quoteSpan } from '../../src/core/dossier/quote';
import { selectorOf } from '../../src/core/dossier/quote';
import { firstData, openDossier } from './dossiers';

export const BY = { by: 'A reader', at: '2025-03-01T12:00:00.000Z' } as const;

/** The edit of an operation that a test knows to be possible; throws with the problem otherwise. */
export function done(outcome: Outcome): Edit {
  if ('problem' in outcome) throw new Error(`refused: ${outcome.problem.message}`);
  return outcome;
}

/** The code of the problem for which an operation is refused; undefined if it is done. */
export const refusal = (outcome: Outcome): string | undefined =>
  'problem' in outcome ? outcome.problem.code : undefined;

/** The quote of the first place of some words in the first article; throws if there is none. */
export function words({ articles: [article] }: Dossier, exact: string, from = 0) {
  const start = article.text.indexOf(exact, from);
  if (start === -1) throw new Error(`no such words: ${exact}`);
  return quoteSpan(article, { start, end: start + exact.length });
}

/** Numbers from 0 to below 1 that decide what a random operation does. */
export type Dice = () => number;

/**
 * Every operation that the core knows, as a throw of the dice makes it: one entry a kind. Undefined where the dossier has nothing to do
 * it to.
 */
export const OPERATIONS: Readonly<
  Record<string, (dossier: Dossier, dice: Dice) => Outcome | undefined>
> = {
  addActor: (d, dice) =>
    addActor(
      d,
      {
        name: pick(['Merkel', 'The Fed', 'Ukraine', 'Élodie', '  NATO '], dice) ?? '',
        kind: pick(['person', 'group'] as const, dice) ?? 'person',
      },
      BY,
      dice() < 0.5 ? anyQuote(d, dice) : undefined,
    ),
  editActor: (d, dice) =>
    on(d.actors, dice, ({ id }) =>
      editActor(d, id, {
        name: `Name ${Math.floor(dice() * 9)}`,
        short: dice() < 0.5 ? undefined : 'Short',
        lead: dice() < 0.5,
      }),
    ),
  role: (d, dice) => on(d.actors, dice, ({ id }) => editActor(d, id, { role: anyQuote(d, dice) })),
  deleteActor: (d, dice) => on(d.actors, dice, ({ id }) => deleteActor(d, id)),
  mergeActors: (d, dice) => pair(d.actors, dice, (a, b) => mergeActors(d, a.id, b.id)),
  splitMerged: (d, dice) =>
    d.merges.length > 0 ? splitMerged(d, Math.floor(dice() * d.merges.length)) : undefined,
  setDistinct: (d, dice) =>
    pair(d.actors, dice, (a, b) => setDistinct(d, a.id, b.id, dice() < 0.7)),
  addMentions: (d, dice) =>
    on(d.actors, dice, ({ id }) =>
      addMentions(d, [anyQuote(d, dice), anyQuote(d, dice)], [id], 'name', BY),
    ),
  editMention: (d, dice) =>
    on(d.mentions, dice, ({ id }) =>
      editMention(d, id, { form: 'pronoun', open: dice() < 0.5 ? 'who?' : undefined }),
    ),
  deleteMentions: (d, dice) => on(d.mentions, dice, ({ id }) => deleteMentions(d, [id])),
  addStatement: (d, dice) =>
    pair(d.actors, dice, (a, b) =>
      addStatement(d, { speaker: a.id, form: 'direct', about: [b.id] }, [anyQuote(d, dice)], BY),
    ),
  editStatement: (d, dice) =>
    on(d.statements, dice, ({ id }) =>
      editStatement(d, id, { form: 'indirect', venue: 'a venue' }),
    ),
  deleteStatement: (d, dice) => on(d.statements, dice, ({ id }) => deleteStatement(d, id)),
  addRelation: (d, dice) =>
    pair(d.actors, dice, (a, b) =>
      on(d.matters, dice, (matter) =>
        addRelation(
          d,
          {
            source: a.id,
            target: b.id,
            predicate: 'does something to',
            type: 'CONSULT',
            polarity: 'neutral',
            modality: 'asserted',
            assertedBy: dice() < 0.5 ? 'article' : a.id,
            attribution: 'narration',
            matter: matter.id,
          },
          [anyQuote(d, dice)],
          BY,
        ),
      ),
    ),
  editRelation: (d, dice) =>
    on(d.relations, dice, ({ id }) =>
      editRelation(d, id, { predicate: `says ${dice()}`, modality: 'claimed', note: 'A note' }),
    ),
  reverseRelation: (d, dice) => on(d.relations, dice, ({ id }) => reverseRelation(d, id)),
  deleteRelation: (d, dice) => on(d.relations, dice, ({ id }) => deleteRelation(d, id)),
  addEvidence: (d, dice) =>
    on(d.relations, dice, ({ id }) => addEvidence(d, id, anyQuote(d, dice))),
  removeEvidence: (d, dice) => on(d.relations, dice, ({ id }) => removeEvidence(d, id, 0)),
  addContest: (d, dice) =>
    pair(d.relations, dice, (a, b) => addContest(d, 'tension', [a.id, b.id], 'because', BY)),
  deleteContest: (d, dice) => on(d.contests, dice, ({ id }) => deleteContest(d, id)),
  addMatter: (d, dice) => addMatter(d, pick(['The war', 'Trade', 'Élan'], dice) ?? ''),
  addAside: (d, dice) => addAside(d, anyQuote(d, dice), 'where it was said', BY),
  deleteAside: (d, dice) => on(d.asides, dice, ({ id }) => deleteAside(d, id)),
  setCheck: (d, dice) =>
    setCheck(d, anyQuote(d, dice), dice() < 0.7 ? { answer: 'yes' } : undefined),
  setPin: (d, dice) =>
    on(d.actors, dice, ({ id }) =>
      setPin(d, id, dice() < 0.7 ? { x: dice(), y: dice() } : undefined),
    ),
  clearPins: (d) => clearPins(d),
  setTitle: (d, dice) => setTitle(d, `Title ${dice()}`),
  setSource: (d, dice) =>
    setSource(d, d.articles[0].id, { publisher: dice() < 0.5 ? '' : 'A paper' }),
  setFirstView: (d, dice) =>
    pair(d.relations, dice, (a, b) =>
      setFirstView(d, { headline: 'A headline', leading: [[a.id], [b.id]] }),
    ),
  addScenes: (d, dice) =>
    pair(d.relations, dice, (a, b) =>
      addScenes(d, [
        {
          headline: `Scene ${dice()}`,
          relations: [a.id, b.id],
          actors: [a.source],
          lens: { assertedBy: [a.assertedBy] },
          quotes: [selectorOf(d, anyQuote(d, dice))],
        },
      ]),
    ),
  editScene: (d, dice) =>
    on(d.briefing.scenes, dice, ({ id }) =>
      editScene(d, id, { notes: `Notes ${dice()}`, camera: 'lit', lens: undefined }),
    ),
  moveScene: (d, dice) =>
    on(d.briefing.scenes, dice, ({ id }) => moveScene(d, id, Math.floor(dice() * 5))),
  duplicateScene: (d, dice) => on(d.briefing.scenes, dice, ({ id }) => duplicateScene(d, id)),
  deleteScene: (d, dice) => on(d.briefing.scenes, dice, ({ id }) => deleteScene(d, id)),
  setBanner: (d, dice) => setBanner(d, dice() < 0.5 ? '' : 'Internal'),
  propose: (d) => proposeFrom(d, SECOND, 'another reader'),
  accept: (d, dice) =>
    on(keysOf(d), dice, (key) => acceptProposals(d, [key, ...keysOf(d).slice(0, 2)], BY)),
  reject: (d, dice) =>
    on(keysOf(d), dice, (key) => rejectProposals(d, [key], dice() < 0.5 ? '' : 'no')),
  reopen: (d, dice) => on(keysOf(d), dice, (key) => reopenProposals(d, [key])),
  deleteProposals: (d, dice) => on(keysOf(d), dice, (key) => deleteProposals(d, [key])),
  settle: (d, dice) => on(d.unanchored, dice, (lost) => settleQuote(d, lost, anyQuote(d, dice))),
  drop: (d, dice) => on(d.unanchored, dice, (lost) => dropQuote(d, lost)),
};

/** The shipped dossier, of which some actors have other names: it proposes itself. */
const SECOND: Dossier = (() => {
  const data = firstData();
  for (const actor of (data['actors'] as { name: string }[]).slice(0, 3)) actor.name += ' Jr.';
  return openDossier(data);
})();

/** All proposals that wait. */
export const keysOf = ({ proposals }: Dossier): ProposalKey[] =>
  (['actors', 'mentions', 'statements', 'relations'] as const).flatMap((list) =>
    proposals[list].map(({ id }) => ({ list, id })),
  );

function anyQuote(dossier: Dossier, dice: Dice) {
  const [article] = dossier.articles;
  const start = Math.floor(dice() * (article.text.length - 30));
  return quoteSpan(article, { start, end: start + 8 + Math.floor(dice() * 22) });
}

const pick = <One>(list: readonly One[], dice: Dice): One | undefined =>
  list[Math.floor(dice() * list.length)];

function on<One>(
  list: readonly One[],
  dice: Dice,
  act: (one: One) => Outcome | undefined,
): Outcome | undefined {
  const one = pick(list, dice);
  return one === undefined ? undefined : act(one);
}

function pair<One>(
  list: readonly One[],
  dice: Dice,
  act: (a: One, b: One) => Outcome | undefined,
): Outcome | undefined {
  const a = pick(list, dice);
  const b = pick(list, dice);
  return a === undefined || b === undefined || a === b ? undefined : act(a, b);
}
