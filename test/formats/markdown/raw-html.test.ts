import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { inputs } from '../../inputs.ts';
import { read, rowsOf, tablesIn } from './reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** What may stand in a cell, as HTML or, behind a blank line, as Markdown. */
const words = fc.constantFrom(
  '404', 'No such kite', '*a*', '**b**', '`c`', '\\_', '&amp;', '&lt;kite&gt;', '<b>x</b>', '<p>a</p>', '<br>', '[a](b)', 'a<br>b', '<p id="a"><a name="a"></a>200', '- item', '- one\n- two', '1. one',
  '<ul><li>a</li></ul>', '\n# Heading\n\n', '> quote', '\n```\ncode\n```\n', '<!-- none -->', '<pre>a\nb</pre>', '<pre>\n&lt;a</pre>', '\n\n| a |\n|---|\n| b |\n\n', '<table><tr><td>inner</td></tr></table>', '凧',
);
const gap = fc.constantFrom('', '\n', '\n\n', '\n\n', ' ');
const content = fc.array(fc.tuple(gap, words, gap).map((parts) => parts.join('')), { maxLength: 3 }).map((parts) => parts.join('\n'));
const cell = fc.tuple(fc.constantFrom('<td>', '<th>', '<td class="a">'), content, fc.constantFrom('</td>', '', '</td>\n')).map((parts) => parts.join(''));
const row = fc.tuple(gap, fc.constantFrom('<tr>', '<tr>\n', '\n<tr id="a">'), fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom('</tr>', '', '</tr>\n'))
  .map(([before, open, cells, close]) => before + open + cells.join('') + close);
const table = fc.tuple(fc.constantFrom('<table>', '<table>\n', '<table><tbody>\n', '<a name="a"></a><table>'), fc.array(row, { minLength: 1, maxLength: 4 }))
  .map(([open, rows]) => `${open}${rows.join('')}</table>`);
const other = fc.constantFrom('text', '# Heading', '- item', '<div>a</div>', '<p>a', '</div>', '<h3>404</h3>', '<ul>\n<li>a\n\n<li>b</ul>', '```\n<table>\n```', '`<table>`');

/** Where the page stands. */
const host = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `-   item\n\n${text.replaceAll(/^(?=.)/gm, '    ')}`,
  (text) => text.replaceAll('\n', '\r\n'),
);

describe('tables in raw HTML', () => {
  it('are read as micromark and parse5 read them', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 2, arbitrary: table }, other), { minLength: 1, maxLength: 3 }), host, (parts, around) => {
      const source = around(parts.join('\n\n'));
      const found = tablesIn(read(source).blocks).map((each) => rowsOf(each).map((cells) => cells.map((text = '') => squeezed(text))));
      expect(found.toSorted(byText)).toEqual(tablesOf(source).toSorted(byText));
    }), { numRuns: inputs(1500) });
  });

  it('nested without end are reported', () => {
    const { blocks, faults } = read(`text\n\n${'<table><tr><td>'.repeat(5000)}`);
    expect([tablesIn(blocks), faults.map(({ message }) => message)])
      .toEqual([[], ['HTML with more than 250 levels of elements, or with elements that repeat without end, is not read']]);
  });
});

function byText(one: unknown, two: unknown): number {
  return JSON.stringify(one) < JSON.stringify(two) ? -1 : 1;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** The tables of a page by micromark and parse5, as texts. */
function tablesOf(source: string): string[][][] {
  const html = micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return named(parseFragment(html), 'table', 'none').map((each) => named(each, 'tr', 'table').map((cells) => cellsOf(cells).map((one) => squeezed(textOf(one)))))
    .map((rows) => rows.filter((cells) => cells.length > 0));
}

/** The elements of a name in a node, but not those in elements of another. */
function named(node: Node, name: string, border: string): Node[] {
  return childrenOf(node).flatMap((child) => {
    if (child.nodeName === border) return [];
    return [...(child.nodeName === name ? [child] : []), ...named(child, name, border)];
  });
}

function cellsOf(element: Node): Node[] {
  return childrenOf(element).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return childrenOf(node).filter(({ nodeName }) => nodeName !== 'table').map(textOf).join('');
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
