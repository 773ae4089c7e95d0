import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsOf, loadCanon } from '../../src/index.ts';
import type { Canon, Page, Problem } from '../../src/model.ts';
import { asciidoctor } from './asciidoctor.ts';
import { docutils } from './docutils.ts';
import { folderRead, noMore, problemsByRule, problemsOf, repaired } from './fixes.ts';
import { folded, foreignReading, type ForeignPage, type ForeignReader } from './foreign-reading.ts';
import { shortened, undone, type Requirement } from './requirement.ts';

/** Pages of one markup, who else reads them, and the pages that only a configuration names. */
interface Markup {
  readonly part: string;
  /** The folders in it that are repaired, where all of them would take long; absent for all. */
  readonly within?: readonly string[];
  readonly reader: ForeignReader;
  readonly include?: readonly string[];
}

const markups: readonly Markup[] = [
  { part: 'asciidoc', reader: asciidoctor },
  { part: 'openstack', within: ['designate', 'glance', 'ironic', 'swift', 'zun'].map((name) => `openstack/${name}`), reader: docutils },
  { part: 'httpdomain', reader: docutils, include: ['**/*.rst', '**/*.py'] },
];

/** Words full of what one of the markups would obey. */
const hostile = `name: hostile
codes:
  200: {phrase: OK, description: "It is |well|: *all* of \`it\` is <b>fine</b>, says {name} at C:\\\\x_ and ||more|| :statuscode 404: no"}
  201: {phrase: Created, description: "+ A thing\\\\ was **made** ¦ by \\"you\\" & 'me' -- see .. note:: this"}
  400: {phrase: Bad Request, description: "The request_ is bad_: \`\`wrong\`\` |x| #hash: no, \\"quoted\\" 'too'"}
  401: {phrase: Unauthorized, description: "// Who are you? include::x[] ifdef::y[]"}
  403: {phrase: Forbidden, description: "'''You may not''' {sp}, image::z[] ,===, +++raw+++"}
  404: {phrase: Not Found, description: ". There is none: http://example.org[x] & &lt; \\\\u0041 \\\\|"}
  500: {phrase: Internal Server Error, description: "Ours: \`fault\` (C) ... -> => <- :role:\`x\` |sub|"}
`;

/** Whether repairs with hostile words change nothing that another program reads but the words that they name. */
export async function* othersAfterFixing(folder: string): AsyncGenerator<Requirement> {
  const page: Page = { file: 'hostile.yaml', source: hostile, encoding: 'utf-8', byteOrderMark: false };
  const canon = await loadCanon('./hostile.yaml', { from: '.', read: () => ({ ...page, path: page.file, folder: '.' }), factsOf });
  for (const markup of markups) {
    const original = join(folder, 'formats/api/corpus', markup.part);
    if (!existsSync(original)) continue;
    const copy = mkdtempSync(join(tmpdir(), 'canonlint-fixes-'));
    try {
      for (const inner of markup.within ?? ['.']) cpSync(join(original, inner), join(copy, inner), { recursive: true });
      yield* fixed(markup, original, copy, canon);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

async function* fixed({ part, reader, include = [] }: Markup, original: string, copy: string, canon: Canon): AsyncGenerator<Requirement> {
  const first = await folderRead(copy, include);
  const { outcomes, reading } = await repaired(first, canon, 'all');
  const [before, after] = [first, { ...first, reading }].map((read) => problemsByRule(problemsOf(read, canon)));
  const changed = outcomes.filter((outcome) => outcome.before !== outcome.page);
  yield noMore(`${part}: no rule reports more after --fix=all with hostile words`, before!, after!);
  const name = `${part}: another program reads what it read, but for the words of the fixes`;
  const files = changed.map(({ page }) => page.file).filter((file) => !/\.ya?ml$/.test(file));
  const [was, is] = [await foreignReading(reader, original, files), await foreignReading(reader, copy, files)];
  if (was === undefined || is === undefined) {
    yield undone(name, `it is not there (${reader.install})`);
    return;
  }
  const applied = new Map(changed.map((outcome) => [outcome.page.file, outcome.applied] as const));
  const misses = was.flatMap((page, at) => differences(page, is[at]!, applied.get(page.file)!).map((miss) => `${page.file}: ${miss}`));
  const fixes = [...applied.values()].flat().length;
  yield { name, figures: `${fixes} fixes on ${changed.length} pages, ${misses.length} differences`, met: misses.length === 0 && fixes > 0, misses: shortened(misses) };
  const sources = new Map(changed.map(({ page: { file } }) => [file, readFileSync(join(copy, file), 'latin1')]));
  await repaired(await folderRead(copy, include), canon, 'all');
  const again = [...sources].filter(([file, source]) => readFileSync(join(copy, file), 'latin1') !== source).map(([file]) => file);
  yield { name: `${part}: fixing again with hostile words changes nothing`, figures: `${again.length} pages changed`, met: again.length === 0, misses: shortened(again) };
}

/** What another program reads otherwise: other words than those of the fixes, another shape of tables and fields, or another program. */
function differences(was: ForeignPage, is: ForeignPage, applied: readonly Problem[]): readonly string[] {
  const expected = tally(was.words);
  for (const { fix } of applied) {
    if (fix?.change.kind === 'reword') {
      add(expected, fix.change.from, -1);
      for (const { text } of fix.change.alsoFor ?? []) add(expected, text, -1);
      add(expected, fix.change.to, 1);
    } else if (fix?.change.kind === 'name') add(expected, fix.change.phrase, 1);
    else if (fix?.change.kind === 'row') add(expected, `${fix.change.code} ${fix.change.phrase ?? ''} ${fix.change.description ?? ''}`, 1);
  }
  const found = tally(is.words);
  const words = [...new Set([...expected.keys(), ...found.keys()])].filter((word) => (expected.get(word) ?? 0) !== (found.get(word) ?? 0));
  return [
    ...words.map((word) => `"${word}" ${found.get(word) ?? 0} times, and not ${expected.get(word) ?? 0}`),
    ...(shapeOf(was) === shapeOf(is) || applied.some(({ fix }) => fix?.change.kind === 'row') ? [] : ['its tables or fields have another shape']),
    ...(was.program === is.program ? [] : ['the program does something else']),
  ];
}

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  add(counts, text, 1);
  return counts;
}

function add(counts: Map<string, number>, text: string, by: number): void {
  for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + by);
}

function shapeOf({ tables, fields = [] }: ForeignPage): string {
  return JSON.stringify([
    tables.map(({ header_rows: header, body_rows: body }) => [header, body].map((rows) => rows.map(({ length }) => length))), fields.map(({ code }) => code),
  ]);
}
