import { below, oneOf, type Random } from './random.ts';
import { phrases, shifted, words, type Lines } from './words.ts';

/** A Markdown or MDX page of random nested blocks; sometimes deeper or longer than people write. */
export function generatedMarkdown(random: Random): string {
  const size = random();
  if (size < 0.04) return deep(random);
  if (size < 0.08) return long(random);
  const room = { left: random() < 0.1 ? 60 + below(random, 1000) : 60 };
  const sections = Array.from({ length: 1 + below(random, room.left > 60 ? 60 : 4) }, () => [...heading(random), '', ...blocks(random, 0, room)]);
  return `${[...(random() < 0.2 ? frontMatter(random) : []), ...sections.flat()].join('\n')}\n`;
}

/** How many more blocks a page may get. */
interface Room {
  left: number;
}

function frontMatter(random: Random): Lines {
  return oneOf(random, [
    ['---', `title: ${words(random)}`, '---'], ['+++', `title = "${words(random)}"`, '+++'], ['---', 'a: &a [*a]', '...'], ['---', `title: ${words(random)}`], ['---', '---'],
  ]);
}

function heading(random: Random): Lines {
  const title = oneOf(random, ['Status Codes', 'URI', 'Response', '`404` Not Found', '4xx', 'GET /v1/lamps', words(random)]);
  return oneOf(random, [[`${'#'.repeat(1 + below(random, 7))} ${title}`], [title, oneOf(random, ['===', '---', '-'])], [`## ${title} {#a}`], [`<h2>${title}</h2>`]]);
}

function blocks(random: Random, depth: number, room: Room): Lines {
  return Array.from({ length: 1 + below(random, 4) }, () => [...block(random, depth, room), ...(random() < 0.9 ? [''] : [])]).flat();
}

function block(random: Random, depth: number, room: Room): Lines {
  if (--room.left < 0 || depth > 7) return [words(random)];
  const inner = (): Lines => blocks(random, depth + 1, room);
  return oneOf(random, [
    () => [words(random), ...(random() < 0.3 ? [words(random)] : [])],
    () => items(random, inner),
    () => inner().map((line) => `> ${line}`),
    () => pipeTable(random),
    () => pipeTable(random),
    () => htmlTable(random, inner),
    () => tagged(random, inner),
    () => called(random, inner),
    () => fenced(random, inner),
    () => admonition(random, inner),
    () => [oneOf(random, ['GET /v1/lamps', '`POST /v1/lamps/{lamp}`', '**Responses:** 200, 404', 'Returns `404 Not Found`.'])],
    () => [oneOf(random, ['<!-- canonlint-disable -->', '{/* canonlint-enable */}', '[a]: /b "c"', '***', '<!--', '<Tab a={', '{kites.map(', 'import a from "b"', '{: .a}'])],
  ])();
}

function items(random: Random, inner: () => Lines): Lines {
  const marker = oneOf(random, ['-', '*', '+', '1.', '9)', '400.', 'Term\n:']);
  const indent = ' '.repeat(marker.length - marker.lastIndexOf('\n'));
  return Array.from({ length: 1 + below(random, 3) }, () => {
    const [first = '', ...rest] = inner();
    return [...`${marker} ${first}`.split('\n'), ...rest.map((line) => indent + line)];
  }).flat();
}

function pipeTable(random: Random): Lines {
  const columns = 1 + below(random, 4);
  const row = (cell: () => string): string => {
    const cells = Array.from({ length: Math.max(1, columns + (random() < 0.1 ? below(random, 3) - 1 : 0)) }, cell).join(' | ');
    return random() < 0.8 ? `| ${cells} |` : cells;
  };
  return [
    row(() => words(random)), row(() => oneOf(random, ['---', ':-', '-:', ':-:', '-'])),
    ...Array.from({ length: below(random, 6) }, () => (random() < 0.05 ? '' : row(() => words(random)))),
  ];
}

