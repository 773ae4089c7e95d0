import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { inputs } from '../../inputs.ts';
import { host, other, table } from '../html-pages.ts';
import { read, rowsOf, tablesIn } from './reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

describe('tables in raw HTML', () => {
  it('are read as micromark and parse5 read them', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 2, arbitrary: table }, other), { minLength: 1, maxLength: 3 }), host, (parts, around) => {
      const source = around(parts.join('\n\n'));
      const found = tablesIn(read(source).blocks).map((each) => rowsOf(each).map((cells) => cells.map((text = '') => squeezed(text))));
      expect(found.toSorted(byText)).toEqual(tablesOf(source).toSorted(byText));
    }), { numRuns: inputs(250, 12) });
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
