import { filled, framed, type Construct, type Unit } from './construct.ts';

const grid = (rows: readonly string[]): string => {
  const border = `+${'-'.repeat(18)}+${'-'.repeat(62)}+\n`;
  return `${border}${rows.map((row) => `${row}\n${border}`).join('')}`;
};
const row = (code: string, words: string): string => `| ${code.padEnd(16)} | ${words.padEnd(60)} |`;
const codes = ['200', '201', '202', '204', '400', '401', '403', '404', '405', '406', '409', '500', '501', '503', '504'];
const codeOf = (nth: number): string => codes[nth % codes.length]!;
const list = `${codes.slice(0, 4).map((code) => `   * - ${code}\n     - The lamp ${code} is on.\n`).join('')}\n`;
const listTable = `.. list-table:: Status codes\n   :header-rows: 1\n\n   * - Code\n     - Description\n${list}`;

/** What repeats itself from the first line to the last. */
const repeatedUnits: Readonly<Record<string, Unit>> = {
  'operations with a list': (nth) => `Lamp ${nth}\n-------\n\nGET /v1/lamps/${nth}\n\n${listTable}`,
  'operations with codes in text': (nth) => `Lamp ${nth}\n-------\n\nGET /v1/lamps/${nth}\n\nNormal response codes: 200, 202\n\nError response codes: 400, 404\n\n`,
  'request lines': (nth) => `GET /v1/lamps/${nth}\n\n`,
  'request lines with codes': (nth) => `PUT /v1/lamps/${nth}\n\nReturns 200 OK.\n\n`,
  'request lines in a literal': (nth) => `::\n\n   POST /v1/lamps/${nth} HTTP/1.1\n\n`,
  'requests in bullets': (nth) => `Lamp ${nth}\n-------\n\n- Method: GET\n- Path: /v1/lamps/${nth}\n\n`,
  'request tables': (nth) => `====== ==============\nMethod URI\n====== ==============\nGET    /v1/lamps/${nth % 10_000}\n====== ==============\n\n`,
  'sections': (nth) => `Lamp ${nth}\n-------\n\nIt shines.\n\n`,
  'sections of one title': 'Status codes\n------------\n\nIt shines.\n\n',
  'sections in sections': (nth) => `${nth % 2 === 0 ? 'Lamps here\n==========' : 'Bulbs here\n----------'}\n\nIt shines.\n\n`,
  'status lists in sections': (nth) => `Lamp ${nth}\n-------\n\n${listTable}`,
  'status lists in one section': listTable,
  'status lists under one operation': (nth) => (nth === 0 ? 'GET /v1/lamps\n\n' : listTable),
  'grids of codes': (nth) => `${grid([row('Code', 'Description'), row(codeOf(nth), 'It shines.'), row(codeOf(nth + 1), 'It is dark.')])}\n`,
  'grids of nothing': '+---+\n| a |\n+---+\n\n',
  'unclosed grids': '+---+\n| a |\n+---+\n| a\n\n',
  'grids that never end': '+---+\n| a |\n',
  'grid borders': '+---+---+\n',
  'simple tables': '== ==\na  b\n== ==\n\n',
  'unclosed simple tables': '== ==\na  b\n\n',
  'csv tables': '.. csv-table:: Status codes\n   :header: Code, Description\n\n   200, It shines.\n   404, It is dark.\n\n',
  'csv tables of files': '.. csv-table:: Status codes\n   :file: lamps.csv\n\n',
  'near misses': (nth) => `Lamp status ${nth}\n--------------\n\n======= ==========\nCode    Meaning\n======= ==========\n200     on\nburning 404\n${nth}       off\n======= ==========\n\n`,
  'near misses of bullets': '* 200: on\n* 404: off\n* 9000: gone\n\n',
  'bullets of codes': (nth) => `* ${codeOf(nth)} Lamp\n`,
  'bullet lists of codes': (nth) => `Lamp ${nth}\n-------\n\n* 200 OK\n* 404 Not Found\n* 500 Internal Server Error\n\n`,
  'headings of codes': (nth) => `${codeOf(nth)} Lamp\n--------\n\nIt shines.\n\n`,
  'definitions of codes': (nth) => `${codeOf(nth)}\n  It shines.\n\n`,
  'fields of codes': (nth) => `:${codeOf(nth)}: It shines.\n`,
  'status lines': (nth) => `::\n\n   HTTP/1.1 ${codeOf(nth)} Lamp\n\n`,
  'status lines in one literal': (nth) => (nth === 0 ? '::\n\n' : `   HTTP/1.1 ${codeOf(nth)} Lamp\n`),
  'codes in one paragraph': (nth) => `returns ${codeOf(nth)} or `,
  'codes in paragraphs': (nth) => `It returns ${codeOf(nth)}.\n\n`,
  'codes under one operation': (nth) => (nth === 0 ? 'GET /v1/lamps\n\n' : `It returns ${codeOf(nth)}.\n\n`),
  'response-code directives': '.. rest_status_code:: success status.yaml\n\n   - 200\n   - 404\n\n',
  'codes of one sentence': (nth) => (nth === 0 ? '.. rest_method:: GET /v1/lamps\n\nError response codes: ' : `lampFault(${codeOf(nth)}), `),
  'remarks of one sentence': (nth) => (nth === 0 ? '.. rest_method:: GET /v1/lamps\n\nError response codes: ' : `${codeOf(nth)} if it is out (so it is), `),
  'sentences of codes': (nth) => (nth === 0 ? '.. rest_method:: GET /v1/lamps\n\n' : `Error response codes: lampFault${nth}(${codeOf(nth)})\n\n`),
  'items of one response-code directive': (nth) => (nth === 0 ? '.. rest_status_code:: success status.yaml\n\n' : `   - ${codeOf(nth)}: lamp${nth}\n`),
  'rest methods': (nth) => `.. rest_method:: GET /v1/lamps/${nth}\n\nNormal response codes: 200\n\n`,
  'httpdomain operations': (nth) => `.. http:get:: /v1/lamps/${nth}\n\n   Lights it.\n\n   :statuscode 200: on\n   :statuscode 404: off\n\n`,
  'status codes of one operation': (nth) => (nth === 0 ? '.. http:get:: /v1/lamps\n\n' : `   :statuscode ${codeOf(nth)}: on\n`),
  'fields behind an operation': (nth) => (nth === 0 ? '.. http:get:: /v1/lamps\n\n' : `:statuscode ${codeOf(nth)}: on\n\nIt shines.\n\n`),
  'paths of one operation': (nth) => (nth === 0 ? '.. http:get:: /v1/lamps\n' : `   /v1/lamps/${nth}\n`),
  'codes of one field': (nth) => (nth === 0 ? '.. http:get:: /v1/lamps\n\n   :code 404' : `, ${codeOf(nth)}`),
  'roles for status codes': (nth) => `:http:statuscode:\`${codeOf(nth)} Lamp\` is on.\n\n`,
  'roles in one paragraph': (nth) => `:http:statuscode:\`${codeOf(nth)} Lamp\` `,
  'default domains': '.. default-domain:: http\n\n.. get:: /v1/lamps\n\n',
  'openapi directives': (nth) => `.. openapi:: lamps-${nth}.yaml\n\n`,
  'blank lines': '\n',
  'lone CRs': '\r',
  'CRLF lines': 'a\r\n',
  'short lines': 'a\n',
  'short paragraphs': 'a\n\n',
  'words': 'lamp ',
  'lines of NEL': 'a\x85',
  'tabs': '\ta\n',
  'nested lists': (nth) => `${'  '.repeat(nth % 50)}* a\n\n`,
  'bullets': '* a\n',
  'enumerations': (nth) => `${nth + 1}. a\n`,
  'roman enumerations': '(i) a\n\n',
  'definitions': 'a\n  b\n',
  'fields': ':a: b\n',
  'options': '-a  b\n',
  'line blocks': '| a\n',
  'doctests': '>>> a\n\n',
  'quotes': '  a\n\n  -- b\n\n',
  'literals': 'a::\n\n  b\n\n',
  'quoted literals': '::\n\n> a\n\n',
  'directives': '.. note:: a\n\n',
  'nested directives': (nth) => `${'   '.repeat(nth % 50)}.. note::\n\n`,
  'comments': '.. a\n\n',
  'comments of many lines': (nth) => (nth === 0 ? '..\n' : '   a\n'),
  'substitutions': (nth) => `.. |lamp${nth}| replace:: Lamp ${nth}\n\n`,
  'substitutions of one name': '.. |a| replace:: b\n\n',
  'substitution references': '|lamp| ',
  'substitutions and references': (nth) => (nth % 2 === 0 ? `.. |lamp${nth}| replace:: Lamp\n\n` : `|lamp${nth - 1}| shines\n\n`),
  'includes': (nth) => `.. include:: part-${nth}.rst\n\n`,
  'includes of one file': '.. include:: part.rst\n\n',
  'includes of one file of codes': '.. include:: codes.rst\n\n',
  'targets': (nth) => `.. _lamp-${nth}:\n\n`,
  'footnotes': '.. [#] a\n\n',
  'anonymous targets': '__ a\n',
  'emphasis starts': '*a ',
  'strong starts': '**a ',
  'literal starts': '``a ',
  'role starts': ':a:`b ',
  'link starts': '`a <b ',
  'footnote starts': '[1 ',
  'references': 'a_ ',
  'urls': 'http://a/b_ ',
  'escapes': '\\*',
  'brackets': '[',
  'emphasis': '*a* ',
  'silencing comments': '.. canonlint-disable wording-drift 404\n\n.. canonlint-enable\n\n',
  'silencing comments of one kind': '.. canonlint-disable\n\n',
  'silencing comments of unknown rules': (nth) => `.. canonlint-disable lamp-${nth}\n\n`,
  'silencing comments of each code': (nth) => `.. canonlint-disable-next-table ${100 + (nth % 500)}\n\n${listTable}`,
  'words of one silencing comment': (nth) => (nth === 0 ? '.. canonlint-disable' : ` ${100 + (nth % 500)}`),
  'titles over and under': '=====\nLamps\n=====\n\n',
  'transitions': 'a\n\n----\n\n',
  'other scripts': '灯が点く。 ',
  'surrogate pairs': '\u{1f4a1}',
  'combining marks': 'e\u0301\u0302',
  'zero bytes': '\0',
};

