import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { operationText, referenceText, reference, operation } from '../../../scripts/bench/editor/service.ts';
import { editor } from './editor.ts';
import type { Editor } from './editor.ts';

/** As many bytes may a session of some hundred edits leave behind: less than a page of each edit would take. */
const mostLeft = 1_500_000;

it('holds no more memory after four hundred edits than after fifty', async () => {
  const pages = Array.from({ length: 30 }, (_, at) => [`operation_${at}.rst`, operationText(at, 404)] as const);
  const ide = await editor({ 'conf.py': '', 'canonlint.yaml': 'canon: http\n', [reference]: referenceText('x'), ...Object.fromEntries(pages) });
  for (const file of [reference, operation]) await ide.open(file, '');
  await edit(ide, 50);
  const before = heap();
  await edit(ide, 400);
  expect(heap() - before).toBeLessThan(mostLeft);
});

async function edit(ide: Editor, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    const file = at % 3 === 0 ? reference : operation;
    await ide.change(file, file === reference ? referenceText(`The kite ${at} was not found.`) : operationText(at, 400 + at % 20));
    if (at % 5 === 0) await ide.diagnostics(file);
  }
}

/** What is reachable, in bytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // the flag makes it
  collect();
  return process.memoryUsage().heapUsed;
}
