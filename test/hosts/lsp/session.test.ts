import process from 'node:process';
import { expect, it } from 'vitest';
import { randomOf } from '../../../scripts/fuzz/random.ts';
import { inputs } from '../../inputs.ts';
import { desk, page } from '../cli/desk.ts';
import { editor } from './editor.ts';
import type { Editor } from './editor.ts';

/** What an edit puts into a page, or takes the place of. */
const words = ['404 Not Found', '404', '418', '200 OK', 'There is no such lamp.', 'x', ' ', '\n', '\r\n', '💡', '|', '=====', '.. canonlint-disable\n\n', 'POST /v1/lamps', '- 500: Dark.\n'];

/** Pages of two services, which a session edits. */
const texts: Readonly<Record<string, string>> = {
  'one/conf.py': '', 'one/lamps.rst': page('200 OK | The lamp is as asked.', '404 Not Found | Nobody has seen this lamp.'),
  'one/light.rst': 'Lighting\n========\n\nPOST /v1/lamps\n\nStatus Codes\n------------\n\n- 201: Lit.\n- 418: A teapot.\n',
  'two/mkdocs.yml': '', 'two/codes.md': '# Status codes\n\n| Status code | Description |\n|---|---|\n| 200 OK | a |\n| 404 Not Found | The request timed out. |\n',
  'two/lamps.yaml': 'openapi: 3.1.0\ninfo: { title: Lamps, version: "1" }\npaths:\n  /lamps:\n    get:\n      responses:\n        "404": { description: The request timed out. }\n',
  'two/alone.adoc': '= Codes\n\n|===\n|Status code |Description\n\n|502 Bad Gateway\n|The request is invalid.\n|===\n',
};

/** Recorded sessions of random edits, saves, renames and removals: as many as `CANONLINT_EDITS` says, by default few. */
it.each(['http', undefined])('after any session the diagnostics are those of a fresh run, canon %s', async (canon) => {
  const edits = Number(process.env['CANONLINT_EDITS'] ?? inputs(100, 30));
  const random = randomOf(Number(process.env['CANONLINT_SEED'] ?? 20), canon === undefined ? 1 : 0);
  const from = <T>(several: readonly T[]): T => several[Math.floor(random() * several.length)]!;
  const now = new Map(Object.entries(texts));
  if (canon !== undefined) now.set('canonlint.yaml', `canon: ${canon}\n`);
  const ide = await editor(Object.fromEntries(now));
  const open = new Set<string>();
  for (let at = 0; at < edits; at++) {
    const file = from([...now.keys()].filter((name) => !/conf|mkdocs|canonlint/.test(name)));
    await step(ide, file, now, open, random, from);
  }
  const fresh = desk(Object.fromEntries(now));
  const { stdout } = await fresh.canonlint(['--format', 'json', '.']);
  const { problems } = JSON.parse(stdout) as { problems: { file: string; line: number; column: number; rule: string; message: string }[] };
  const shown: unknown[] = [];
  for (const [file, text] of [...now].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (!open.has(file)) await ide.open(file, text);
    for (const { range: { start }, code, message } of await ide.diagnostics(file)) shown.push([file, start.line + 1, start.character + 1, code, message]);
  }
  expect(shown).toEqual(problems.map(({ file, line, column, rule, message }) => [file, line, column, rule, message]));
});

async function step(ide: Editor, file: string, now: Map<string, string>, open: Set<string>, random: () => number, from: <T>(several: readonly T[]) => T): Promise<void> {
  const text = now.get(file)!;
  const lot = random();
  if (lot < 0.05) { // renamed on disk, and closed
    if (open.delete(file)) await ide.close(file);
    const name = file.replace(/(\d*)(\.\w+)$/, (_, digits: string, extension: string) => `${Number(digits) + 1}${extension}`);
    await ide.write(file, undefined);
    await ide.write(name, text);
    now.delete(file);
    now.set(name, text);
  } else if (lot < 0.1) { // saved, and closed
    await ide.write(file, text);
    if (open.delete(file)) await ide.close(file);
  } else if (lot < 0.15 && !open.has(file)) { // changed outside of the editor
    now.set(file, text + from(words));
    await ide.write(file, now.get(file));
  } else {
    if (!open.has(file)) await ide.open(file, text);
    open.add(file);
    const start = boundary(text, Math.floor(random() * (text.length + 1)));
    const end = boundary(text, Math.min(text.length, start + Math.floor(random() * 12)));
    const word = random() < 0.3 ? '' : from(words);
    const lines = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/);
    const position = (offset: number) => ({ line: lines(offset).length - 1, character: lines(offset).at(-1)!.length });
    now.set(file, text.slice(0, start) + word + text.slice(end));
    await ide.change(file, now.get(file)!, [{ range: { start: position(start), end: position(end) }, text: word }]);
    if (random() < 0.3) await ide.diagnostics(file);
  }
}

/** An offset that divides neither a character nor a line end. */
function boundary(text: string, offset: number): number {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}
