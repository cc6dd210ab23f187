import { suggestKind } from '../../core/annotating';
import type { ActorId, Lookup } from '../../core/dossier';
import { acceptProposals, addActor, type Edit, type ProposalKey } from '../../core/dossier/edits';
import { quoteSpan } from '../../core/dossier/quote';
import type { Desk } from '../../state/desk/desk';
import type { Operation } from '../../state/desk/Editing.svelte';
import type { DraftWords } from '../../state/Draft.svelte';

/** The quote of selected words. */
export const quoteOf = (lookup: Lookup, words: DraftWords) =>
  quoteSpan(lookup.article(words.article), words);

/** Adds an actor that a form needs and nobody has named yet; its id, or undefined if it cannot be added. */
export const addNamed = ({ editing }: Desk, name: string): ActorId | undefined =>
  editing.edit((dossier, signature) =>
    addActor(dossier, { name, kind: suggestKind(name) }, signature),
  )?.id as ActorId | undefined;

/** The fields that are filled in. */
export const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };

/** Changes a record. One that is only proposed is accepted in the same step; the queue of proposals goes on after it. */
export function editRecord(
  { editing, queue }: Desk,
  proposal: ProposalKey | undefined,
  change: Operation,
): Edit | undefined {
  if (!proposal) return editing.edit(change);
  return queue.decide([proposal], () =>
    editing.edit((dossier, signature) => {
      const accepted = acceptProposals(dossier, [proposal], signature);
      return 'problem' in accepted ? accepted : change(accepted.dossier, signature);
    }),
  );
}
