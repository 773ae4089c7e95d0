import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/fix/proof.ts';
import { markdown } from '../../../src/formats/markdown/index.ts';
import { writer } from '../../../src/formats/markdown/writer.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Edit, Page, Table } from '../../../src/model.ts';
import { columnsOf } from '../../../src/formats/width.ts';
import { inputs } from '../../inputs.ts';
import { tablesIn } from '../blocks.ts';
import { pageOf, rewrittenBy, words } from '../rewriting.ts';

const format: WritableFormat = { name: 'markdown', read: (page) => markdown.read(page), writer };

const pageWith = (source: string, file = 'page.md'): Page => pageOf(source, file);
const rewritten = (source: string, edits: readonly Edit[], file?: string): string => rewrittenBy(format, pageWith(source, file), edits);

const even = `\
| Code | Meaning        |
| ---- | :------------- |
| 200  | All kites fly. |
| 404  |                |
`;

await markdown.load?.();

describe('a pipe table in even columns', () => {
  it('stays as wide as it is while words fit, and becomes wider where they do not', () => {
    expect(rewritten(even, [words(even, 'All kites fly.', 'Kites fly.')])).toBe(even.replace('All kites fly. |', 'Kites fly.     |'));
    expect(rewritten(even, [words(even, 'All kites fly.', 'Each and all kites fly.')])).toBe(`\
| Code | Meaning                 |
| ---- | :---------------------- |
| 200  | Each and all kites fly. |
| 404  |                         |
`);
  });

  it('counts the columns of wide characters', () => {
    expect(rewritten(even, [words(even, 'All kites fly.', '凧はすべて')])).toBe(even.replace('All kites fly. |', '凧はすべて     |'));
  });

  it('accepts words in an empty cell, rows and orders', () => {
    const [start] = tablesIn(markdown.read(pageWith(even)).blocks).flatMap(({ body }) => body[1]!.cells[1]!.span.start);
    expect(rewritten(even, [{ kind: 'words', span: { start: start!, end: start! }, words: 'Lost' }])).toBe(even.replace('|                |', '| Lost           |'));
    expect(rewritten(even, [{ kind: 'row', block: 0, before: 1, cells: ['301', 'A | b'] }])).toBe(even.replace('| 404', '| 301  | A \\| b         |\n| 404'));
    expect(rewritten(even, [{ kind: 'row', block: 0, before: 2, cells: ['500', ''] }])).toBe(`${even}| 500  |                |\n`);
    expect(rewritten(even.trimEnd(), [{ kind: 'row', block: 0, before: 2, cells: ['500', ''] }])).toBe(`${even}| 500  |                |`);
    expect(rewritten(even, [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe(even.replace(/(\| 200.*\n)(.*\n)/, '$2$1'));
  });

  it('keeps words on the right and in the middle of their columns', () => {
    const right = '|  Code | Text  |\n|------:|:-----:|\n|   200 | On it |\n| 20404 |  So   |\n';
    expect(rewritten(right, [words(right, '20404', '404'), words(right, 'So', 'No')]))
      .toBe('|  Code | Text  |\n|------:|:-----:|\n|   200 | On it |\n|   404 |  No   |\n');
  });
});

const plain = `\
Code | Meaning
--- | ---
\`200\` | All \`kites\` fly
**404** | None | extra
`;

describe('a pipe table in uneven columns', () => {
  it('changes nothing but the words', () => {
    expect(rewritten(plain, [words(plain, 'None', 'No kite at all')])).toBe(plain.replace('None', 'No kite at all'));
    expect(rewritten(plain, [words(plain, '200', '201')])).toBe(plain.replace('200', '201'));
  });

  it('gets rows with the marks of their neighbours', () => {
    expect(rewritten(plain, [{ kind: 'row', block: 0, before: 1, cells: ['301 Moved', 'Gone'] }])).toBe(plain.replace('**404', '`301 Moved` | Gone\n**404'));
    const codes = '|A|B|\n|-|-|\n|**400** Bad|x|\n';
    expect(rewritten(codes, [{ kind: 'row', block: 0, before: 1, cells: ['404 Not Found', '*y*'] }])).toBe(`${codes}|**404** Not Found|\\*y\\*|\n`);
  });

  it('keeps what surrounds it: a list, a quote, the line ends', () => {
    const inList = `- Codes\r\n\r\n${plain.replace(/^/gm, '  ').replaceAll('\n', '\r\n')}`.trimEnd();
    expect(rewritten(inList, [{ kind: 'row', block: inList.indexOf('Code |'), before: 2, cells: ['500', ''] }])).toBe(`${inList}\r\n  **500** |`);
    const quoted = '> | A | B |\n> |---|---|\n> | 1 | 2 |\n';
    expect(rewritten(quoted, [{ kind: 'row', block: 2, before: 1, cells: ['3', '4'] }])).toBe(`${quoted}> | 3 | 4 |\n`);
  });

  it('says why it is not changed', () => {
    const split = '| A | B |\n|---|---|\n| 1 | 2 |\n{{% show %}}\n| 3 | 4 |\n';
    expect(rewritten(split, [{ kind: 'order', block: 0, rows: [1, 0] }])).toBe('other lines stand between the rows');
    expect(rewritten(split, [words(split, '4', '{{ five }}')])).toBe('the new words hold a call of a template language');
    expect(rewritten(plain, [words(plain, '`kites`', 'crows')])).toBe('the words do not stand in one paragraph');
    expect(rewritten(plain, [words(plain, 'kites` fl', 'crow')])).toBe('the words hold markup');
    const ragged = '| A | B |\n|---|---|\n| 1 |\n';
    expect(rewritten(ragged, [{ kind: 'words', span: { start: 25, end: 25 }, words: 'two' }])).toBe('the row has no cell there');
  });
});

describe('words outside of tables', () => {
  it('are replaced in items, paragraphs and titles, around what is marked', () => {
    const page = '## 404 Not Fuond {#lost}\n\n- **404**: no kite\n-  `410` gone *away*\n';
    expect(rewritten(page, [words(page, 'Not Fuond', 'Not Found'), words(page, 'no kite', 'There is no *kite*.'), words(page, 'gone', 'is gone')]))
      .toBe('## 404 Not Found {#lost}\n\n- **404**: There is no \\*kite\\*.\n-  `410` is gone *away*\n');
  });

  it('are wrapped where they were', () => {
    const page = '1. `404` There is no kite here, nor was there one before, in any of the\n   sheds that we know of; look\nelsewhere.\n';
    expect(rewritten(page, [words(page, 'There is no kite here, nor was there one before, in any of the\n   sheds that we know of;', 'All of the kites are somewhere else, and nobody knows when they will come back from there;')]))
      .toBe('1. `404` All of the kites are somewhere else, and nobody knows when they\n   will come back from there; look\nelsewhere.\n');
    const quote = '> - 404 There is no kite\n>   here.\n';
    expect(rewritten(quote, [words(quote, 'There is no kite\n>   here.', 'None.')])).toBe('> - 404 None.\n');
  });

  it('are left where they are more than words', () => {
    const page = '- 404 see [kites](kites.md) or\n  not  \n  at all &amp; more\n';
    expect(rewritten(page, [words(page, 'see [kites', 'none')])).toBe('the words hold markup');
    for (const hidden of ['see [the kites][kites]', 'gone[^1]', 'kite {name}', '{{ kite }} is gone']) {
      const item = `- 404 ${hidden} again\n`;
      expect(rewritten(item, [words(item, `${hidden} again`, 'none')])).toBe('the words hold markup');
    }
    expect(rewritten(page, [words(page, 'not  \n  at all', 'none')])).toBe('the words hold markup');
    expect(rewritten(page, [words(page, 'all &amp; more', 'none')])).toBe('the words hold markup');
  });

  it('do not become a block of their own', () => {
    for (const start of ['- a', '# a', '1. a', '> a', '+ a', '<b>a', '```a', '| a', ': a', '===', '---']) {
      const page = '- 404\n  no kite\n';
      expect(rewritten(page, [words(page, 'no kite', start)])).not.toBe(page);
    }
  });
});

/** Words with what might be markup. */
const anyWords = fc.array(fc.constantFrom('kite', '404', '*', '**', '_', 'a_b', '`', '|', '\\', '[', '](b)', '<', '<b>', '&amp;', '&', '{', '{id}', '#', '-', '1.', '>', '~', '凧', '!', ':', '=', '\\|', 'http://a.b'), { minLength: 1, maxLength: 6 })
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

const cell = fc.constantFrom('', '404', '`404`', '**404** Not Found', 'no kite', 'a\\|b', '`x|y`'.replace('|', '\\|'), 'see [k](l)', '凧', 'a<br>b');
const anyTable = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 5 }), padded: fc.boolean(), outer: fc.boolean(), end: fc.constantFrom('\n', '\r\n', '\r'),
  host: fc.constantFrom('', '  ', '> '),
}).map(({ rows, padded, outer, end, host }) => {
  const all = [['Code', 'Text'], ['---', '---'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => columnsOf(row[column]!))));
  const lines = all.map((row) => row.map((text, column) => (padded ? text + ' '.repeat(widths[column]! - columnsOf(text)) : text)).join(' | '));
  return lines.map((line) => `${host}${outer ? `| ${line} |` : line}`.trimEnd()).join(end) + end;
});

