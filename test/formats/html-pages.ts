import * as fc from 'fast-check';

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
/** A table in HTML, well formed or as people write it. */
export const table = fc.tuple(fc.constantFrom('<table>', '<table>\n', '<table><tbody>\n', '<a name="a"></a><table>'), fc.array(row, { minLength: 1, maxLength: 4 }))
  .map(([open, rows]) => `${open}${rows.join('')}</table>`);
/** What stands beside tables. */
export const other = fc.constantFrom('text', '# Heading', '- item', '<div>a</div>', '<p>a', '</div>', '<h3>404</h3>', '<ul>\n<li>a\n\n<li>b</ul>', '```\n<table>\n```', '`<table>`');

/** Where the page stands. */
export const host = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `-   item\n\n${text.replaceAll(/^(?=.)/gm, '    ')}`,
  (text) => text.replaceAll('\n', '\r\n'),
);
