import type { Ground, StagedScene } from '../core/briefing';
import { colophonOf } from '../core/briefing';
import { placesOf, relationSentence, voiceOf } from '../core/dossier';
import { pictureTexts, slideTexts } from '../core/texts/exports-pictures';

const texts = slideTexts.notes;

/**
 * The speaker's notes of a scene, in paragraphs: every citation whole with its place and who vouches for it, and what the briefer has to
 * say, marked as the briefer's own; `outside`: what of it found no room on the picture.
 */
export function writeNotes(
  { lookup }: Ground,
  staged: StagedScene,
  outside: readonly string[],
): string[] {
  const { scene, focus, passages, missing } = staged;
  const { headline, points = [], linesToTake = [], questions = [], notes } = scene;
  const { sources, asOf, banner } = colophonOf(lookup);
  const lit = lookup.dossier.relations.filter(({ id }) => focus?.lit.has(id));
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', title, ...lines] : [];
  return [
    ...(banner ? [banner, ''] : []),
    headline,
    ...part(texts.points, points.map(texts.bullet)),
    '',
    texts.citations,
    ...(passages.length === 0 ? [texts.none] : []),
    ...passages.flatMap(({ pieces, source }) => [
      pieces.map(({ text }) => text).join(''),
      `(${source})`,
    ]),
    ...part(
      texts.relations,
      lit.map((relation) =>
        texts.bullet(
          texts.relation(
            relationSentence(lookup, relation),
            voiceOf(lookup, relation),
            placesOf(lookup, relation.evidence),
          ),
        ),
      ),
    ),
    ...part(texts.missing, missing.map(texts.bullet)),
    ...part(texts.lines, linesToTake.map(texts.bullet)),
    ...part(
      texts.questions,
      questions.flatMap(({ question, answer }) => [texts.question(question), texts.answer(answer)]),
    ),
    ...part(texts.outside, outside.map(texts.bullet)),
    ...part(texts.notes, notes ? notes.split(/\r?\n/) : []),
    '',
    texts.source(pictureTexts.foot(sources, asOf)),
  ];
}
