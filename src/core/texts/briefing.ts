import { list, plural, sentences } from './words';

/** What a scene says of its words, and of those that it cannot show. */
export const sceneTexts = {
  source: ({
    speakers,
    isAllSpoken,
    article,
    publisher,
    date,
    place,
  }: {
    readonly speakers: readonly string[];
    readonly isAllSpoken: boolean;
    readonly article: string | undefined;
    readonly publisher: string | undefined;
    readonly date: string | undefined;
    readonly place: string;
  }) => {
    const named = article === undefined ? 'the article' : `“${article}”`;
    const who = list(speakers);
    const voice =
      who === '' ? named : isAllSpoken ? `${who}, in ${named}` : `${named}, with words of ${who}`;
    const given = `${date ?? 'undated'}, ${publisher ?? 'publisher not given'}`;
    return [`${voice.charAt(0).toUpperCase()}${voice.slice(1)} (${given})`, place]
      .filter(Boolean)
      .join(', ');
  },
  relation: (source: string, target: string, predicate: string) =>
    `${source} → ${target}: ${predicate}`,
  missing: {
    relation: (name: string) => `The words for “${name}” are not in the text any more.`,
    evidence: (ends: string, words: string) =>
      `Words for ${ends} are not in the text any more: “${words}”`,
    gone: (name: string) => `Removed from the dossier: ${name}`,
    quote: (words: string) => `A quotation of this scene is not in the text: “${words}”`,
  },
} as const;

/** What question time puts on the screen. */
export const answerTexts = {
  /** Two actors of whom no relation is stated, and through whom they are joined. */
  through: (a: string, b: string, through: readonly string[]) =>
    `Nothing is stated between ${a} and ${b}; they are joined through ${list(through)}`,
} as const;

/** Scenes that are drafted from a dossier. */
export const draftTexts = {
  lead: 'Open with this.',
  matter: (name: string, sentence: string) => `${name}: ${sentence}`,
  contest: {
    contradiction: (a: string, b: string) => `Both cannot hold: ${a}; ${b}`,
    tension: (a: string, b: string) => `At odds: ${a}; ${b}`,
    contrast: (a: string, b: string) => `Side by side: ${a}; ${b}`,
    dispute: (a: string, b: string) => `Disputed: ${a}; ${b}`,
  },
  why: (why: string) => sentences([`why they stand against each other: ${why}`]),
  /** What a reading leaves open says little without the reading that it is about. */
  question: (question: string, name: string, place: string) =>
    `${question} (${[name, place].filter(Boolean).join('; ')})`,
  open: (count: number) => `What is still open: ${plural(count, 'question')}`,
} as const;

/** The screen of a briefing that is presented. */
export const presentTexts = {
  region: 'Presentation',
  place: (number: number, count: number) => `${number} of ${count}`,
  spotlight: (name: string) => `Spotlight: ${name}`,
  legend: 'What the lines mean',
  leftOut: (count: number) => `${plural(count, 'quotation')} more: in the notes`,
  progress: 'Scenes',
  goTo: (number: number, headline: string) => `Scene ${number}: ${headline}`,
  typed: (number: string) => `Scene ${number}: press Enter`,
  blank: { black: 'The screen is black', white: 'The screen is white' },
  dismiss: 'Close this message',
  unblank: 'Press Escape to light it again',
  empty: 'This briefing has no scenes yet.',
  noScreen: 'Full screen was refused here, so the briefing fills the window. Press f to try again.',
  noWindow:
    'The browser blocked the presenter window. Allow pop-ups for this page and press p again; until then your notes are here.',
  noAnswer:
    'The presenter window does not answer: this browser does not let local files communicate. Your notes are here.',
  controls: {
    label: 'Presenting',
    previous: 'Previous scene',
    next: 'Next scene',
    question: 'Question',
    notes: 'Notes',
    window: 'Presenter window',
    screen: 'Full screen',
    rehearse: 'Rehearse',
    keys: 'Keys',
    end: 'End',
    hint: (name: string, key: string) => `${name} (press ${key})`,
  },
  question: {
    label: 'Question time: one or two names',
    placeholder: 'Who? One name, or two',
    hint: 'One name, or two: the best quotation about them fills the screen. Escape goes back to the scene.',
    count: (at: number, count: number) =>
      count === 0
        ? 'The text says nothing about that. Try a name.'
        : `Quotation ${at} of ${count}${count > 1 ? ': Enter for the next one' : ''}`,
    previous: 'Previous quotation',
    next: 'Next quotation',
    close: 'Back to the scene',
    place: (at: number, count: number) => `Question: quotation ${at} of ${count}`,
  },
  rehearsal: {
    on: 'Rehearsing: the time of each scene is taken',
    tag: (time: string) => `Rehearsing ${time}`,
    title: 'How long each scene took',
    scene: 'Scene',
    target: 'Planned',
    taken: 'Taken',
    total: 'Total',
    none: '–',
    keep: 'Keep these times as targets',
    leave: 'Leave the targets as they are',
    close: 'Close',
    noDesk: {
      message: 'The times could not be kept: the part of the app that edits did not load.',
      fix: 'Note the times down, then reload the page.',
    },
    anotherDossier: {
      message: 'The times could not be kept: another dossier has been opened meanwhile.',
      fix: 'Open the one that was rehearsed and try again.',
    },
  },
  keys: {
    title: 'Keys while presenting',
    list: [
      ['→ ↓ Space PageDown', 'Next scene'],
      ['← ↑ PageUp', 'Previous scene'],
      ['Home, End', 'First scene, last scene'],
      ['3 Enter', 'Go to scene 3'],
      ['/', 'Question time: type one or two names'],
      ['b, w', 'Black screen, white screen'],
      ['n', 'Notes on this screen'],
      ['p', 'Presenter window'],
      ['f', 'Full screen'],
      ['t', 'Light or dark'],
      ['r', 'Rehearse: take the time of each scene; again to end'],
      ['Click an actor', 'Spotlight; again to let go'],
      ['Escape', 'One step back, and out of the briefing'],
    ],
  },
} as const;

/** What every picture and page that is taken along carries. */
export const colophonTexts = {
  source: (title: string, publisher: string | undefined, date: string | undefined) =>
    `“${title}” (${publisher ?? 'publisher not given'}, ${date ?? 'undated'})`,
  asOf: (date: string) => `As of ${date}`,
  undated: 'Undated',
} as const;
