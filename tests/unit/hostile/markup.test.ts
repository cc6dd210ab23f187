import { describe, expect, it } from 'vitest';
import { at, problemLines, set, type JsonObject } from '../../support/dossiers';
import { expectHarmless, markupFaults } from '../../support/hostile';
import { all, goodData, hostile, placeOf, quote, type Row } from './corpus';

/** Each breaks out of another place of careless markup, or out of a template or a formula. */
const WORDS = {
  'a script': '<script>alert(1)</script>',
  'the end of the element, and a script': '</tspan></text></svg><script>alert(1)</script>',
  'the end of an attribute': `x" onload="alert(1)" y='`,
  'an entity and a section':
    '&lt;b&gt; &#x3c;script&#x3e; & <![CDATA[<b>]]> <!ENTITY x "y"> <?php ?>',
  'an address that runs': 'javascript:alert(1) <a href="javascript:alert(1)">x</a>',
  'slots and formulas': "{@html x} ${alert(1)} {source} $& $1 =HYPERLINK('x')",
} as const;

/** Every field that holds words of the dossier's own. */
const FIELDS = [
  'title',
  'articles.0.source.publisher',
  'articles.0.source.byline',
  'articles.0.source.date',
  'articles.0.source.address',
  'articles.0.source.retrieved',
  'firstView.headline',
  'firstView.subline',
  'matters.0.name',
  'actors.0.name',
  'actors.0.short',
  'actors.1.note',
  'mentions.1.open',
  'statements.0.venue',
  'statements.0.open',
  'relations.0.predicate',
  'relations.0.label',
  'relations.0.sentence',
  'relations.1.note',
  'relations.2.open',
  'contests.0.why',
  'asides.0.why',
  'lenses.0.name',
  'briefing.scenes.0.headline',
  'briefing.scenes.0.points.0',
  'briefing.scenes.0.notes',
  'acceptances.0.by',
  'acceptances.0.at',
  'layout.note',
  'somethingNew',
];

describe.each(Object.entries(WORDS))('words that hold %s', (_what, words) => {
  describe('are a text like any other in', () => {
    hostile(
      FIELDS.map((path): Row => [path, set(path, words), 'loads']),
      'read',
    );
    hostile([['all of them', all(...FIELDS.map((path) => set(path, words))), 'loads']]);
  });

  it('stand on the stage as they are, escaped', () => {
    const data = goodData();
    for (const path of ['actors.1.name', 'relations.1.predicate']) set(path, words)(data);
    const { svg } = expectHarmless(data);
    expect(svg).toContain('<tspan');
    expect(svg).not.toMatch(/<script|<a |<!|<\?/);
  });

  it('are evidence like any other, character for character', () => {
    const data = goodData();
    quote(words)(data);
    const { dossier, problems } = expectHarmless(data);
    expect(problemLines(problems)).toEqual([]);
    expect(dossier?.relations[2]?.evidence[0].exact).toBe(words);
  });
});

describe('an id that holds markup is refused:', () => {
  const ids = [
    'id',
    'articles.0.id',
    'matters.0.id',
    'actors.0.id',
    'mentions.0.id',
    'statements.0.id',
  ];
  const more = [
    'relations.0.id',
    'contests.0.id',
    'asides.0.id',
    'lenses.0.id',
    'briefing.scenes.0.id',
  ];
  hostile(
    [...ids, ...more].map((path): Row => [
      path,
      set(path, '"><script>'),
      'refused',
      `wrongValue ${placeOf(path)}`,
    ]),
  );
});

describe('a record of the dossier', () => {
  it('is told in no line of its own, whatever line ends its words hold', () => {
    const data = goodData();
    const ends = 'x\n# Heading\r\n## Heading\u2028# Heading\u2029# Heading\u0085# x\v# x\f# x';
    for (const path of FIELDS) set(path, ends)(data);
    expect(problemLines(expectHarmless(data).problems)).toEqual([]);
  });

  it('is no formula in a table that is pasted', () => {
    for (const sign of ['=', '+', '-', '@', '\t=', '"=']) {
      const data = goodData();
      const words = `${sign}HYPERLINK("http://x")\t=1`;
      for (const path of ['actors.0.name', 'actors.0.short', 'relations.0.predicate'])
        set(path, words)(data);
      expectHarmless(data);
    }
  });
});

/** A check that finds nothing must be known to find something. */
describe('the check of markup finds', () => {
  it.each([
    ['a script', '<svg><script>x</script></svg>'],
    ['a handler', '<svg onload="x"></svg>'],
    ['an address', '<svg><path href="x"/></svg>'],
    ['a bare sign', '<svg><text>a & b</text></svg>'],
    ['an open element', '<svg><g></svg>'],
    ['words between shapes', '<svg>x</svg>'],
    ['words behind it', '<svg></svg>x'],
    ['a number that is none', '<svg width="NaN"></svg>'],
    ['a control', '<svg><text>\u0001</text></svg>'],
    ['half a pair', '<svg><text>\ud83d</text></svg>'],
    ['a comment', '<svg><!-- x --></svg>'],
  ])('%s', (_what, markup) => {
    expect(markupFaults(markup)).not.toEqual([]);
  });

  it('and nothing in what is harmless', () => {
    expect(
      markupFaults('<svg a="1">\n<text x="2"><tspan>&lt;b&gt; 🚢</tspan></text><g/></svg>'),
    ).toEqual([]);
  });
});

it('the good dossier is good', () => {
  const data: JsonObject = goodData();
  expect(problemLines(expectHarmless(data).problems)).toEqual([]);
  expect(at(data, 'relations')).toHaveLength(3);
});
