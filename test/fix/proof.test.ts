import { describe, expect, it } from 'vitest';
import type { LoadedFormat, Writer } from '../../src/formats/index.ts';
import type { Edit, Page } from '../../src/model.ts';
import { fixableOn, fixing, fixtures, pageWith, rst } from './fixing.ts';
import { shareOf } from '../inputs.ts';
import { pages as ownPages } from './pages.ts';

const fixable = [...fixtures, ...ownPages].filter(([, pages]) => fixableOn(pages).length > 0);

/** Ways to break a page that was written correctly; undefined if a page has no such place. */
const faults: Readonly<Record<string, (after: string, before: Page, edits: readonly Edit[]) => string | undefined>> = {
  'drops a row': (after) => replaced(after, /^( *)(\|[^\n]*\|\n(?: *\|[^\n]*\n)*) *\+[-+]+\+\n(?= *\|)/m, '') ?? replaced(after, /^[^\n=+|]*\b[1-5]\d\d\b.*\n/m, ''),
  'changes a neighbour': (after) => replaced(after, /\b(?:OK|Description|Message)\b/, (word) => word.toLowerCase()),
  'shifts a border': (after) => replaced(after, /\+(-+)\+$/m, (border) => `${border.slice(0, -1)}-+`) ?? replaced(after, /^(\s*)=/m, ' ='),
  'swaps words': (after, _, edits) => {
    const words = edits.flatMap((edit) => (edit.kind === 'words' ? edit.words.split(' ') : edit.kind === 'row' ? edit.cells.join(' ').split(' ') : []))
      .find((word) => /^[a-z]{2,}$/i.test(word));
    return words === undefined ? undefined : swappedIn(after, words);
  },
  'touches a byte outside': (after) => after.replace(/^[A-Z]/m, 'Ä'),
  'adds a space outside': (after) => after.replace('\n\n', ' \n\n'),
  'loses the final newline': (after) => after.replace(/\n$/, ''),
  'changes the line ends': (after) => after.replaceAll('\n', '\r\n'),
  'changes one line end of a table': (after) => replaced(after, /(?<=[|+=])\n(?=\s*[|+=])/, '\r\n') ?? replaced(after, /(?<==)\n/, '\r\n'),
  'does nothing': (_, before) => before.source,
  'loses the page': () => '',
};

describe.each(Object.entries(faults).map(([name, breaking], turn) => ({ name, breaking, turn })))('the proof, where a renderer $name', ({ breaking, turn }) => {
  it.each(shareOf(fixable, turn, 8))('leaves %s alone', (__, pages) => {
    let broken = 0;
    const write: Writer['write'] = (page, edits) => {
      const right = rst.writer.write(page, edits);
      const source = breaking(right.source, page, edits);
      if (source === undefined || source === right.source) return right;
      broken += 1;
      return { ...right, source };
    };
    const format: LoadedFormat = { ...rst, writer: { ...rst.writer, write } };
    const outcomes = fixing(pages, undefined, 'all', format);
    const left = outcomes.filter(({ fault }) => fault !== undefined);
    expect(left.length).toBe(broken);
    for (const { before, page, applied, declined } of left) {
      expect([page, applied]).toEqual([before, []]);
      expect(declined.length).toBeGreaterThan(0);
    }
  });
});

describe('the proof', () => {
  it('catches every kind of broken writer', () => {
    for (const [name, breaking] of Object.entries(faults)) {
      const caught = fixable.filter(([, pages]) => pages.some((page) => {
        const source = breaking(page.source, pageWith(''), [{ kind: 'words', span: { start: 0, end: 0 }, words: 'Description' }]);
        return source !== undefined && source !== page.source;
      }));
      expect([name, caught.length * 2 > fixable.length]).toEqual([name, true]);
    }
  });
});

function replaced(text: string, pattern: RegExp, by: string | ((found: string) => string)): string | undefined {
  const changed = typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
  return changed === text ? undefined : changed;
}

/** The last occurrence of a word, with two letters swapped. */
function swappedIn(text: string, word: string): string | undefined {
  const at = text.lastIndexOf(word);
  return at < 0 ? undefined : text.slice(0, at) + word[1]! + word[0]! + text.slice(at + 2);
}
