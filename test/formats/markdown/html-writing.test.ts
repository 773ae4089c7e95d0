import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/formats/markdown/index.ts';
import { writer } from '../../../src/formats/markdown/writer.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Edit, Page } from '../../../src/model.ts';
import { inputs } from '../../inputs.ts';
import { tablesIn } from '../blocks.ts';
import { host, other as otherBlocks, table as anyTable } from '../html-pages.ts';
import { treeOf, type HtmlTree } from '../html-trees.ts';
import { anyWords, expectOrder, expectRow, expectWords } from '../html-writing.ts';
import { pageOf, rewrittenBy, rowInHtml as row, words } from '../rewriting.ts';

const format: WritableFormat = { name: 'markdown', read: (page) => markdown.read(page), writer };

await markdown.load?.();

const pageWith = (source: string, file = 'page.md'): Page => pageOf(source, file);
const rewritten = (source: string, edits: readonly Edit[], file?: string): string => rewrittenBy(format, pageWith(source, file), edits);

const exported = `\
-   Abnormal

    <a name="t1"></a><table><thead><tr><th class="c" headers="h1">Code</th><th class="c">Meaning</th></tr></thead>
    <tbody><tr id="r1"><td class="c" width="20%"><p id="p1"><a name="p1"></a><a name="p1"></a>404</p>
    </td>
    <td class="c" width="80%"><p id="p2"><a name="p2"></a>There is no kite &amp; no
    string</p>
    </td>
    </tr>
    <tr id="r2"><td class="c" width="20%"><p id="p3"><a name="p3"></a>503</p>
    </td>
    <td class="c" width="80%"><p id="p4"><a name="p4"></a></p>
    </td>
    </tr>
    </tbody>
    </table>
`;

describe('a table of an export in a list item', () => {
  it('gets words in its paragraphs, with references for what could be markup', () => {
    expect(rewritten(exported, [words(exported, 'There is no kite &amp; no\n    string', '<kite>{gone}')]))
      .toBe(exported.replace('There is no kite &amp; no\n    string', '&lt;kite&gt;&#123;gone&#125;'));
    expect(rewritten(exported, [words(exported, 'There is', 'Here was')])).toBe(exported.replace('There is', 'Here was'));
  });

  it('gets words in an empty cell', () => {
    const [start] = tablesIn(markdown.read(pageWith(exported)).blocks).map(({ body }) => body[1]!.cells[1]!.span.start);
    expect(rewritten(exported, [{ kind: 'words', span: { start: start!, end: start! }, words: 'No wind' }]))
      .toBe(exported.replace('<p id="p4">', '<p id="p4">No wind'));
  });

  it('gets a row with the tags that its rows share, and no anchors', () => {
    expect(rewritten(exported, [row(exported, 1, '409', 'Strings cross')])).toBe(exported.replace('<tr id="r2">', `\
<tr><td class="c" width="20%"><p>409</p>
    </td>
    <td class="c" width="80%"><p>Strings cross</p>
    </td>
    </tr>
    <tr id="r2">`));
  });

  it('keeps its line ends', () => {
    const other = exported.replaceAll('\n', '\r\n');
    const long = 'No kite can be seen from here, nor was there one in any of the skies that we have looked at since';
    expect(rewritten(other, [words(other, 'There is no kite &amp; no\r\n    string', long), row(other, 2, '504', 'Late')])).toBe(
      rewritten(exported, [words(exported, 'There is no kite &amp; no\n    string', long), row(exported, 2, '504', 'Late')]).replaceAll('\n', '\r\n'),
    );
  });

  it('changes the order of its rows', () => {
    const [first, second] = exported.match(/<tr id[^]*?<\/tr>/g)!;
    expect(rewritten(exported, [{ kind: 'order', block: exported.indexOf('<table'), rows: [1, 0] }]))
      .toBe(exported.replace(/<tr id[^]*<\/tr>/, `${second}\n    ${first}`));
  });
});

