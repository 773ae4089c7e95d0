import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { changedText } from '../../../src/hosts/lsp/text/changed-text.ts';
import { unitsBefore, utf16At } from '../../../src/hosts/lsp/text/encoding.ts';
import { Positions } from '../../../src/hosts/lsp/text/positions.ts';
import { inputs } from '../../inputs.ts';
import { page } from '../cli/desk.ts';
import { editor } from './editor.ts';

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
const pieces = fc.constantFrom('a', 'lamp', ' ', '\n', '\r\n', '\r', 'é', '状态', '💡', '👩‍🔧', '404', '\uFEFF', '\t');
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

/** An edit of a text: offsets as shares of its length, and new words. */
const edits = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.double({ min: 0, max: 1, noNaN: true }), text: texts, whole: fc.boolean() });

/** The nearest offset at which a position of the protocol can be: neither in a character nor in a line end. */
function possible(text: string, share: number): number {
  let at = Math.round(share * text.length);
  while (at > 0 && /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1))) at -= 1;
  return at;
}

/** The change that an editor tells, and the text after it, by plain slicing. */
function changeOf(text: string, { from, to, text: words, whole }: { from: number; to: number; text: string; whole: boolean }, encoding: typeof encodings[number]) {
  if (whole) return { change: { text: words } as TextDocumentContentChangeEvent, after: words };
  const [start, end] = [possible(text, Math.min(from, to)), possible(text, Math.max(from, to))];
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length - 1, character: unitsOf(lines.at(-1)!, encoding) };
  };
  return { change: { range: { start: at(start), end: at(end) }, text: words }, after: text.slice(0, start) + words + text.slice(end) };
}

function unitsOf(text: string, encoding: typeof encodings[number]): number {
  return encoding === 'utf-8' ? new TextEncoder().encode(text).length : encoding === 'utf-16' ? text.length : Array.from(text).length;
}

describe.each(encodings)('a text in %s', (encoding) => {
  it('is the editor\'s own after any sequence of edits', () => {
    fc.assert(fc.property(texts, fc.array(edits, { maxLength: 8 }), (begin, sequence) => {
      let text = begin;
      const changes = sequence.map((edit) => {
        const { change, after } = changeOf(text, edit, encoding);
        text = after;
        return change;
      });
      expect(changedText(begin, changes, encoding)).toBe(text);
    }), { numRuns: inputs(2000, 200) });
  });

  it('has a position for each offset, which leads back to it', () => {
    fc.assert(fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const positions = new Positions(text, encoding);
      const offset = possible(text, share);
      expect(positions.offsetAt(positions.positionAt(offset))).toBe(offset);
    }), { numRuns: inputs(2000, 200) });
  });

  it('has no position inside a character, behind a line or behind its end', () => {
    const positions = new Positions('💡é\r\nb', encoding);
    expect(positions.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(positions.offsetAt({ line: 9, character: 0 })).toBe(6);
    expect(positions.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(utf16At('💡', 1, 'utf-8')).toBe(0);
    expect(unitsBefore('💡é', 3, encoding)).toBe({ 'utf-8': 6, 'utf-16': 3, 'utf-32': 2 }[encoding]);
  });

  it('is counted as the client counts: places behind emoji and other letters, in CRLF', async () => {
    const source = page('200 OK | 💡 Ćwiek.', '404 Not Fuond | 灯 💡').replaceAll('\n', '\r\n');
    const ide = await editor({ 'a.rst': source }, { encodings: [encoding] });
    expect(ide.result.capabilities.positionEncoding).toBe(encoding);
    const shifted = source.replace('404 Not', '404 💡Not');
    await ide.open('a.rst', source);
    await ide.change('a.rst', shifted);
    const line = shifted.split('\r\n').findIndex((each) => each.startsWith('404'));
    const words = shifted.split('\r\n')[line]!;
    const found = await ide.diagnostics('a.rst');
    expect(found).not.toEqual([]);
    for (const { range } of found) {
      const positions = new Positions(shifted, encoding);
      expect(positions.rangeOf(positions.spanOf(range))).toEqual(range);
    }
    await ide.change('a.rst', source, [{ range: { start: { line, character: 4 }, end: { line, character: 4 + unitsOf('💡', encoding) } }, text: '' }]);
    const [problem] = await ide.diagnostics('a.rst');
    expect(problem).toMatchObject({ code: 'reason-phrase', range: { start: { line, character: 4 }, end: { line, character: 13 } } });
    expect(words).toContain('💡');
  });
});

it('takes the first encoding that the client offers and it knows', async () => {
  expect((await editor({}, { encodings: ['ebcdic', 'utf-8', 'utf-16'] })).result.capabilities.positionEncoding).toBe('utf-8');
  expect((await editor()).result.capabilities.positionEncoding).toBe('utf-16');
});

it('counts a byte order mark that the client counts', async () => {
  const source = `\uFEFF404\n===\n\n${page('404 Not Fuond | x')}`;
  const ide = await editor({ 'a.rst': source });
  await ide.open('a.rst', source);
  expect(await ide.diagnostics('a.rst')).toMatchObject([{ code: 'reason-phrase' }]);
});
