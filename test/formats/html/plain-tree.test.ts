import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HtmlNode, NodePlace } from '../../../src/formats/html/nodes.ts';
import { plainTreeOf } from '../../../src/formats/html/plain-tree.ts';
import { treeOf } from '../../../src/formats/html/tree.ts';
import { inputs } from '../../inputs.ts';

const plain = `<p>Codes</p>
<table class="a" id=b><caption>All</caption><colgroup><col><col/></colgroup>
<tr><th rowspan='2'><b><i>404</i></b></th><!-- none --><td><ul>
<li>No such <a href="a?b=c&d=e">kite</a> &amp; line</li></ul><br/></td></tr>
</table><div><table><thead><tr><td><p>200</p></td></tr></thead><tbody></tbody></table></div>
<pre>
</pre><pre>
a</pre><details><summary>More</summary>
`;

/** Each is one step from plain: the parser closes, adds, moves, drops or bounds something. */
const repaired = [
  '<table><tr><td>a<td>b</table>', '<table><td>a</td></table>', '<table>a<tr></tr></table>', '<table><div></div></table>', '<p><div></div></p>',
  '<p><b><p></p></b></p>', '<a><b><a></a></b></a>', '<b><i></b></i>', '<ul><li><b><li></li></b></li></ul>', '<h1><h2></h2></h1>', '<table><col></table>',
  '<table><tr></tr><tbody></tbody></table>', '<table><tr></tr></tbody></table>', '<div/>a', '<br>a</br>', '<image>', '<select><p></p></select>',
  '<svg><p></p></svg>', '<p a=1 a=2></p>', '<p a="&lt;"></p>', '<p', '<p a=">"></p>', '</p>', 'a < b', '<!-->-->', '<!--a--!>b-->',
  '<!a>', '<?a?>', 'a\0b', '<dd></dd>', '<li></li>', '<tr></tr>', '<button><p></p></button>', '<p><button><div></div></button></p>', '<nobr><nobr></nobr></nobr>',
  '<script><p></script>', '<template><p></p></template>', '<form><form></form></form>', '<caption></caption>', '<b>'.repeat(300), '<pre>\n\0</pre>', '<pre>&#10;</pre>',
  `<p ${Array.from({ length: 31 }, (_, at) => `a${at}`).join(' ')}></p>`,
];

const names = [
  'p', 'p', 'div', 'b', 'i', 'a', 'a', 'code', 'span', 'ul', 'li', 'ol', 'dl', 'dt', 'dd', 'table', 'table', 'tbody', 'thead', 'tr', 'tr', 'td', 'td', 'th', 'caption',
  'colgroup', 'col', 'h1', 'h2', 'br', 'hr', 'img', 'pre', 'details', 'summary', 'TD', 'font', 'select', 'option', 'form', 'button', 'svg', 'nobr', 'body', 'tabs',
] as const;
const parentOf: Readonly<Record<string, string>> = { li: 'ul', td: 'tr', th: 'tr', tr: 'tbody', tbody: 'table', thead: 'table', caption: 'table', colgroup: 'table', col: 'colgroup', dt: 'dl', dd: 'dl' };
const words = fc.constantFrom('', ' ', '\n', '\r\n', 'a', '404 b', '&amp;', '&#10;', '&nbsp;x', 'a&b', '🪁', '凧\t', '<!-- a -->', '<!--\r-->', '<!>', '<', '\0', '\u00a0', '\r');
const attributes = fc.constantFrom('', '', '', ' id="a"', ' A=b', " a='b' c", ' a="x&y=z"', ' a="&lt"', ' a=b/', '/', ' /', ' a="1" a="2"', '\r\na', ' a=">"');

/** Elements, mostly in those that they belong in. */
const element = fc.letrec<{ readonly nodes: string; readonly element: string }>((tie) => ({
  nodes: fc.array(fc.oneof({ weight: 2, arbitrary: words }, { weight: 3, arbitrary: tie('element') }), { maxLength: 4 }).map((parts) => parts.join('')),
  element: fc.tuple(fc.constantFrom(...names), attributes, fc.oneof({ maxDepth: 6 }, words, tie('nodes')), fc.boolean()).map(([name, given, content, isAlone]) => {
    const own = /^(?:br|hr|img|col)$/.test(name) ? `<${name}${given}>` : `<${name}${given}>${content}</${name}>`;
    const parent = parentOf[name];
    return parent === undefined || isAlone ? own : `<${parent}>${own}</${parent}>`;
  }),
})).nodes;

/** A text with some of its tags left out, moved or doubled. */
const broken = fc.tuple(element, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('none', 'twice', 'moved')), { maxLength: 2 })).map(([text, changes]) => {
  const parts = text.split(/(?=<)|(?<=>)/);
  for (const [at, to, change] of changes) {
    const [part = ''] = parts.splice(at % (parts.length || 1), change === 'twice' ? 0 : 1);
    if (change !== 'none') parts.splice(to % (parts.length + 1), 0, part === '' ? parts[at % (parts.length || 1)] ?? '' : part);
  }
  return parts.join('');
});

describe('plain HTML', () => {
  it('is read as the parser of the standard reads it', () => {
    expect(plainTreeOf(plain)).toBeDefined();
    expect(wholeOf(plainTreeOf(plain))).toEqual(wholeOf(treeOf(plain, false)));
  });

  it.each(repaired)('is not %j, which the parser repairs', (text) => {
    expect(plainTreeOf(text)).toBeUndefined();
  });

  it('is all that is read without that parser', () => {
    let read = 0;
    fc.assert(fc.property(fc.oneof(element, broken), (text) => {
      const tree = plainTreeOf(text);
      if (tree === undefined) return;
      if (tree.children.length > 0) read += 1;
      expect(wholeOf(tree)).toEqual(wholeOf(treeOf(text, false)));
    }), { numRuns: inputs(20_000, 1000) });
    expect(read).toBeGreaterThan(100);
  });
});

/** A tree as plain data; the places of attributes are only for writing. */
function wholeOf(node: HtmlNode | undefined): unknown {
  if (node?.kind !== 'element') return node && [node.kind, node.kind === 'comment' ? node.words : '', placeOf(node.place)];
  const { name, namespace, attributes: given, place, children } = node;
  return {
    name, namespace, attributes: given.map((each) => [each.name, each.value]), place: [place, place?.startTag, place?.endTag].map(placeOf),
    children: children.map(wholeOf), isHome: children.every(({ parent }) => parent === node),
  };
}

function placeOf(place: NodePlace | undefined): unknown {
  return place && [place.startOffset, place.endOffset];
}
