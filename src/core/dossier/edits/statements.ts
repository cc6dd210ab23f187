import { editTexts } from '../../texts/edits';
import type { Dossier } from '../dossier';
import type { ActorId, StatementId } from '../ids';
import { StatementSchema, type Statement } from '../statement';
import { actorOf } from './actors';
import {
  accept,
  findFault,
  findGone,
  mapChanged,
  patch,
  refuse,
  type Outcome,
  type Signature,
} from './edit';
import { selectorOf } from '../quote';
import { nextIds } from './ids';
import { removeRecords } from './remove';

export type StatementFields = Pick<Statement, 'speaker' | 'form' | 'about'> &
  Partial<Pick<Statement, 'venue' | 'open'>>;

/** Adds somebody's speech: without words there is none. */
export function addStatement(
  dossier: Dossier,
  fields: StatementFields,
  quotes: Statement['quotes'],
  signature: Signature,
): Outcome {
  const [id] = nextIds(dossier, 'statements', 1);
  if (!id) throw new Error('no id for a statement');
  const statement = patch<Statement>({ id, ...fields, quotes }, { about: once(fields.about) });
  const fault = findStatementFault(dossier, statement);
  if (fault) return fault;
  return {
    dossier: accept(
      { ...dossier, statements: [...dossier.statements, statement] },
      [id],
      signature,
    ),
    label: editTexts.done.addedStatement(actorOf(dossier, fields.speaker).name, quotes[0].exact),
    id,
  };
}

/** Changes a statement: its speaker, form, whom it is about, where it was said, its words. */
export function editStatement(
  dossier: Dossier,
  id: StatementId,
  fields: Partial<StatementFields> & { readonly quotes?: Statement['quotes'] },
): Outcome {
  const before = dossier.statements.find((one) => one.id === id);
  if (!before) return refuse('gone', 'statements', id, true);
  const about = fields.about && { about: once(fields.about) };
  const after = patch(before, { ...fields, ...about });
  const fault = findStatementFault(dossier, after);
  if (fault) return fault;
  const statements = mapChanged(dossier.statements, (one) => (one.id === id ? after : one));
  const label = editTexts.done.changedStatement(actorOf(dossier, after.speaker).name);
  return { dossier: { ...dossier, statements }, label, id };
}

export function deleteStatement(dossier: Dossier, id: StatementId): Outcome {
  const statement = dossier.statements.find((one) => one.id === id);
  if (!statement) return refuse('gone', 'statements', id);
  return {
    dossier: removeRecords(dossier, { statements: [id] }),
    label: editTexts.done.removedStatement(actorOf(dossier, statement.speaker).name),
  };
}

/** What is wrong with a statement as a person entered it, or whom it names that is gone; undefined for a good one. */
function findStatementFault(dossier: Dossier, { quotes, ...statement }: Statement) {
  const gone = findGone(dossier, { actors: [statement.speaker, ...statement.about] });
  if (gone) return gone;
  const written = quotes.map((quote) => selectorOf(dossier, quote));
  return findFault(StatementSchema, { ...statement, quotes: written });
}

/** Actors, each once. */
const once = (ids: readonly ActorId[]): ActorId[] => [...new Set(ids)];