function htmlTable(random: Random, inner: () => Lines): Lines {
  const cell = (): Lines => {
    const tag = oneOf(random, ['td', 'td', 'td', 'th']);
    const spans = oneOf(random, ['', '', ` rowspan="${below(random, 4)}"`, ` colspan=${below(random, 4)}`, ' colspan="99999"', ' rowspan={2}', ' style="a']);
    return [`<${tag}${spans}>`, ...(random() < 0.3 ? ['', ...inner()] : [words(random)]), random() < 0.9 ? `</${tag}>` : ''];
  };
  const row = (): Lines => ['<tr>', ...Array.from({ length: below(random, 4) }, cell).flat(), random() < 0.9 ? '</tr>' : ''];
  const rows = Array.from({ length: below(random, 5) }, row).flat();
  return ['<table>', ...(random() < 0.3 ? ['<thead>', ...row(), '</thead>'] : []), ...rows, random() < 0.9 ? '</table>' : ''];
}

function tagged(random: Random, inner: () => Lines): Lines {
  const name = oneOf(random, ['Tab', 'TabItem', 'details', 'div', 'p', 'ul', 'li', 'Unknown', 'pre', 'script', 'dl']);
  return [`<${name}${oneOf(random, ['', ' a="b"', " a='b>'", ' a={b}', ' {...a}', ' a={`}`}', '\n  a="b"'])}>`, '', ...inner(), random() < 0.9 ? `</${name}>` : ''];
}

function called(random: Random, inner: () => Lines): Lines {
  const [open, close] = oneOf(random, [['{{<', '>}}'], ['{{%', '%}}'], ['{%', '%}'], ['<%', '%>']] as const);
  const name = oneOf(random, ['tab', 'tabs', 'note', 'include "/etc/hostname"']);
  return [`${open} ${name} ${close}`, ...inner(), random() < 0.9 ? `${open} /${name} ${close}` : ''];
}

function fenced(random: Random, inner: () => Lines): Lines {
  const fence = oneOf(random, ['```', '~~~', '````', '``` http', '```json title="a"']);
  return [fence, ...inner(), random() < 0.9 ? fence.slice(0, 3) : ''];
}

function admonition(random: Random, inner: () => Lines): Lines {
  return oneOf(random, [
    () => [':::note[a]', ...inner(), ':::'], () => ['!!! note "a"', '', ...shifted(inner(), 4)], () => ['=== "a"', '', ...shifted(inner(), 4)],
    () => ['> [!NOTE]', ...inner().map((line) => `> ${line}`)], () => ['??? a', ...shifted(inner(), 4)],
  ])();
}

const repeated = [
  '- ', '> ', '1. ', '* - ', '<div>', '<Tab a={', '<table><tr><td>', ':::a\n', '!!! a\n\n', '{{< tab >}}\n', '[', '![', '*', '**', '_', '`', '``', '<', '<!--', '{', '{/*', '&', '\\', '|', '| a ',
  '[a]: b\n', '# a\n', '===\n', '~', '~~', 'a_', '<a b="', '](', '[a](', '<?', '<![CDATA[', '{%', '$',
] as const;

/** One kind of block, nested many times. */
function deep(random: Random): string {
  const opening = oneOf(random, repeated);
  const [step, depth] = [below(random, 5), 20 + below(random, 400)];
  return Array.from({ length: depth }, (_, at) => `${' '.repeat(at * step)}${opening}${random() < 0.5 ? '\n' : ` ${oneOf(random, phrases)}\n`}`).join('');
}

/** One thing repeated a thousand times, on one line or on many. */
function long(random: Random): string {
  const joined = Array<string>(200 + below(random, 5000)).fill(oneOf(random, [...phrases, ...repeated])).join(oneOf(random, [' ', '\n', '\n\n', '\n    ', '']));
  return oneOf(random, [joined, `| a |\n| - |\n| ${joined} |`, `a|b\n-|-\n${joined}`, `<table>${joined}</table>`, `- ${joined}`, `\`\`\`\n${joined}\n\`\`\``]);
}
