import type { Declined, Document, Edit, RowEdit, Text, WordsEdit } from '../../model.ts';
import { numberOfText, textsOutsideTables } from '../../text/outer-texts.ts';
import { indexAt } from '../../text/spans.ts';
import { tablesOf, type PlacedCell, type PlacedTable } from '../../text/tables.ts';
import { CannotSet } from './cannot-set.ts';
import { checkedWords } from './new-words.ts';

/** How texts and cells are to read once edits are written: what stands around them may make something else of the words. */
export class PendingReadings {
  readonly #before: Reading;
  readonly #pending = new Map<object, PendingReading>();
  readonly #rows: RowEdit[] = [];

  constructor(document: Document) {
    this.#before = readingOf(document);
  }

  /** Expects new words in a text outside of tables. Throws `CannotSet` for a text that gets other words already. */
  addText(edit: WordsEdit, text: Text): void {
    const index = numberOfText(this.#before.texts, text);
    this.#add(edit, text, text, ({ texts }) => texts[index]);
  }

  /** Expects new words in a cell. Throws `CannotSet` for a cell that gets other words already. */
  addCell(edit: WordsEdit, { table, row, column, cell }: PlacedCell): void {
    const number = this.#before.tables.findIndex((each) => each.table === table);
    const [header, body] = [table.header.indexOf(row), table.body.indexOf(row)];
    this.#add(edit, cell, cell.text, ({ tables }) => {
      const now = tables[number]?.table;
      const added = this.#rows.filter(({ block, before }) => block === table.span.start && before <= body).length;
      return (header < 0 ? now?.body[body + added] : now?.header[header])?.cells[column]?.text;
    });
  }

  /** Expects a new row, behind which the others have other numbers. */
  addRow(edit: RowEdit): void {
    this.#rows.push(edit);
  }

  /** The edits of words that read otherwise than they should on a page. */
  misreadOn(after: () => Document): readonly Declined[] {
    if (this.#pending.size === 0) return [];
    const reading = readingOf(after());
    return [...this.#pending.values()].flatMap(({ edit, expected, find }) =>
      (find(reading)?.value === expected ? [] : [{ edit, reason: 'the new words cannot be told from markup beside them' }]));
  }

  #add(edit: WordsEdit, key: object, text: Text, find: PendingReading['find']): void {
    if (this.#pending.has(key)) throw new CannotSet('other words are to stand there already');
    const words = checkedWords(edit.words);
    const [start, last] = [indexAt(text, edit.span.start), indexAt(text, edit.span.end - 1)];
    const expected = start === undefined || last === undefined ? words : text.value.slice(0, start) + words + text.value.slice(last + 1);
    this.#pending.set(key, { edit, expected, find });
  }
}

interface PendingReading {
  readonly edit: Edit;
  readonly expected: string;
  readonly find: (after: Reading) => Text | undefined;
}

/** The texts and tables of a page by their numbers. */
interface Reading {
  readonly texts: readonly Text[];
  readonly tables: readonly PlacedTable[];
}

function readingOf(document: Document): Reading {
  return { texts: textsOutsideTables(document), tables: tablesOf(document) };
}