describe('any pipe table', () => {
  it('reads as it did with any words in a cell, or they are declined', () => {
    fc.assert(fc.property(anyTable, anyWords, fc.nat(), fc.constantFrom('page.md', 'page.mdx'), (source, to, pick, file) => {
      const [table] = tablesIn(markdown.read(pageWith(source, file)).blocks);
      const cells = (table?.body ?? []).flatMap((row) => row.cells.flatMap((each) => (each?.blocks.length === 1 ? [each] : [])));
      if (cells.length === 0) return;
      const { text: { value, runs } } = cells[pick % cells.length]!;
      if (runs.length !== 1 || runs[0]!.length !== value.length) return;
      const edit: Edit = { kind: 'words', span: { start: runs[0]!.start, end: runs[0]!.start + value.length }, words: to };
      const { source: after, declined } = writer.write(pageWith(source, file), [edit]);
      expect(faultOf(pageWith(source, file), after, declined.length > 0 ? [] : [edit], format)).toBeUndefined();
    }), { numRuns: inputs(500, 40) });
  });

  it('takes a row with any words', () => {
    fc.assert(fc.property(anyTable, anyWords, fc.nat(), (source, to, pick) => {
      const [table] = tablesIn(markdown.read(pageWith(source)).blocks);
      if (table === undefined || table.body.length === 0) return;
      const edit: Edit = { kind: 'row', block: table.span.start, before: pick % (table.body.length + 1), cells: ['503', to] };
      const { source: after, declined } = writer.write(pageWith(source), [edit]);
      expect(faultOf(pageWith(source), after, declined.length > 0 ? [] : [edit], format)).toBeUndefined();
      expect(bodyOf(after).length).toBe(table.body.length + (declined.length > 0 ? 0 : 1));
    }), { numRuns: inputs(500, 40) });
  });
});

function bodyOf(source: string): Table['body'] {
  return tablesIn(markdown.read(pageWith(source)).blocks)[0]!.body;
}
