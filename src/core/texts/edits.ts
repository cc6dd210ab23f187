import { plural } from './words';

const line = (source: string, target: string): string => `${source} → ${target}`;
const cut = (words: string): string =>
  words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;

/** Operations on a dossier: what they did, as the history tells it, and why one cannot be done. */
export const editTexts = {
  done: {
    addedActor: (name: string) => `Added actor: ${name}`,
    changedActor: (name: string) => `Changed actor: ${name}`,
    renamedActor: (before: string, after: string) => `Renamed ${before} to ${after}`,
    removedActor: (name: string, relations: number) =>
      `Removed actor: ${name}${relations > 0 ? ` with ${plural(relations, 'relation')}` : ''}`,
    merged: (from: string, into: string) => `Merged ${from} into ${into}`,
    split: (name: string, from: string) => `Parted ${name} from ${from}`,
    distinct: (a: string, b: string, distinct: boolean) =>
      distinct ? `Noted: ${a} and ${b} are not the same` : `Took back that ${a} and ${b} differ`,
    addedMentions: (name: string, words: string, count: number) =>
      count === 1
        ? `Added mention of ${name}: “${cut(words)}”`
        : `Added ${count} mentions of ${name}`,
    changedMention: (words: string) => `Changed mention: “${cut(words)}”`,
    removedMentions: (words: string, count: number) =>
      count === 1 ? `Removed mention: “${cut(words)}”` : `Removed ${count} mentions`,
    addedStatement: (speaker: string, words: string) =>
      `Added statement by ${speaker}: “${cut(words)}”`,
    changedStatement: (speaker: string) => `Changed statement by ${speaker}`,
    removedStatement: (speaker: string) => `Removed statement by ${speaker}`,
    addedRelation: (source: string, target: string, predicate: string) =>
      `Added relation: ${line(source, target)}, ${cut(predicate)}`,
    changedRelation: (source: string, target: string) =>
      `Changed relation: ${line(source, target)}`,
    reversedRelation: (source: string, target: string) =>
      `Turned relation round: ${line(source, target)}`,
    removedRelation: (source: string, target: string, predicate: string) =>
      `Removed relation: ${line(source, target)}, ${cut(predicate)}`,
    addedEvidence: (source: string, target: string) => `Added evidence: ${line(source, target)}`,
    removedEvidence: (source: string, target: string) =>
      `Removed evidence: ${line(source, target)}`,
    addedContest: (first: string, second: string) =>
      `Set against each other: ${cut(first)} / ${cut(second)}`,
    removedContest: 'Took a contest back',
    addedMatter: (name: string) => `Added matter: ${name}`,
    renamed: (title: string) => `Renamed the dossier: ${cut(title)}`,
    source: 'Changed the source',
    firstView: 'Changed the first view',
    addedScene: (headline: string) => `Added scene: ${cut(headline)}`,
    addedScenes: (count: number) => `Drafted ${plural(count, 'scene')}`,
    changedScene: (headline: string) => `Changed scene: ${cut(headline)}`,
    movedScene: (headline: string, place: number) =>
      `Moved scene to place ${place}: ${cut(headline)}`,
    duplicatedScene: (headline: string) => `Duplicated scene: ${cut(headline)}`,
    removedScene: (headline: string) => `Removed scene: ${cut(headline)}`,
    sceneTimes: 'Kept the times of a rehearsal',
    banner: 'Changed the handling instructions',
    setAside: 'Set words aside',
    takenBack: 'Took words back that were set aside',
    checked: 'Noted a check against the original',
    pinned: (name: string) => `Moved ${name}`,
    unpinned: (name: string) => `Let ${name} go back`,
    tidied: 'Let all actors go back',
    settled: (words: string) => `Found lost words again: “${cut(words)}”`,
    dropped: (words: string) => `Gave up lost words: “${cut(words)}”`,
    proposed: (count: number, from: string) => `Took ${plural(count, 'proposal')} from ${from}`,
    accepted: (count: number) => `Accepted ${plural(count, 'proposal')}`,
    rejected: (count: number) => `Rejected ${plural(count, 'proposal')}`,
    reopened: (count: number) => `Reopened ${plural(count, 'proposal')}`,
    removedProposals: (count: number) => `Removed ${plural(count, 'proposal')}`,
  },
  /** What a scene showed that is not there any more: "Trump → Zelenskyy: labels him a “dictator”". */
  goneRelation: (source: string, target: string, words: string) =>
    `${line(source, target)}: ${words}`,
  noReason: 'no reason given',
  /** Stand for a name of marks alone, which tells nobody anything. */
  nameless: 'somebody without a name',
  elsewhere: 'another dossier',
  refusals: {
    oneActor: (name: string) => ({
      message: `${name} is one actor.`,
      fix: 'Choose another actor.',
    }),
    distinct: (a: string, b: string) => ({
      message: `It is noted that ${a} and ${b} are not the same.`,
      fix: 'Take that note back first.',
    }),
    between: (a: string, b: string, count: number) => ({
      message: `${a} and ${b} have ${plural(count, 'relation')} with each other, and no actor has relations with itself.`,
      fix: 'Remove these relations first, or give them other ends.',
    }),
    mentioned: (words: string, name: string) => ({
      message: `“${cut(words)}” is a mention of ${name} already.`,
      fix: 'Select other words, or another actor.',
    }),
    quoted: (words: string) => ({
      message: `“${cut(words)}” is evidence for this relation already.`,
      fix: 'Select other words.',
    }),
    lastEvidence: () => ({
      message: 'These are the only words that the relation rests on.',
      fix: 'Add other words first, or remove the relation.',
    }),
    loop: (name: string) => ({
      message: `${name} is both source and target.`,
      fix: 'A relation joins two different actors: choose another one.',
    }),
    oneRelation: () => ({
      message: 'A relation cannot stand against itself.',
      fix: 'Choose another relation.',
    }),
    noReason: () => ({
      message: 'The reason is missing.',
      fix: 'Say why in a few plain words.',
    }),
    gone: (id: string, isNeeded = false) => ({
      message: `“${cut(id)}” is not in the dossier any more.`,
      fix: isNeeded
        ? 'Choose another one, or go back in the history to where it was.'
        : 'Nothing need be done.',
    }),
    otherArticle: () => ({
      message: 'These words stand in another article.',
      fix: 'Select words of the article whose page furniture they are.',
    }),
    notVerbatim: (count: number) => ({
      message:
        count === 1
          ? 'The words of this proposal do not stand in the text as they are written.'
          : 'The words of none of these proposals stand in the text as they are written.',
      fix: 'Reject it, or select the words in the text and make the record from them.',
    }),
    otherText: () => ({
      message: 'It is about another text, so its words cannot be held against this one.',
      fix: 'Open it as a dossier of its own.',
    }),
    nothingNew: (from: string) => ({
      message: `${from} holds nothing that is not here already.`,
      fix: 'Nothing need be done.',
    }),
  },
} as const;
