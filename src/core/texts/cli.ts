import { plural } from './words';

/** What the command line says. Lines of help and results fit 80 columns. */
export const cliTexts = {
  help: [
    'Parley: every relation of a dossier with the words it rests on.',
    '',
    'Usage: npm run --silent parley -- COMMAND FILE',
    '',
    'Commands',
    '  new ARTICLE.txt    make a dossier of an article, still without relations',
    '  check FILE.json    list every problem of a dossier, its place and its remedy',
    '  verify FILE.json   re-check every quotation and the SHA-256 of each article',
    '  prose FILE.json    write the relations as a headed text (reads as Markdown)',
    '  arrange FILE.json  find clear places for the actors and keep them in the file',
    '  export FILE.json --format FORMAT --out PATH',
    '                     write it as a file of another format:',
    '                       svg      the picture of the first view',
    '                       csv      four tables in a .zip; a .csv is relations alone',
    '                       jsonld   W3C Web Annotations',
    '                       gexf     the graph for Gephi',
    '                       graphml  the graph for yEd, NetworkX and others',
    '                       ftm      FollowTheMoney: what the article itself asserts',
    '                       md       prose with its quotations, as Markdown',
    '  help               show this',
    '',
    'Examples',
    '  npm run --silent parley -- new article.txt > my.json',
    '  npm run --silent parley -- verify data/articles/zelenskyy-nato/dossier.json',
    '  npm run --silent parley -- prose my.json > my.md',
    '  npm run --silent parley -- export my.json --format gexf --out my.gexf',
    '',
    'Exit codes',
    '  0  all is well',
    '  1  problems were found (listed)',
    '  2  wrong usage, or the file cannot be read (one line on standard error)',
  ],
  unwritable: (path: string, why: string) =>
    `${path} cannot be written (${why})${
      {
        ENOENT: ': there is no such folder',
        EISDIR: ': it is a folder, name a file in it',
        EACCES: ': writing there is not allowed',
        EPERM: ': writing there is not allowed',
        ENOSPC: ': the disk is full',
        ENAMETOOLONG: ': the name is too long',
      }[why] ?? ''
    }; nothing was changed`,
  arranged: (path: string, actors: number, tries: number) =>
    `${path}: ${plural(actors, 'actor')} placed, the clearest of ${tries} layouts.`,
  version: (format: number) => `Parley reads dossiers of format version ${format} and older.`,
  unknownCommand: (name: string, known: readonly string[]) =>
    `unknown command “${name}”: use ${known.join(', ')} or help`,
  unknownOption: (option: string) =>
    `unknown option “${option}”: the commands take a file and nothing else (a file of that name: ./${option})`,
  unknownExportOption: (option: string) =>
    `unknown option “${option}”: export takes --format and --out (a file of that name: ./${option})`,
  noValue: (option: string, known: readonly string[]) =>
    `${option}: ${option === '--out' ? 'no path given: name the file to be written, such as --out my.gexf' : `no format given: use ${known.join(', ')}`}`,
  twice: (option: string) => `${option} is given twice: give it once`,
  noViewer: {
    message: 'The viewer that a web page is made of has not been built.',
    fix: 'Run `npm run build` first.',
  },
  unknownFormat: (format: string, known: readonly string[]) =>
    `unknown format “${format}”: use ${known.join(', ')}`,
  itself: (path: string) =>
    `${path} is the dossier itself and would be lost: name another file behind --out`,
  device: (path: string) =>
    `${path}: Windows keeps this name for a device: name another file behind --out`,
  exported: (path: string, format: string, relations: number, actors: number) =>
    `${path}: written as ${format}, of a dossier with ${plural(relations, 'relation')} and ${plural(actors, 'actor')}.`,
  noFile: (command: string) =>
    `${command}: no file given: name one, such as “${command} ${command === 'new' ? 'ARTICLE.txt' : 'FILE.json'}${command === 'export' ? ' --format gexf --out FILE.gexf' : ''}”`,
  oneFile: (command: string, count: number) =>
    `${command}: ${count} files given: name one (put quotation marks round a name with spaces)`,
  unreadable: (path: string, code: string) =>
    `${path}: ${
      {
        ENOENT: 'there is no such file: check the name and the folder',
        EISDIR: 'this is a folder: name a file in it',
        EACCES: 'reading is not allowed: change the permissions of the file',
        EPERM: 'reading is not allowed: change the permissions of the file',
        ERR_FS_FILE_TOO_LARGE: 'the file is far too large: name one of at most 20 MB',
      }[code] ?? `the file cannot be read (${code}): check that it is a file on a working disk`
    }`,
  refused: (path: string, { message, fix }: { message: string; fix: string }) =>
    `${path}: ${message} ${fix}`,
  already: (path: string) => `${path}: this is a dossier already: use check, verify or prose`,
  tooLarge: (path: string, bytes: number, limit: number) =>
    `${path}: the file has ${(Math.ceil(bytes / 1e5) / 10).toFixed(1)} MB, the limit is ${limit / 1e6} MB: name a smaller one`,
  binary: (path: string) =>
    `${path}: the file is no UTF-8 text: name a dossier that Parley saved, or save the file as UTF-8`,
  brokenJson: (path: string, fault: { line: number; column: number; why: string }) =>
    `${path}: no article but JSON with a fault at line ${fault.line}, column ${fault.column} (${fault.why}): name the text of an article, or correct that place and use check`,
  empty: (path: string) => `${path}: the file is empty: name a dossier that Parley saved`,
  notJson: (path: string, fault: { line: number; column: number; why: string }) =>
    `${path}: no JSON at line ${fault.line}, column ${fault.column} (${fault.why}): correct that place, or name a dossier that Parley saved`,
  noProblems: (path: string) => `${path}: no problems`,
  problems: (path: string, count: number) => `${path}: ${plural(count, 'problem')}`,
  doesNotLoad: 'The dossier does not load until all of them are mended.',
  loads: (told: number, withheld: number) =>
    withheld === 0
      ? `The dossier loads; none of its ${plural(told, 'relation')} is held back.`
      : `The dossier loads with ${plural(told, 'relation')}; ${plural(withheld, 'relation')} held back for want of words.`,
  problemHead: ['CODE', 'WHERE'],
  fix: (fix: string) => `Fix: ${fix}`,
  kinds: {
    relation: 'evidence of relations',
    statement: 'words of statements',
    mention: 'mentions',
    actor: 'roles of actors',
    article: 'page furniture',
    aside: 'words set aside',
  },
  kind: (kind: string, found: number, all: number) => `  ${found} of ${all}  ${kind}`,
  digest: (article: string, given: string, computed: string) => [
    `Article ${article}: the text is ${given === computed ? 'the one that the SHA-256 was made of' : 'NOT the one that the SHA-256 was made of'}`,
    `  given     ${given}`,
    `  computed  ${computed}`,
  ],
  quoteHead: ['STATUS', 'WHERE', 'OF'],
  owner: (kind: string, id: string) => `${kind} ${id}`,
  candidate: (start: number, place: string) =>
    place === '' ? `at ${start}` : `at ${start} (${place})`,
  stands: (start: number | undefined, places: readonly string[], more: number) => {
    const says = start === undefined ? 'the file names no place' : `the file says at ${start}`;
    const listed = `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return places.length === 0
      ? `The words stand nowhere in the article; ${says}.`
      : `The words stand ${listed}; ${says}.`;
  },
  seeCheck: (path: string, count: number) =>
    `${path}: ${plural(count, 'problem')}: run “check” to see ${count === 1 ? 'it' : 'them'}`,
} as const;
