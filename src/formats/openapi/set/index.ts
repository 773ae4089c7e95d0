import type { Edit, Page, Rewritten, Text } from '../../../model.ts';
import { textAt } from '../../../text/outer-texts.ts';
import { CannotSet } from '../../writing/cannot-set.ts';
import { PendingReadings } from '../../writing/pending-readings.ts';
import type { Piece } from '../../writing/pieces.ts';
import { rewritten, type PageChanges } from '../../writing/rewritten.ts';
import { wholeDocument, wholeSpecification, type WholeSpecification } from './whole-document.ts';
import { wordsPiece } from './words-piece.ts';

/** Applies edits to a specification, or to a file that one refers to: words of descriptions. Nothing else changes by a byte. */
export function rewriteSpecification(page: Page, edits: readonly Edit[], isDescription?: (key: string) => boolean): Rewritten {
  const whole = wholeSpecification(page, isDescription);
  return rewritten(page, edits, () => new SpecificationChanges(page, whole), (other) => wholeDocument(other, isDescription));
}

class SpecificationChanges implements PageChanges {
  readonly pending: PendingReadings;
  readonly pieces: Piece[] = [];
  readonly #source: string;
  readonly #descriptions: WholeSpecification['descriptions'];
  readonly #texts: readonly Text[];

  constructor({ source }: Page, { document, descriptions }: WholeSpecification) {
    this.pending = new PendingReadings(document);
    this.#source = source;
    this.#descriptions = descriptions;
    this.#texts = [...descriptions.keys()];
  }

  add(edit: Edit): void {
    if (edit.kind !== 'words') throw new CannotSet('a specification has no rows');
    const text = textAt(this.#texts, edit.span.start);
    const description = text && this.#descriptions.get(text);
    if (text === undefined || description === undefined || edit.without !== undefined) throw new CannotSet('the words do not stand in one description');
    const piece = wordsPiece(this.#source, description, edit);
    this.pending.addText(edit, text);
    this.pieces.push(piece);
  }
}
