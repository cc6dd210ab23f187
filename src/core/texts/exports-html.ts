import { plural } from './words';

/** A dossier as one page or as a link, and the viewer in which both are opened. */
export const htmlTexts = {
  /** The line under the page. */
  foot: 'About this page',
  handling: 'Handling instructions',
  digest: (sha256: string) => `SHA-256 of the text: ${sha256}`,
  verify: 'Verify',
  verifyHint: 'Read the text in this file again, and hold every quotation against it',
  good: (quotations: number, places: number) =>
    `${quotations} of ${plural(quotations, 'quotation')} stand word for word${places > 0 ? `, and so do ${plural(places, 'other place')} that the picture rests on` : ''}. The text’s SHA-256 matches.`,
  bad: 'This file is not as it was exported:',
  quotations: (found: number, all: number) =>
    `${found} of ${plural(all, 'quotation')} stand word for word.`,
  places: (found: number, all: number) =>
    `${found} of ${plural(all, 'other place')} that the picture rests on stand word for word.`,
  sameText: 'The text’s SHA-256 matches.',
  otherText: (given: string, computed: string) =>
    `The text has changed: its SHA-256 is ${computed}; the file says ${given}.`,
  unreadable: 'The dossier in this file cannot be read.',
  noAnswer: (why: string) => `The dossier could not be read again: ${why}.`,
  more: (count: number) => `and ${count} more`,
  dismiss: 'Close',
  noTemplate: 'the page that a dossier is put into is missing or damaged: reload Parley',
  noDossier: 'this page holds no dossier, and its address names none',
  unreachable: (address: string, status: number) => `${address}: ${status}`,
} as const;

const KILO = 1000;
const inThousands = (count: number): string => count.toString().replace(/\B(?=(\d{3})+$)/g, ' ');

/** A small dossier in an address. */
export const shareTexts = {
  copy: 'Copy the link',
  copied: 'Copied',
  /** How long the link is, for whoever sends it. */
  length: (length: number) =>
    length <= 2 * KILO
      ? `The link has ${inThousands(length)} characters.`
      : `The link has ${inThousands(length)} characters: browsers take it, some mail programs and messengers cut it. If it does not open there, send the file instead.`,
  problems: {
    tooLong: (length: number, limit: number) => ({
      message: `This dossier would need a link of ${inThousands(length)} characters; the limit is ${inThousands(limit)}.`,
      fix: 'Send it as a file instead: as one page (HTML) or as a dossier.',
    }),
    tooLarge: (limit: number) => ({
      message: `This dossier is larger than the ${inThousands(limit)} bytes that a link may hold.`,
      fix: 'Send it as a file instead: as one page (HTML) or as a dossier.',
    }),
    linkTooLong: (length: number, limit: number) => ({
      message: `The link has ${inThousands(length)} characters; the limit is ${inThousands(limit)}.`,
      fix: 'Ask for the dossier as a file.',
    }),
    linkDamaged: () => ({
      message: 'The link is damaged: parts of it are missing or were changed on the way.',
      fix: 'Copy the whole link again, or ask for the dossier as a file.',
    }),
    linkTooLarge: (limit: number) => ({
      message: `What the link holds is larger than ${inThousands(limit)} bytes and is not unpacked.`,
      fix: 'Ask for the dossier as a file.',
    }),
  },
  /** What is on the screen while a link could not be opened. */
  instead: 'What you see is what was open before, not the dossier of the link.',
  linked: {
    message: 'Opened from a link, to be looked at: it is not among your dossiers.',
    fix: 'Save it to your dossiers to edit it.',
  },
  take: 'Save it to your dossiers',
} as const;