describe('Markdown between tags', () => {
  const mixed = '<table>\n<tr><th>Code</th><th>Meaning</th></tr>\n<tr><td>\n\n**404**\n\n</td><td>\n\nThe *kite* is lost\n\n</td></tr>\n</table>\n';

  it('is written as Markdown', () => {
    expect(rewritten(mixed, [words(mixed, 'is lost', 'is *gone*')])).toBe(mixed.replace('is lost', 'is \\*gone\\*'));
    expect(rewritten(mixed, [row(mixed, 1, '503', 'No _wind_')]))
      .toBe(mixed.replace('</table>', '<tr><td>\n\n**503**\n\n</td><td>\n\nNo \\_wind\\_\n\n</td></tr>\n</table>'));
  });

  it('has no code span that ends in another cell', () => {
    const cells = '<table><tr><td>\n\n404</td><td>\n`c`</td></tr></table>\n';
    expect(rewritten(cells, [words(cells, '404', '404 `kite')])).toBe(cells.replace('404', '404 \\`kite'));
  });

  it('is not moved, since it depends on what stands around it', () => {
    const two = mixed.replace('</table>', '<tr><td>200</td><td>OK</td></tr>\n</table>');
    expect(rewritten(two, [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe('the rows hold Markdown');
    const open = '<table>\n<tr><td>404</td><td>\n\n- lost</td></tr>\n</table>\n';
    expect(rewritten(open, [row(open, 1, '503', 'No wind')])).toBe('the row beside it ends in Markdown');
    const broken = '<table><tr><td>404</td><td>\n\n<br></table>\n';
    expect(rewritten(broken, [row(broken, 1, '503', 'No wind')])).toBe('the row beside it ends in Markdown');
  });
});

describe('words in raw HTML', () => {
  it('are replaced outside of tables', () => {
    const list = '<ul>\n<li><b>404</b>: No kite</li>\n</ul>\n\n<h3 id="lost">404 Not Fuond</h3>\n';
    expect(rewritten(list, [words(list, 'No kite', 'There is no kite'), words(list, 'Not Fuond', 'Not Found')]))
      .toBe(list.replace('No kite', 'There is no kite').replace('Fuond', 'Found'));
  });

  it('are left where they are more than words', () => {
    const table = (cell: string): string => `<table><tr><td>404</td><td>${cell}</td></tr></table>\n`;
    for (const cell of ['see <b>the</b> kite', 'no <!-- --> kite', 'no {kite} here', 'no [kite](kites.md) here', 'no `kite` here', 'no <%= kite %> here']) {
      expect(rewritten(table(cell), [words(table(cell), cell, 'There is no kite')])).toBe('the words hold markup');
    }
    const picture = '<table><tr><td>404</td><td><img src="lost.png"></td></tr></table>\n';
    const [start] = tablesIn(markdown.read(pageWith(picture)).blocks).map(({ body }) => body[0]!.cells[1]!.span.start);
    expect(rewritten(picture, [{ kind: 'words', span: { start: start!, end: start! }, words: 'Lost' }])).toBe('the cell holds something else than words');
  });

  it('do not become Markdown where a site reads it there', () => {
    const source = '<table>\n<tr><td>404</td>\n<td>\nlost\n</td></tr>\n</table>\n';
    for (const [to, as] of [['- a', '&#45; a'], ['# a', '&#35; a'], ['1. a', '1&#46; a'], ['*a* _b_ a_b', '&#42;a&#42; &#95;b&#95; a_b'], ['\\a `b` [c]', '&#92;a &#96;b&#96; &#91;c&#93;'], ['a * b ~ c', 'a * b ~ c']]) {
      expect(rewritten(source, [words(source, 'lost', to!)], 'page.mdx')).toBe(source.replace('lost', as!));
    }
  });
});

function treeOfMarkdown(source: string): HtmlTree {
  return treeOf(micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }));
}

const pages = fc.tuple(fc.array(fc.oneof({ weight: 2, arbitrary: anyTable }, otherBlocks), { minLength: 1, maxLength: 3 }), host).map(([parts, around]) => around(parts.join('\n\n')));

describe('any table in raw HTML', () => {
  it('gets words, rows and orders, and micromark and parse5 read all else as before', () => {
    let [all, done] = [0, 0];
    fc.assert(fc.property(pages, anyWords, fc.nat(), (source, to, pick) => {
      const page = pageWith(source);
      all += 3;
      done += [expectWords(page, to, pick, format, treeOfMarkdown), expectRow(page, to, pick, format, treeOfMarkdown), expectOrder(page, pick, format, treeOfMarkdown)]
        .filter((isDone) => isDone).length;
    }), { numRuns: inputs(150, 6) });
    expect(done / all).toBeGreaterThan(0.2);
  });
});
