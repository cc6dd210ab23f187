import { list } from './words';

const COPY = 'Open it, select the text, copy it and paste it here.';

/** Opening a person's own text: what it cannot be, and what was understood of it. */
export const openingTexts = {
  /** The one matter of a new dossier. */
  matter: 'the story',
  /** Why a line is proposed to be set aside. */
  why: (reasons: readonly string[]) => list(reasons),
  reasons: {
    byline: 'byline',
    date: 'date',
    updated: 'date',
    publisher: 'publisher',
    address: 'web address',
    page: 'page furniture',
    rule: 'ruled line',
    frontMatter: 'front matter',
  },
  /** Kinds of files that are not text. */
  kinds: {
    pdf: 'a PDF',
    word: 'a Word document',
    spreadsheet: 'a spreadsheet',
    presentation: 'a presentation',
    openDocument: 'an OpenDocument file',
    book: 'an e-book',
    office: 'an old Office document',
    richText: 'an RTF document',
    postScript: 'a PostScript document',
    webArchive: 'a web archive',
    png: 'a picture (PNG)',
    jpeg: 'a picture (JPEG)',
    gif: 'a picture (GIF)',
    webp: 'a picture (WebP)',
    tiff: 'a picture (TIFF)',
    film: 'a film or sound',
    zip: 'a ZIP archive',
    gzip: 'a gzip archive',
    sevenZip: 'a 7z archive',
    rar: 'a RAR archive',
  },
  problems: {
    document: (kind: string) => ({ message: `This is ${kind}.`, fix: COPY }),
    picture: (kind: string) => ({
      message: `This is ${kind}: it has no words that could be quoted.`,
      fix: 'Find the article as text, copy it and paste it here.',
    }),
    archive: (kind: string) => ({
      message: `This is ${kind}.`,
      fix: 'Unpack it and bring the text that is in it.',
    }),
    binary: () => ({
      message: 'This is not text: it holds bytes that no text has.',
      fix: `If it is a document: ${COPY.charAt(0).toLowerCase()}${COPY.slice(1)}`,
    }),
    damaged: (encoding: string) => ({
      message: `The file says that it is ${encoding}, but parts of it are not.`,
      fix: 'Open it in an editor, see what is broken, and save it again as UTF-8.',
    }),
    unknownEncoding: () => ({
      message: 'The letters of this file are in an encoding that Parley does not know.',
      fix: 'Save the file as UTF-8, or open it, copy the text and paste it here.',
    }),
    empty: () => ({
      message: 'There is no text in it.',
      fix: 'Bring the whole text of an article.',
    }),
    tooLarge: (size: number, limit: number) => ({
      message: `It has ${(Math.ceil(size / 1e5) / 10).toFixed(1)} MB; the limit is ${limit / 1e6} MB.`,
      fix: 'Bring one article, not a collection.',
    }),
    address: () => ({
      message: 'This is a web address.',
      fix: 'Parley has no network: open the page, copy its text or save it as text, and bring that.',
    }),
    markup: () => ({
      message: 'This is the source of a web page.',
      fix: 'Open the page in a browser, select the text, copy it and paste it here.',
    }),
  },
} as const;
