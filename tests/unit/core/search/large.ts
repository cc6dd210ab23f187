import { createLookup, sha256, type Lookup } from '../../../../src/core/dossier';
import { createRandom } from '../../../../src/core/layout/random';
import { openDossier } from '../../../support/dossiers';
import { clusteredGraph } from '../../../support/graphs';

const FIRST = ['Ana', 'Boris', 'Chen', 'Dimitra', 'Emre', 'Farida', 'Gil', 'Hanne', 'Ivo', 'Jun'];
const START = ['Al', 'Bor', 'Cas', 'Dren', 'El', 'Far', 'Gor', 'Hal', 'Is', 'Kov', 'Lun', 'Mor'];
const END = ['ac', 'berg', 'da', 'enko', 'ić', 'man', 'os', 'sen', 'ström', 'ulu', 'vić', 'yama'];
const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gal', 'hu', 'ker', 'lo', 'mi', 'nor', 'pe', 'rust'];
const VOCABULARY = 4000;

/** A dossier of 300 actors, 900 relations, 100 statements and 20,000 words; always the same. */
export function largeLookup(): Lookup {
  const random = createRandom(7);
  const below = (count: number): number => Math.floor(random() * count);
  const vocabulary = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
  );
  /** Few words stand often, many seldom. */
  const words = (count: number): string =>
    Array.from({ length: count }, () => vocabulary[Math.floor(VOCABULARY ** random())]).join(' ');
  const actors = Array.from({ length: 300 }, (_, i) => ({
    id: `actor${i}`,
    name: `${FIRST[i % 10]} ${START[Math.floor(i / 10) % 12]}${END[(i + Math.floor(i / 120)) % 12]}`,
    kind: 'person',
  }));
  const name = (i: number): string => actors[i]!.name;
  const links = clusteredGraph(300, 900, 7);
  const told = links.map(({ source, target }) => `${name(source)} ${words(16)} ${name(target)}.`);
  const speeches = links.slice(0, 100).map(({ source }) => ({ source, words: words(12) }));
  const said = speeches.map(({ source, words }) => `“Yes ${words},” said ${name(source)}.`);
  const sentences = [...told, ...said];
  const paragraphs = Array.from({ length: sentences.length / 5 }, (_, i) =>
    sentences.slice(i * 5, i * 5 + 5).join(' '),
  );
  const text = ['A large story', ...paragraphs].join('\n\n');
  const startOf = (sentence: string): number => text.indexOf(sentence);
  return createLookup(
    openDossier({
      format: 'parley-dossier',
      version: 1,
      id: 'large',
      title: 'A large story',
      articles: [{ id: 'a1', text, sha256: sha256(text), source: {} }],
      matters: [{ id: 'matter', name: 'The matter' }],
      actors,
      mentions: links.map(({ source }, i) => ({
        id: `m${i}`,
        actors: [`actor${source}`],
        form: 'name',
        quote: { exact: name(source), start: startOf(told[i]!) },
      })),
      statements: speeches.map(({ source, words }, i) => ({
        id: `Q${i}`,
        speaker: `actor${source}`,
        form: 'direct',
        about: [`actor${links[i]!.target}`],
        quotes: [{ exact: words, start: startOf(said[i]!) + '“Yes '.length }],
      })),
      relations: links.map(({ source, target }, i) => ({
        id: `R${i}`,
        source: `actor${source}`,
        target: `actor${target}`,
        predicate: words(4),
        sentence: `{source} ${words(8)} {target}`,
        type: 'CONSULT',
        polarity: 'neutral',
        modality: 'asserted',
        assertedBy: 'article',
        attribution: 'narration',
        matter: 'matter',
        evidence: [{ exact: told[i]!, start: startOf(told[i]!) }],
      })),
      contests: [],
    }),
  );
}
