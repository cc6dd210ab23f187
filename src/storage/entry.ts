/** One row of the list of dossiers. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly words: number;
  readonly actors: number;
  readonly relations: number;
  /** Both as ISO 8601 in UTC. */
  readonly created: string;
  readonly changed: string;
  /** How many revisions of the journal are in force. */
  readonly cursor: number;
  /** How many revisions the journal has; those from the cursor on can be redone. */
  readonly length: number;
  /** Another with every write: who writes names the one last seen, so that two windows cannot overwrite each other. */
  readonly stamp: string;
}

/** What a change of the dossier changes in its entry. */
export type EntryFields = Pick<Entry, 'title' | 'words' | 'actors' | 'relations' | 'changed'>;

/** What a dossier enters the library with. */
export type NewEntry = EntryFields & Pick<Entry, 'id' | 'created'>;

/** A step along the journal, made by who last saw the entry with `stamp`. */
export interface Move {
  readonly stamp: string;
  /** How many revisions are in force: after a move, or before what is appended. */
  readonly cursor: number;
  readonly fields: EntryFields;
}
export interface Append extends Move {
  readonly revisions: readonly unknown[];
}

/** The fields of a change and nothing else that the object may carry. */
export const pickFields = ({
  title,
  words,
  actors,
  relations,
  changed,
}: EntryFields): EntryFields => ({ title, words, actors, relations, changed });

/** A token that no other write has. Not `randomUUID`, which is absent where the page is served without TLS. */
export const newStamp = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