/** Everything that a page of reStructuredText may hold any number of, as far as it is known. */
export const rstConstructs: readonly Construct[] = [
  ...Object.entries(repeatedUnits).map(([name, unit]) => ({ name, page: (size: number) => filled(unit, size) })),
  ...Object.entries(framedUnits()).map(([name, { head, unit, foot }]) => ({ name, page: framed(head, unit, foot) })),
  ...Object.entries(drawnPages()).map(([name, page]) => ({ name, page })),
].map((each) => ({ ...each, file: 'page.rst' }));


/** What repeats itself between a beginning and an end. */
function framedUnits(): Readonly<Record<string, { readonly head: string; readonly unit: Unit; readonly foot?: string }>> {
  const border = `+${'-'.repeat(18)}+${'-'.repeat(62)}+\n`;
  const gridHead = `Status codes\n============\n\n${border}${row('Code', 'Description')}\n${border.replaceAll('-', '=')}`;
  const rule = `${'='.repeat(16)} ${'='.repeat(60)}\n`;
  const simpleHead = `Status codes\n============\n\n${rule}Code             Description\n${rule}`;
  const csvHead = 'Status codes\n============\n\n.. csv-table::\n   :header: Code, Description\n\n';
  const listHead = 'Status codes\n============\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Description\n';
  const words = 'The requested page was not found.';
  return {
    'rows of a grid': { head: gridHead, unit: (nth) => `${row(codeOf(nth), words)}\n${border}` },
    'rows of a simple table': { head: simpleHead, unit: (nth) => `${codeOf(nth).padEnd(16)} ${words}\n`, foot: rule },
    'rows of a csv table': { head: csvHead, unit: (nth) => `   ${codeOf(nth)}, ${words}\n` },
    'rows of a list table': { head: listHead, unit: (nth) => `   * - ${codeOf(nth)}\n     - ${words}\n` },
    'rows of one code': { head: listHead, unit: '   * - 404\n     - Off.\n' },
    'rows of phrases': { head: listHead, unit: (nth) => `   * - ${codeOf(nth)} Lamp Gone\n     - Off.\n` },
    'rows of ascending codes': { head: listHead, unit: (nth) => `   * - ${200 + (nth % 300)}\n     - Off.\n` },
    'rows of many codes': { head: listHead, unit: '   * - 200 201 202 204 400 401 403 404\n     - Off.\n' },
    'rows of no code': { head: listHead, unit: (nth) => `   * - ${nth % 3 === 0 ? codeOf(nth) : ''}\n     - Off.\n` },
    'rows of groups': { head: listHead, unit: (nth) => `   * - ${nth % 2 === 0 ? 'Normal' : codeOf(nth)}\n     - Off.\n` },
    'words in a cell of a grid': { head: gridHead, unit: `${row('', words)}\n`, foot: border },
    'words in a cell of a simple table': { head: `${simpleHead}404              Off.\n`, unit: `${' '.repeat(16)} ${words}\n`, foot: rule },
    'words in a cell of a list table': { head: `${listHead}   * - 404\n     - Off.\n`, unit: `       ${words}\n` },
    'words in one line of a cell': { head: `${listHead}   * - 404\n     - `, unit: 'The lamp is off. ' },
    'different words in a cell': { head: `${listHead}   * - 404\n     - `, unit: (nth) => `Lamp${nth} is off. ` },
    'wrong statements in a cell': { head: `${listHead}   * - 502\n     - `, unit: 'The request is invalid. ' },
    'methods in a cell': { head: `${listHead}   * - 200\n     - Specifies the normal response for the `, unit: 'GET, PUT, ', foot: 'and POST operations.' },
    'paragraphs in a cell': { head: `${listHead}   * - 404\n     - Off.\n`, unit: `\n       ${words}\n` },
    'bullets in a cell': { head: `${listHead}   * - 404\n     - Off.\n\n`, unit: '       - On.\n' },
    'tables in a cell': { head: `${listHead}   * - 404\n     - Off.\n\n`, unit: '       == ==\n       a  b\n       == ==\n\n' },
    'inline starts in a cell': { head: `${listHead}   * - 404\n     - `, unit: '*a `b ``c ' },
    'digits in a cell': { head: `${listHead}   * - `, unit: '404 ' },
    'letters in a cell': { head: `${listHead}   * - 404\n     - `, unit: 'a' },
    'letters in a phrase': { head: `${listHead}   * - 404 `, unit: 'Not', foot: '\n     - Off.\n' },
    'words in a phrase': { head: `${listHead}   * - 404 `, unit: 'Not Found ', foot: '\n     - Off.\n' },
    'letters in a header': { head: '.. list-table:: Status codes\n   :header-rows: 1\n\n   * - ', unit: 'Code', foot: '\n     - Description\n   * - 200\n     - On.\n   * - 404\n     - Off.\n' },
    'header rows': { head: '.. list-table:: Status codes\n   :header-rows: 9999999\n\n', unit: '   * - Code\n     - Description\n' },
    'spaces in a caption': { head: '.. list-table:: Status codes', unit: ' of lamps', foot: '\n   :header-rows: 1\n\n   * - Code\n     - Description\n   * - 200\n     - On.\n' },
    'letters in a title': { head: '', unit: 'Lamp ', foot: '\n----\n\nIt shines.\n' },
    'letters in a request line': { head: 'GET /v1', unit: '/lamps', foot: '\n\nNormal response codes: 200\n' },
    'placeholders in a request line': { head: 'GET /v1', unit: '/{lamp}', foot: '\n\nNormal response codes: 200\n' },
    'an unclosed quote': { head: `${csvHead}   404, "`, unit: 'a""' },
    'columns of a csv table': { head: csvHead, unit: 'a,' },
    'codes of a header': { head: 'GET /v1/lamps\n\nNormal response codes: ', unit: '200, ' },
    'an enumerated number': { head: '', unit: '1', foot: '. a\n' },
    'lines of a title': { head: 'Lamps\n=====\n\nGET /v1/lamps\n\n', unit: 'Status codes\n' },
  };
}

