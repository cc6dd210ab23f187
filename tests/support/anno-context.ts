/**
 * What https://www.w3.org/ns/anno.jsonld says of the terms of Web Annotations, so that no test asks the network: every term of the
 * vocabulary that Parley might use. A term that is not here, or of another kind, is lost when a page is expanded.
 */
const PREFIXES = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as: 'http://www.w3.org/ns/activitystreams#',
} as const;

/** Classes and named individuals, by the vocabulary that they are of under the same name. */
const SAME_NAME = {
  oa: [
    ...['Annotation', 'TextualBody', 'SpecificResource', 'Choice', 'Motivation'],
    ...['TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector', 'RangeSelector'],
    ...['bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
    ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'reviewing'],
    ...['assessing', 'tagging', 'bodyValue', 'exact', 'prefix', 'suffix', 'processingLanguage'],
  ],
  dctypes: ['Dataset', 'Text'],
  foaf: ['Person', 'Organization', 'name'],
  dc: ['format', 'language'],
} as const;

const OTHER_NAME = {
  Software: 'as:Application',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  value: 'rdf:value',
  label: 'rdfs:label',
} as const;

/** Properties whose values name something. */
const NAMING = {
  body: 'oa:hasBody',
  target: 'oa:hasTarget',
  source: 'oa:hasSource',
  selector: 'oa:hasSelector',
  refinedBy: 'oa:refinedBy',
  scope: 'oa:hasScope',
  via: 'oa:via',
  canonical: 'oa:canonical',
  creator: 'dcterms:creator',
  rights: 'dcterms:rights',
  generator: 'as:generator',
  partOf: 'as:partOf',
  first: 'as:first',
  last: 'as:last',
  next: 'as:next',
  prev: 'as:prev',
} as const;

const COUNTS = {
  start: 'oa:start',
  end: 'oa:end',
  total: 'as:totalItems',
  startIndex: 'as:startIndex',
} as const;

const DATES = {
  created: 'dcterms:created',
  modified: 'dcterms:modified',
  generated: 'dcterms:issued',
} as const;

const typed = (terms: Readonly<Record<string, string>>, type: string) =>
  Object.fromEntries(
    Object.entries(terms).map(([term, id]) => [term, { '@id': id, '@type': type }]),
  );

/** The context as a document of JSON-LD. */
export const ANNO_CONTEXT = {
  '@context': {
    ...PREFIXES,
    ...Object.fromEntries(
      Object.entries(SAME_NAME).flatMap(([prefix, names]) =>
        names.map((name) => [name, `${prefix}:${name}`]),
      ),
    ),
    ...OTHER_NAME,
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@id' },
    ...typed(NAMING, '@id'),
    ...typed({ motivation: 'oa:motivatedBy', purpose: 'oa:hasPurpose' }, '@vocab'),
    ...typed(COUNTS, 'xsd:nonNegativeInteger'),
    ...typed(DATES, 'xsd:dateTime'),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};
