import { below, oneOf, randomOf } from '../fuzz/random.ts';
import type { Random } from '../fuzz/random.ts';

/** How a markup writes what most pages are made of. */
interface Marks {
  readonly extension: string;
  readonly title: (words: string) => string;
  readonly text: (lines: readonly string[]) => string;
  readonly item: (words: string) => string;
  readonly code: (lines: readonly string[]) => string;
  readonly table: (rows: readonly (readonly [string, string])[]) => string;
}

const markups: Readonly<Record<string, Marks>> = {
  rst: {
    extension: '.rst',
    title: (words) => `${words}\n${'='.repeat(words.length)}`,
    text: (lines) => lines.join('\n'),
    item: (words) => `* ${words}`,
    code: (lines) => `.. code-block:: sh\n\n${lines.map((line) => `   ${line}`).join('\n')}`,
    table: (rows) => ['.. list-table::', '', ...rows.flatMap(([name, words]) => [`   * - ${name}`, `     - ${words}`])].join('\n'),
  },
  markdown: {
    extension: '.md',
    title: (words) => `## ${words}`,
    text: (lines) => lines.join('\n'),
    item: (words) => `- ${words}`,
    code: (lines) => `\`\`\`sh\n${lines.join('\n')}\n\`\`\``,
    table: (rows) => ['| Name | Meaning |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  },
  html: {
    extension: '.html',
    title: (words) => `<h2>${words}</h2>`,
    text: (lines) => `<p>${lines.join('\n')}</p>`,
    item: (words) => `<ul><li>${words}</li></ul>`,
    code: (lines) => `<pre>${lines.join('\n')}</pre>`,
    table: (rows) => `<table>\n${rows.map(([name, words]) => `<tr><td>${name}</td><td>${words}</td></tr>`).join('\n')}\n</table>`,
  },
  asciidoc: {
    extension: '.adoc',
    title: (words) => `== ${words}`,
    text: (lines) => lines.join('\n'),
    item: (words) => `* ${words}`,
    code: (lines) => `----\n${lines.join('\n')}\n----`,
    table: (rows) => `|===\n${rows.map(([name, words]) => `|${name} |${words}`).join('\n')}\n|===`,
  },
  openapi: {
    extension: '.yaml',
    title: (words) => `# ${words}`,
    text: (lines) => lines.map((line) => `# ${line}`).join('\n'),
    item: (words) => `- ${words}`,
    code: (lines) => lines.map((line) => `# ${line}`).join('\n'),
    table: (rows) => rows.map(([name, words]) => `- ${name}: ${words}`).join('\n'),
  },
};

/** A page of documentation that states nothing of statuses. */
export interface OtherPage {
  readonly extension: string;
  readonly text: string;
}

/**
 * A page of about so many characters that states nothing of statuses, drawn by a number; undefined for a markup that nobody writes whole
 * pages in. `hasNumbers`: it holds numbers that might be codes, so that only reading it tells. Where a markup is a notation of data, it
 * is a file that is no page.
 */
export function otherPage(markup: string, length: number, number: number, hasNumbers: boolean): OtherPage | undefined {
  const marks = markups[markup];
  if (marks === undefined) return undefined;
  const random = randomOf(seed, number);
  const blocks = [marks.title(phrase(random, false)), marks.text([`The ${nouns[0]} is ${hasNumbers ? '120 metres' : 'a metre'} long.`])];
  for (let size = 0; size < length; size += blocks.at(-1)!.length) blocks.push(blockOf(marks, random, hasNumbers));
  return { extension: marks.extension, text: `${blocks.join('\n\n')}\n` };
}

const seed = 19;

function blockOf({ title, text, item, code, table }: Marks, random: Random, hasNumbers: boolean): string {
  const words = (): string => phrase(random, hasNumbers);
  const several = <T>(make: () => T): readonly T[] => Array.from({ length: 3 + below(random, 5) }, make);
  switch (below(random, 10)) {
    case 0: return title(phrase(random, false));
    case 1: return several(() => item(words())).join('\n');
    case 2: return code(several(() => `kite --${oneOf(random, nouns)} "${oneOf(random, verbs)} the ${oneOf(random, nouns)}"`));
    case 3: return hasNumbers ? table(several(() => [oneOf(random, nouns), words()])) : item(words());
    default: return text(several(() => `The ${words()}.`));
  }
}

function phrase(random: Random, hasNumbers: boolean): string {
  const amount = hasNumbers && below(random, 6) === 0 ? ` for ${100 + below(random, 480)} metres` : '';
  return `${oneOf(random, nouns)} that you ${oneOf(random, verbs)} with a ${oneOf(random, kinds)} ${oneOf(random, nouns)}, since it may ${oneOf(random, verbs)} the \
${oneOf(random, kinds)} ${oneOf(random, nouns)}${amount}`;
}

const nouns = ['kite', 'string', 'harbour', 'lamp', 'ferry', 'tide', 'orchard', 'parcel', 'bridge', 'winter', 'configuration', 'neighbour'];
const verbs = ['tie', 'lift', 'repair', 'borrow', 'measure', 'install', 'describe', 'forget', 'carry', 'paint'];
const kinds = ['red', 'wooden', 'second', 'quiet', 'broken', 'default', 'long', 'foreign'];
