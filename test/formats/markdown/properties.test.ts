import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { inputs } from '../../inputs.ts';
import { blocksIn, read, rowsOf, tablesIn, textsOf } from './reading.ts';

/** Cells, with what makes them hard to cut. */
const cell = fc.array(fc.constantFrom(
  '200', 'No kite', '`code`', '**bold**', '*a*', '_b_', '\\|', '`a\\|b`', '\\*', '&amp;', '&lt;', '[a](b)', '<b>x</b>', 'a_b_c', '凧', '🪁', '~~gone~~', '![i](j)', '`', 'a*', '\\\\',
  '<https://a.example>', '"', 'a-', 'a:', '#', '>', '1.5',
), { maxLength: 4 }).map((parts) => parts.join(' '));

const row = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 4 }), outer: fc.boolean() })
  .map(({ cells, outer }) => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | ')));

const divider = fc.array(fc.constantFrom('---', ':-:', '-:', ':--'), { minLength: 1, maxLength: 4 }).map((parts) => `|${parts.join('|')}|`);

const other = fc.constantFrom('', '', 'text', '> quote', '- item', '# Heading', '```', '    code', '---', '===', '1. one', '* * *', '| a | b |', '|---|---|', '  | c |');

/** Where lines stand. */
const host = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll(/^/gm, '> '),
  (text) => `- item\n\n${text.replaceAll(/^/gm, '  ')}`,
  (text) => `1. ${text.replaceAll('\n', '\n   ')}`,
);

describe('tables', () => {
  it('are read as micromark reads them', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 2, arbitrary: divider }, other), { maxLength: 8 }), host, (lines, around) => {
      const source = around(lines.join('\n'));
      expect(tablesIn(read(source).blocks).map(rowsOf)).toEqual(tablesOf(source));
    }), { numRuns: inputs(1000, 50) });
  });
});

/** The tables of a page by micromark, as texts. */
function tablesOf(source: string): string[][][] {
  const html = micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return insides(html, 'table').map((table) => insides(table, 'tr').map((each) => insides(each, 't[hd]').map(shown)));
}

/** What is inside each element of a name. */
function insides(html: string, element: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}(?= |>)[^>]*>([^]*?)</${element}>`, 'g'))].map(([, inside]) => inside!);
}

const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function shown(html: string): string {
  const text = html.replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1').replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(/&\w+;/g, (entity) => characters[entity] ?? entity).replaceAll(/\s+/g, ' ').trim();
}

/** Any text, with lone surrogates, NULs and every control character. */
const anything = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }))).map((units) => String.fromCharCode(...units));

/** Text like Markdown, part by part. */
const pieces = fc.constantFrom(
  '\n', '\n', '\n\n', ' ', '  ', '    ', '\t', 'a', '404', '凧', '\u{1fa81}', '*', '**', '_', '~~', '`', '``', '```', '\n```\n', '[', ']', '(', ')', '](', '](<', '[a]: b', '![', '<', '>', '<b>',
  '</b>', '<table>', '</table>', '<br>', '<!--', '-->', '&amp;', '&', ';', '\\', '\\|', '|', '|---|', '\n|-|-|\n', '# ', '\n===\n', '\n---\n', '- ', '1. ', '> ', '\n: ', '\n::: note\n', '\n:::\n', '{{', '}}',
  '{%', '%}', '{: .a }', '{#a}', '{/*', '*/}', '\n!!! note "a"\n', '\n=== "a"\n', '\nimport a\n', '<Tab>', '</Tab>', '\r\n', '\r', '\0', '\u00a0', '+++\n', '---\n', 'title: a\n',
);
const markup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const name = fc.constantFrom('page.md', 'page.mdx');

describe('any text', () => {
  it('can be read', () => {
    fc.assert(fc.property(fc.oneof(anything, markup), name, (source, file) => {
      expect(typeof dumpOf(source, read(source, file))).toBe('string');
    }), { numRuns: inputs(1000, 50) });
  });

  it('has every text at its place', () => {
    fc.assert(fc.property(markup, name, (source, file) => {
      for (const block of blocksIn(read(source, file).blocks)) {
        for (const { value, runs } of textsOf(block)) {
          for (const { at, start, length } of runs) expect(blank(source.slice(start, start + length))).toBe(blank(value.slice(at, at + length)));
        }
      }
    }), { numRuns: inputs(1000, 50) });
  });
});

/** A text in which everything that counts as white space is a space. */
function blank(text: string): string {
  return text.replaceAll(/[\s\x1c-\x1f\x85]/g, ' ');
}
