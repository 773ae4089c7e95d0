import type { Declined, Document, Edit, Page, Rewritten } from '../../model.ts';
import { CannotSet } from './cannot-set.ts';
import type { PendingReadings } from './pending-readings.ts';
import { spliced, type Piece } from './pieces.ts';

/** The changes to a page. */
export interface PageChanges {
  /** Adds an edit. Throws `CannotSet`. */
  add(edit: Edit): void;
  /** What is to stand on the page. */
  readonly pieces: readonly Piece[];
  readonly pending: PendingReadings;
}

/** A page with edits; those that cannot be written are declined, and those whose words do not read as they should. */
export function rewritten(page: Page, edits: readonly Edit[], changesOn: () => PageChanges, read: (page: Page) => Document): Rewritten {
  const first = attempt(page, edits, changesOn());
  const misread = first.pending.misreadOn(() => read({ ...page, source: first.source }));
  if (misread.length === 0) return { source: first.source, declined: first.declined };
  const reasons = new Map([...first.declined, ...misread].map((each) => [each.edit, each]));
  const { source } = attempt(page, edits.filter((edit) => !reasons.has(edit)), changesOn());
  return { source, declined: edits.flatMap((edit) => reasons.get(edit) ?? []) };
}

function attempt({ source }: Page, edits: readonly Edit[], changes: PageChanges): Rewritten & Pick<PageChanges, 'pending'> {
  const declined = edits.flatMap((edit): Declined | readonly never[] => {
    try {
      changes.add(edit);
      return [];
    } catch (error) {
      if (error instanceof CannotSet) return { edit, reason: error.message };
      throw error;
    }
  });
  return { source: spliced(source, changes.pieces), declined, pending: changes.pending };
}
