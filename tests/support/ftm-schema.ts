/** What FollowTheMoney's model says of the schemata that Parley writes: what they extend, what they need, what they hold. */
interface Schema {
  readonly extends: readonly string[];
  readonly required?: readonly string[];
  /** The schema that a property names; '' for text. */
  readonly properties?: Readonly<Record<string, string>>;
}

const SCHEMATA: Readonly<Record<string, Schema>> = {
  Thing: {
    extends: [],
    required: ['name'],
    properties: {
      ...{ name: '', summary: '', description: '', alias: '', notes: '', keywords: '' },
      ...{ sourceUrl: '', publisher: '', proof: 'Document' },
    },
  },
  LegalEntity: { extends: ['Thing'] },
  Person: { extends: ['LegalEntity'], properties: { position: '' } },
  Organization: { extends: ['LegalEntity'] },
  PublicBody: { extends: ['Organization'] },
  Position: { extends: ['Thing'], properties: { organization: 'Organization' } },
  Document: { extends: ['Thing'], properties: { title: '', author: '', publishedAt: '' } },
  Article: { extends: ['Document'] },
  Interval: {
    extends: [],
    properties: { date: '', summary: '', description: '', sourceUrl: '', publisher: '' },
  },
  Interest: { extends: ['Interval'], properties: { role: '', status: '' } },
  Event: { extends: ['Interval', 'Thing'], properties: { involved: 'LegalEntity' } },
  Occupancy: {
    extends: ['Interval'],
    required: ['holder', 'post'],
    properties: { holder: 'Person', post: 'Position' },
  },
  Representation: {
    extends: ['Interest'],
    required: ['agent', 'client'],
    properties: { agent: 'LegalEntity', client: 'LegalEntity' },
  },
  Directorship: {
    extends: ['Interest'],
    required: ['director', 'organization'],
    properties: { director: 'LegalEntity', organization: 'Organization' },
  },
  Employment: {
    extends: ['Interest'],
    required: ['employer', 'employee'],
    properties: { employer: 'Organization', employee: 'Person' },
  },
  Membership: {
    extends: ['Interest'],
    required: ['member', 'organization'],
    properties: { member: 'LegalEntity', organization: 'Organization' },
  },
  Associate: {
    extends: ['Interval'],
    required: ['person', 'associate'],
    properties: { person: 'Person', associate: 'Person', relationship: '' },
  },
  Family: {
    extends: ['Interval'],
    required: ['person', 'relative'],
    properties: { person: 'Person', relative: 'Person', relationship: '' },
  },
  UnknownLink: { extends: ['Interest'], properties: { subject: 'Thing', object: 'Thing' } },
};

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const isA = (schema: string, other: string): boolean =>
  schema === other || (SCHEMATA[schema]?.extends ?? []).some((parent) => isA(parent, other));

const rangeOf = (schema: string, property: string): string | undefined =>
  SCHEMATA[schema]?.properties?.[property] ??
  SCHEMATA[schema]?.extends
    .map((parent) => rangeOf(parent, property))
    .find((one) => one !== undefined);

const requiredOf = (schema: string): readonly string[] => [
  ...(SCHEMATA[schema]?.required ?? []),
  ...(SCHEMATA[schema]?.extends.flatMap(requiredOf) ?? []),
];

/** What the model does not allow; [] for entities that it takes. */
export function ftmFaults(entities: readonly FtmEntity[]): string[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return [
    ...(byId.size < entities.length ? ['an id is given twice'] : []),
    ...entities.flatMap(({ id, schema, properties }) => [
      ...(schema in SCHEMATA ? [] : [`${id}: no schema ${schema}`]),
      ...requiredOf(schema)
        .filter((name) => (properties[name]?.length ?? 0) === 0)
        .map((name) => `${id} lacks ${name}`),
      ...Object.entries(properties).flatMap(([name, values]) => {
        const range = rangeOf(schema, name);
        if (range === undefined) return [`${id}: ${schema} has no ${name}`];
        if (range === '') return values.filter((value) => value === '').map(() => `${id}: ${name}`);
        return values
          .filter((value) => !isA(byId.get(value)?.schema ?? '', range))
          .map((value) => `${id}: ${name} is no ${range}: ${value}`);
      }),
    ]),
  ];
}
