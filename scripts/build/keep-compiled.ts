// Compiles the program when it is built.
//
// Why not `module.enableCompileCache`: Node has it from 22.8 on, and we support 20; it also helps from the second run on
// only, on one machine only. Without this, checking one page takes 164 ms of processor time instead of 112.
// What `vm.compileFunction` keeps lacks the functions that ran after it, so it is a `Script`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Script } from 'node:vm';
import { bundledProgram } from '../../src/hosts/cli/bundle.ts';
import { loadCompiled } from '../../src/hosts/cli/compiled.ts';

/** What most runs are: of some pages, with a configuration and without, with options; and what tells of them. */
const runs = [['.'], ['--no-config', '--format', 'json', '.'], ['lamp-post.rst'], ['--help']];

/** Keeps what V8 makes of the program in a folder while it checks the fixtures, for `loadCompiled` to take it. */
export async function keepCompiled(folder: string): Promise<void> {
  const scripts = new Map<string, Script>();
  const { run } = bundledProgram(folder, (module, file) => scripts.set(file, loadCompiled(module, file)));
  const nowhere = { write: () => true };
  for (const argv of runs) {
    const status = await run(argv, { cwd: resolve('fixtures/services'), env: {}, stdin: noInput(), stdout: nowhere, stderr: nowhere });
    if (status === 2) throw new Error(`the program as built fails on the fixtures: ${argv.join(' ')}`);
  }
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

async function* noInput(): AsyncIterable<string> {}
