import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputs } from '../../inputs.ts';
import { dumpOf } from '../dump.ts';
import { blocksIn, read, rowsOf, tablesIn, textsOf } from './reading.ts';

/** Any text, with lone surrogates, NULs and every control character. */
const anything = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }))).map((units) => String.fromCharCode(...units));

/** Text like AsciiDoc, part by part. */
const pieces = fc.constantFrom(
  '\n', '\n', '\n\n', ' ', '  ', '\t', 'a', '404', '凧', '\u{1fa81}', '*', '**', '_', '`', '``', '#', '^', '~', '+', '++', '+++', '$$', '[', ']', '[a]', '[[a]]', '<<', '>>', '((', '))', '{a}', '{empty}', '{', '}', '\\',
  'link:', 'link:a[', 'https://a', 'xref:a[b]', 'image:a[]', 'pass:[', 'footnote:[', '&amp;', '&#52;', '|', '\\|', '!', ',', '"', ':', '::', ';;', '\n|===\n', '\n!===\n', '\n,===\n', '\na|', '\n2+|', '\n.2+|', '\n3*|',
  '\n[cols="1,a"]\n', '\n[%header]\n', '\n----\n', '\n====\n', '\n--\n', '\n////\n', '\n++++\n', '\n```\n', '\n// a\n', '\n:a: b\n', '\n:a!:\n', '\nifdef::a[]\n', '\nendif::[]\n', '\n= a\n', '\n== a\n', '\n---\n', '\n-----\n',
  '\n* ', '\n** ', '\n. ', '\na:: ', '\n+\n', '\n<1> ', '\n.a\n', '\nNOTE: ', '\n> ', ' +\n', ' <1>', '\r\n', '\r', '\0', '\u00a0',
);
const markup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('can be read', () => {
    fc.assert(fc.property(fc.oneof(anything, markup), (source) => {
      expect(typeof dumpOf(source, read(source))).toBe('string');
    }), { numRuns: inputs(1000, 50) });
  });

  it('has every text at its place', () => {
    fc.assert(fc.property(markup, (source) => {
      for (const block of blocksIn(read(source).blocks)) {
        for (const { value, runs } of textsOf(block)) {
          for (const { at, start, length } of runs) expect(blank(source.slice(start, start + length))).toBe(blank(value.slice(at, at + length)));
        }
      }
    }), { numRuns: inputs(1000, 50) });
  });
});

function blank(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** Plain words of cells, which may hold what parts them. */
const cell = fc.array(fc.constantFrom('200', 'No lock', '凧', '🪁', 'a|b', 'a-b', 'torn.', '(y)'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const grid = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));

/** The ways to write the cells of a row. */
const notation = fc.constantFrom<(row: readonly string[]) => string>(
  (row) => row.map((words) => `|${words.replaceAll('|', '\\|')}`).join('\n'),
  (row) => row.map((words) => `| ${words.replaceAll('|', '\\|')}`).join(' '),
  (row) => row.map((words) => `|\n${words.replaceAll('|', '\\|')}`).join('\n\n'),
);

describe('a table', () => {
  it('has the cells that it was written with, in whatever notation', () => {
    fc.assert(fc.property(grid, notation, fc.constantFrom('a', ''), (rows, write, style) => {
      const source = `[cols="${rows[0]!.map(() => `1${style}`).join(',')}"]\n|===\n\n${rows.map(write).join('\n\n')}\n|===\n`;
      expect(tablesIn(read(source).blocks).map(rowsOf)).toEqual([rows]);
    }), { numRuns: inputs(500, 50) });
  });
});
