import { describe, expect, it } from 'vitest';
import { mutatedPage } from '../../../scripts/fuzz/page-mutations.ts';
import { randomOf } from '../../../scripts/fuzz/random.ts';
import { wholeOf } from '../../../scripts/fuzz/whole-document.ts';
import { readRst } from '../../../src/formats/rst/read.ts';
import { pagesOf } from './reading.ts';
import { inputs } from '../../inputs.ts';

const grid = `+------+------+
| Code | Name |
+======+======+
| 404  | None |
|      | here |
+------+------+
| 500  | Oops |
+------+------+
`;

const nested = indented(grid, 3);

/** Contexts where a table's lines belong to something else, or include more. */
const settings: Readonly<Record<string, string>> = {
  'a page of its own': grid,
  'a directive': `.. table:: **Table 1** Codes\n\n${nested}`,
  'a directive with options': `.. table:: Codes\n   :align: left\n\n${nested}`,
  'a directive without a caption': `.. table::\n\n${nested}\nText.\n`,
  'a directive that holds two': `.. table::\n\n${nested}\n${nested}`,
  'a list': `-  Item\n\n${nested}\n-  Item\n\n   .. table::\n\n${indented(grid, 6)}`,
  'a block quote with an attribution': `${nested}\n   -- Nobody\n`,
  'a literal block': `As in::\n\n${nested}\nText.\n`,
  'a quoted literal block': `As in::\n\n${grid}\nText.\n`,
  'a quoted literal block that what looks like a directive announces': `Text\n.. table::\n\n${grid}\nText.\n`,
  'a literal block that what looks like a directive announces': `Text\n.. table::\n\n${nested}\nText.\n`,
  'a quoted literal block in a list': `-  Text\n   .. table::\n\n${nested}\nText.\n`,
  'a directive that begins a list item': `-  .. table::\n\n${indented(grid, 6)}\nText.\n`,
  'a directive without a name': `.. ::\n\n${grid}\n.. ::\n\n${nested}`,
  'a literal block without an announcement': `::\n\n${grid}\n`,
  'a code block': `.. code-block:: rst\n\n${nested}`,
  'a parsed literal': `.. parsed-literal::\n\n${nested}`,
  'a comment': `..\n${nested}\n.. a comment\n\n${nested}`,
  'a paragraph': `Text\n${grid}`,
  'a definition': `Term\n${nested}\n\nTerm\n\n${nested}`,
  'a cell of a list-table': `.. list-table::\n\n   * - a\n     - b\n\n${indented(grid, 7)}\n   * - c\n     - d\n`,
  'a value of a csv-table': `.. csv-table::\n\n   a,"\n\n${nested}   "\n`,
  'a row of a simple table': `===  ====\na    b\n===  ====\nc    d\n\n${indented(grid, 5)}\ne    f\n===  ====\n`,
  'the body of a simple table without an end': `===  ====\na    b\n\n${indented(grid, 5)}\n=== =====\n`,
  'a footnote': `.. [1] See\n\n${nested}`,
  'a literal block of a footnote': `.. [1] See::\n\n${nested}\nText.\n`,
  'a literal block of a citation in a list': `-  .. [lamps] See::\n\n${indented(grid, 6)}\nText.\n`,
  'a substitution': `.. |a| image:: b\n\n${nested}`,
  'a section title': `${grid}\n+------+------+\nTitle\n+------+------+\n`,
  'text behind it': `${grid}Text\n`,
  'white space behind it': `${grid}   \n`,
  'white space at the end of its lines': grid.replaceAll(/\|$/gm, '| '),
  'wide characters': grid.replace('None', '表示'),
  'wide characters that are counted as narrow ones': grid.replace('None', '表示ab'),
  'combining characters': grid.replace('Oops', 'Oop\u0301s'),
  'a no-break space on the line before': `\u00a0\n${grid}`,
  'a literal block behind white space that is no space': `As in::\u00a0\n\n${nested}\nText.\n`,
  'a literal block behind a line of other white space': `As in::\n\u3000\u001f\n\n${nested}\nText.\n`,
  'tabs': grid.replace('| 404  |', '|\t404|'),
  'a form feed': `\f\n${grid}`,
  'other line ends': grid.replaceAll('\n', '\r\n'),
  'another table in a cell': grid.replace('None', '+--+').replace('here', '|  |').replace('Oops', '+--+'),
  'a plus sign in a cell': grid.replace('None', 'a+-b'),
  'an equals sign in a cell': grid.replace('None', '= ='),
  'a table directive in a cell': '+------------+\n| .. table:: |\n+------------+\n',
  'cells that span columns': grid.replace('| 500  | Oops |', '| 500 or so   |'),
  'cells that span rows': grid.replace('+------+------+\n| 500', '|      +------+\n| 500'),
  'two separators': grid.replace('+------+------+\n| 500', '+======+======+\n| 500'),
  'a separator at its end': grid.replace(/\+------\+------\+\n$/, '+======+======+\n'),
  'no separator': grid.replaceAll('=', '-'),
  'no bottom border': grid.replace(/\+------\+------\+\n$/, ''),
  'two borders and nothing else': '+--+\n+--+\n',
  'no line break at its end': grid.trimEnd(),
  'a line that is too short': grid.replace('| None |', '| None'),
  'a line that is less indented': nested.replace('   | 500', '  | 500'),
};

describe('a grid table', () => {
  it.each(Object.entries(settings))('is the same with and without shortcuts, in %s', (_, source) => {
    expect(shortened(source)).toEqual(read(source));
  });

  it('is the same with and without shortcuts on mutated pages', () => {
    for (let run = 0; run < inputs(2000); run++) {
      const source = mutatedPage(randomOf(6, run));
      expect(shortened(source), `run ${run}`).toEqual(read(source));
    }
  });
});

describe.each(pagesOf('fixtures/**/*.rst'))('$file', ({ source }) => {
  it('is the same with and without shortcuts', () => {
    expect(shortened(source)).toEqual(read(source));
  });
});

function shortened(source: string): unknown {
  return wholeOf(readRst(pageWith(source)));
}

function read(source: string): unknown {
  return wholeOf(readRst(pageWith(source), { shortcuts: false }));
}

function pageWith(source: string) {
  return { file: 'page.rst', source, encoding: 'utf-8', byteOrderMark: false } as const;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
