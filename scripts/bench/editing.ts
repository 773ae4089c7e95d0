import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonlint, spentOn } from './commands.ts';
import { editorOn } from './editor/client.ts';
import { operation, operationText, reference, referenceText, writeService } from './editor/service.ts';
import { median } from './rounds.ts';
import { grouped, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';
import type { Tree } from './tree.ts';

/** So many pages have the service in which somebody writes. */
const pagesOfService = 100;

/** So many edits are timed, after some to warm up. */
const edits = 300;
const warmUp = 50;

/** How long an editor waits: for the problems of a page after an edit, and of the first page of a large folder. */
export async function editing(tree: Tree): Promise<Section> {
  const folder = temporaryFolder();
  writeService(folder, pagesOfService);
  writeFileSync(join(folder, 'canonlint.yaml'), 'canon: http\n');
  const ofOperation = await timesOf(folder, operation, (at) => operationText(1, at % 2 === 0 ? 404 : 418));
  const ofReference = await timesOf(folder, reference, (at) => referenceText(at % 2 === 0 ? 'The kite was not found.' : 'The request timed out.'));
  const opened = await openingOf(tree);
  const run = spentOn(canonlint('--exit-zero', '--canon', 'http', '--no-config', '--concurrency', '1', tree.root));
  return {
    title: 'In the editor',
    about: `The time from an edit until its page has its problems, in a service of ${pagesOfService} pages (${edits} edits each, the server of \`dist\`); and from the start of the server on a folder of ${grouped(tree.files.length)} pages.`,
    head: ['what', 'median', '99th percentile'],
    rows: [
      ['an edit of an operation', ...figures(ofOperation)],
      ['an edit of the reference, on which all depend', ...figures(ofReference)],
      ['the first page of the folder', inMilliseconds(opened.first), ''],
      ['all pages of the folder, for the places of a code', inMilliseconds(opened.all), ''],
      ['a run over the folder, one thread', inMilliseconds(run.time), ''],
    ],
  };
}

function figures(times: readonly number[]): readonly string[] {
  const ascending = times.toSorted((one, other) => one - other);
  return [inMilliseconds(median(times)), inMilliseconds(ascending[Math.floor(ascending.length * 0.99)]!)];
}

/** The times of edits of a page, in milliseconds. */
async function timesOf(folder: string, file: string, textOf: (at: number) => string): Promise<readonly number[]> {
  const editor = await editorOn(folder);
  await editor.open(file, textOf(0));
  await editor.problems(file);
  const times: number[] = [];
  for (let at = 1; at <= warmUp + edits; at++) {
    const began = performance.now();
    await editor.edited(file, at, textOf(at));
    times.push(performance.now() - began);
  }
  await editor.end();
  return times.slice(warmUp);
}

async function openingOf(tree: Tree): Promise<{ readonly first: number; readonly all: number }> {
  writeFileSync(join(tree.root, 'canonlint.yaml'), 'canon: http\n');
  const { file, source, offset } = stating(tree);
  const began = performance.now();
  const editor = await editorOn(tree.root);
  await editor.open(file, source);
  await editor.problems(file);
  const first = performance.now() - began;
  const before = source.slice(0, offset).split('\n');
  await editor.references(file, { line: before.length - 1, character: before.at(-1)!.length });
  const all = performance.now() - began;
  await editor.end();
  return { first, all };
}

/** A page that states a code in a row, and where. */
function stating(tree: Tree): { readonly file: string; readonly source: string; readonly offset: number } {
  for (const file of tree.files) {
    const source = readFileSync(join(tree.root, file), 'utf8');
    const offset = source.search(/\b(?:400|404|500) [A-Z]/);
    if (offset >= 0) return { file, source, offset };
  }
  throw new Error('no page of the folder states a code');
}