/** What grows in more than one direction. */
function drawnPages(): Readonly<Record<string, (size: number) => string>> {
  const side = (size: number, each: number): number => Math.max(2, Math.floor(Math.sqrt(size / each)));
  return {
    'cells of a square grid': (size) => {
      const columns = side(size, 8);
      const border = `${'+---'.repeat(columns)}+\n`;
      return border + `${'| a '.repeat(columns)}|\n${border}`.repeat(columns);
    },
    'corners of a square grid': (size) => {
      const columns = side(size, 4);
      return `${`${'+-'.repeat(columns)}+\n${'| '.repeat(columns)}|\n`.repeat(columns)}${'+-'.repeat(columns)}+\n`;
    },
    'columns of a grid': (size) => {
      const columns = Math.floor(size / 12);
      return `${'+---'.repeat(columns)}+\n${'| a '.repeat(columns)}|\n${'+---'.repeat(columns)}+\n`;
    },
    'columns of a simple table': (size) => {
      const columns = Math.floor(size / 6);
      return `${'= '.repeat(columns)}=\n${'a '.repeat(columns)}a\n${'= '.repeat(columns)}=\n`;
    },
    'cells of a square simple table': (size) => {
      const columns = side(size, 2);
      return `${'= '.repeat(columns)}=\n${`${'a '.repeat(columns)}a\n`.repeat(columns)}${'= '.repeat(columns)}=\n`;
    },
    'ever deeper lines': (size) => {
      const lines = side(size, 1) * 1.4;
      return Array.from({ length: lines }, (_, at) => `${' '.repeat(at)}a\n`).join('');
    },
    'cells that span rows': (size) => {
      const rows = Math.floor(size / 20);
      return `+----+----+\n${'| a  | b  |\n|    +----+\n'.repeat(rows - 1)}| a  | b  |\n+----+----+\n`;
    },
    'cells that span columns': (size) => {
      const columns = Math.floor(size / 20);
      const wide = `+${'-'.repeat(4 * columns - 1)}+\n|${' a'.padEnd(4 * columns - 1)}|\n`;
      return `${wide}${'+---'.repeat(columns)}+\n${'| b '.repeat(columns)}|\n${'+---'.repeat(columns)}+\n`;
    },
  };
}
