import { toJsonSchema } from '@valibot/to-json-schema';
import stringify from 'json-stringify-pretty-compact';
import type { GenericSchema } from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../../src/core/dossier';
import { serialiseDossier } from '../../../src/core/dossier/serialise';
import { ActorSchema } from '../../../src/core/dossier/actor';
import { AcceptanceSchema } from '../../../src/core/dossier/acceptance';
import { ArticleSchema } from '../../../src/core/dossier/article';
import { AsideSchema } from '../../../src/core/dossier/aside';
import { ContestSchema } from '../../../src/core/dossier/contest';
import { DossierFileSchema, MatterSchema, VERSION } from '../../../src/core/dossier/file';
import { FirstViewSchema, PinSchema, PlaceSchema } from '../../../src/core/dossier/first-view';
import { LensSchema, NamedLensSchema } from '../../../src/core/dossier/lens';
import { MentionSchema } from '../../../src/core/dossier/mention';
import { RelationSchema } from '../../../src/core/dossier/relation';
import { SceneSchema } from '../../../src/core/dossier/scene';
import { SelectorSchema } from '../../../src/core/dossier/selector';
import { StatementSchema } from '../../../src/core/dossier/statement';

/** The records that the JSON Schema describes by name. */
const RECORDS: Readonly<Record<string, readonly [GenericSchema, string]>> = {
  article: [ArticleSchema, 'One article: its text, and where it came from.'],
  selector: [
    SelectorSchema,
    'A quotation: the words themselves, and what tells them from the same words elsewhere.',
  ],
  matter: [MatterSchema, 'What relations are about: a short topic.'],
  actor: [ActorSchema, 'Somebody or something that acts, speaks or is acted on. A venue is none.'],
  mention: [MentionSchema, 'Where the text names an actor.'],
  statement: [StatementSchema, 'Speech of an actor: the words, whom they are about, where.'],
  relation: [
    RelationSchema,
    'A stated relation between two actors. Without verbatim evidence it does not load.',
  ],
  contest: [ContestSchema, 'Two relations that stand against each other.'],
  aside: [
    AsideSchema,
    'Words that no relation and no statement rests on, set aside on purpose.',
  ],
  firstView: [FirstViewSchema, 'What a reader meets first.'],
  lens: [LensSchema, 'What is shown. A facet that is left out lets everything through.'],
  namedLens: [NamedLensSchema, 'A lens that somebody named and kept.'],
  scene: [SceneSchema, 'One scene of a briefing.'],
  pin: [PinSchema, 'An actor that a person put in its place.'],
  place: [PlaceSchema, 'Where an actor stands without a person having put it there.'],
  acceptance: [AcceptanceSchema, 'Who took something into the dossier, when, and how it came.'],
};

function describeFormat() {
  const { $defs: definitions = {}, ...schema } = toJsonSchema(DossierFileSchema, {
    target: 'draft-07',
    typeMode: 'input',
    definitions: Object.fromEntries(Object.entries(RECORDS).map(([name, [record]]) => [name, record])),
    ignoreActions: ['brand', 'finite'],
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: `Parley dossier, version ${VERSION}`,
    description:
      'Articles and the relationship graph that rests on their words. Fields that are not described here are kept.',
    ...rest,
    $defs: Object.fromEntries(
      Object.entries(RECORDS).map(([name, [, description]]) => {
        const definition = definitions[name];
        if (typeof definition !== 'object') throw new Error(`no definition: ${name}`);
        return [name, { description, ...definition }];
      }),
    ),
  };
}

test('the published JSON Schema says what the loader checks: `npm run schema` writes it', async () => {
  const written = `${stringify(describeFormat(), { indent: 2, maxLength: 100 })}\n`;
  await expect(written).toMatchFileSnapshot('../../../data/dossier.schema.json');
});

const articles = import.meta.glob<string>('/data/articles/*/dossier.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe.each(Object.entries(articles))('%s', (_path, text) => {
  test('loads without a problem and names the schema that describes it', () => {
    const { dossier, problems } = parseDossier(text);
    expect(problems).toEqual([]);
    expect(dossier?.unknown).toEqual({ $schema: '../../dossier.schema.json' });
  });

  test('is written as the product would write it', () => {
    const { dossier } = parseDossier(text);
    expect(dossier && serialiseDossier(dossier)).toBe(text);
  });

  test('does not load once any relation is without evidence', () => {
    const { relations } = JSON.parse(text) as { relations: unknown[] };
    relations.forEach((_, i) => {
      const file = JSON.parse(text) as { relations: { evidence: unknown[] }[] };
      file.relations[i]!.evidence = [];
      const { dossier, problems } = parseDossier(JSON.stringify(file));
      expect(dossier).toBeUndefined();
      expect(problems).toMatchObject([
        { code: 'noEvidence', where: `relations[${i}].evidence[0]` },
      ]);
    });
  });
});
