import { describe, expect, it } from 'vitest';
import { asciidoc } from '../../../src/formats/asciidoc/index.ts';
import type { Edit } from '../../../src/model.ts';
import { pageOf, read, tablesIn } from './reading.ts';

const writer = await asciidoc.writer!();

/** A page with words in the place of others that stand on it once. */
function reworded(source: string, from: string, words: string): string {
  const start = source.indexOf(from);
  return after(source, [{ kind: 'words', span: { start, end: start + from.length }, words }]);
}

/** A page after edits, or why they are declined. */
function after(source: string, edits: readonly Edit[]): string {
  const { source: now, declined } = writer.write(pageOf(source), edits);
  return declined.length === 0 ? now : `declined: ${declined.map(({ reason }) => reason).join(', ')}`;
}

const table = '[cols="1,2a"]\n|===\n|Code |Words\n\n|200\n|All is well.\n\n|404\n|No lock.\n|===\n';
const block = tablesIn(read(table).blocks)[0]!.span.start;

describe('words in AsciiDoc', () => {
  it('escape separators in cells, and references to attributes', () => {
    expect(reworded(table, 'No lock.', 'No lock | no weir.')).toBe(table.replace('No lock.', 'No lock \\| no weir.'));
    expect(reworded('See {lock}.\n\nNo lock.\n', 'No lock.', 'No {lock}.')).toBe('See {lock}.\n\nNo \\{lock}.\n');
    expect(reworded('== 404 Not found\n\nGone.\n', 'Not found', 'Not Found')).toBe('== 404 Not Found\n\nGone.\n');
    expect(reworded('404:: no lock\n', 'no lock', 'No lock')).toBe('404:: No lock\n');
    expect(reworded('* `404 Not found`: no lock\n', 'Not found', 'Not Found')).toBe('* `404 Not Found`: no lock\n');
  });

  it('are declined where they would mean something else', () => {
    expect(reworded('No lock at all.\n', 'No lock', '*No* lock')).toBe('declined: the new words cannot be told from markup beside them');
    expect(reworded('No *lock* at all.\n', 'No *lock* at', 'No weir at')).toBe('declined: the words hold markup');
    expect(reworded('No lock at all.\n', 'No lock at all.', '* no lock')).toMatch(/^declined/);
    expect(reworded('|===\n|a |b\n|===\n', 'b', 'c d')).toBe('|===\n|a |c d\n|===\n');
    expect(reworded(',===\n404,"No lock"\n,===\n', 'No lock', 'No weir')).toMatch(/^declined/);
  });

  it('stay in the lines of a wrapped paragraph', () => {
    const [before, now] = ['The lock was not found by\r\nthe keeper of the locks.\r\n', 'The lock was found by the\r\nkeeper of the locks.\r\n'];
    expect(reworded(before, 'was not found by\r\nthe keeper', 'was found by the keeper').replace(/\s+/g, ' ')).toBe(now.replace(/\s+/g, ' '));
    expect(reworded(before, 'was not found by\r\nthe keeper', 'was found by the keeper')).not.toMatch(/(?<!\r)\n/);
  });
});

describe('rows in AsciiDoc', () => {
  it('are added in the notation of their neighbours', () => {
    const row = (before: number): Edit => ({ kind: 'row', block, before, cells: ['204', 'Nothing | to say'] });
    expect(after(table, [row(1)])).toBe(table.replace('|404', '|204\n|Nothing \\| to say\n\n|404'));
    expect(after(table, [row(0)])).toBe(table.replace('|200', '|204\n|Nothing \\| to say\n\n|200'));
    expect(after(table, [row(2)])).toBe(table.replace('No lock.\n', 'No lock.\n\n|204\n|Nothing \\| to say\n'));
  });

  it('are sorted as they stand', () => {
    expect(after(table, [{ kind: 'order', block, rows: [1, 0] }])).toBe(table.replace('|200\n|All is well.\n\n|404\n|No lock.', '|404\n|No lock.\n\n|200\n|All is well.'));
  });

  it('are declined where rows share lines, or cells span others', () => {
    const order = (source: string): string => after(source, [{ kind: 'order', block: tablesIn(read(source).blocks)[0]!.span.start, rows: [1, 0] }]);
    expect(order('[cols=2*]\n|===\n|a |b |c |d\n|===\n')).toBe('declined: the row shares its line with another');
    expect(order('|===\n|a |b\n2+|c\n|===\n')).toBe('declined: a cell of the row spans others');
    expect(order('|===\n\n|a |b\n// of another keeper\n|c |d\n|===\n')).toBe('declined: something else stands between the rows');
  });
});
