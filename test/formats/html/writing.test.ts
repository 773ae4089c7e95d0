import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/html/index.ts';
import { writer } from '../../../src/formats/html/writer.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Edit, Page } from '../../../src/model.ts';
import { inputs } from '../../inputs.ts';
import { tablesIn } from '../blocks.ts';
import { other as otherBlocks, table as anyTable } from '../html-pages.ts';
import { treeOf } from '../html-trees.ts';
import { anyWords, expectOrder, expectRow, expectWords } from '../html-writing.ts';
import { pageOf, rewrittenBy, rowInHtml as row, words } from '../rewriting.ts';

const format: WritableFormat = { name: 'html', read: (page) => html.read(page), writer };

await html.load?.();

const pageWith = (source: string): Page => pageOf(source, 'page.html');
const rewritten = (source: string, edits: readonly Edit[]): string => rewrittenBy(format, pageWith(source), edits);

describe('words in HTML', () => {
  const page = '<h2 id=a>404 Not Fuond</h2>\r\n<ul>\r\n\t<LI title="a > b"><B>404</B> &ndash; It&#39;s gone &amp; lost &#x51e7;\r\n</ul>\r\n<p>凧 flies';

  it('are replaced at their places, whatever references stand around them', () => {
    expect(rewritten(page, [words(page, 'Not Fuond', 'Not Found'), words(page, 'It&#39;s gone &amp; lost', '<a> & "b" {c}'), words(page, 'flies', '&lt;')]))
      .toBe(page.replace('Fuond', 'Found').replace('It&#39;s gone &amp; lost', '&lt;a&gt; &amp; "b" {c}').replace('flies', '&amp;lt;'));
    expect(rewritten(page, [words(page, 's gone', 's <b>')])).toBe(page.replace('s gone', 's &lt;b&gt;'));
  });

  it('are left where they hold more than words', () => {
    for (const inner of ['a <i>kite</i> b', 'a <!-- --> b', 'a {{ kite }} b', 'a <% kite %> b']) {
      const source = `<table><tr><td>404<td>${inner}</table>`;
      expect(rewritten(source, [words(source, inner, 'c')])).toBe('the words hold markup');
    }
    const source = '<table><tr><td>404<td>a</table>';
    expect(rewritten(source, [words(source, 'a</', '{{ b }}')])).toBe('the new words hold a call of a template language');
    expect(rewritten(source, [words(source, '<td>a', 'b')])).toBe('the words do not stand in one paragraph');
    expect(rewritten(source, [words(source, '404', '405'), words(source, '404', '406')])).toBe('other words are to stand there already');
  });
});

describe('rows in HTML', () => {
  it('have the code in the tags of the others, and the rest where all have them', () => {
    const source = '<table>\n<tr class=a><td><code>400</code> Bad Request<td><i>bad</i>\n<tr class=b><td><code>500</code> Error<td>worse\n</table>';
    expect(rewritten(source, [row(source, 2, '503 Service Unavailable', 'a < b')]))
      .toBe(source.replace('worse', 'worse\n<tr><td><code>503</code> Service Unavailable<td>a &lt; b'));
  });

  it('are declined where no row shows how, or where a cell spans', () => {
    const spanning = '<table><tr><td rowspan=2>400<td>a<tr><td>b<tr><td>500<td>c</table>';
    expect(rewritten(spanning, [row(spanning, 1, '404', 'd')])).toBe('a cell spans rows that would be parted');
    expect(rewritten(spanning, [row(spanning, 2, '404', 'd')])).toBe(spanning.replace('<tr><td>500', '<tr><td>404<td>d<tr><td>500'));
    const commented = '<table><tr><td>400</td><!-- --><td>a</td></tr></table>';
    expect(rewritten(commented, [row(commented, 1, '404', 'd')])).toBe('no other row shows how one is written');
    const bare = '<table><td>400<td>a</table>';
    expect(rewritten(bare, [row(bare, 1, '404', 'd')])).toBe('no other row shows how one is written');
  });
});

const pages = fc.tuple(fc.array(fc.oneof({ weight: 2, arbitrary: anyTable }, otherBlocks), { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([parts, end]) => parts.join('\n').replaceAll('\n', end));

describe('any page', () => {
  it('gets words, rows and orders, and parse5 reads all else as before', () => {
    let [all, done] = [0, 0];
    fc.assert(fc.property(pages, anyWords, fc.nat(), (source, to, pick) => {
      const page = pageWith(source);
      all += 3;
      done += [expectWords(page, to, pick, format, treeOf), expectRow(page, to, pick, format, treeOf), expectOrder(page, pick, format, treeOf)]
        .filter((isDone) => isDone).length;
    }), { numRuns: inputs(300, 5) });
    expect(done / all).toBeGreaterThan(0.3);
  });

  it('has its empty cells filled only where nothing else stands in them', () => {
    const source = '<table><tr><td>404<td><img src=a><td>&nbsp;<td><p><a name=a></a></p></table>';
    const spans = tablesIn(html.read(pageWith(source)).blocks)[0]!.body[0]!.cells.map((cell) => cell!.span);
    const fill = (column: number): string => rewritten(source, [{ kind: 'words', span: spans[column]!, words: 'b' }]);
    expect([fill(1), fill(2), fill(3)]).toEqual([
      'the cell holds something else than words', source.replace('&nbsp;', 'b'), source.replace('<p>', '<p>b'),
    ]);
  });
});
