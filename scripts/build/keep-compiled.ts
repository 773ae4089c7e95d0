// Compiles the program during the build. `module.enableCompileCache` needs Node 22.8, while canonlint supports Node 20,
// and it helps only from the second run on and on one machine. Without this file, checking one page takes 164 ms of
// processor time instead of 112. `vm.compileFunction` would not cache functions that run later, so this uses `Script`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Script } from 'node:vm';
import { bundledProgram } from '../../src/hosts/cli/bundle.ts';
import { cacheFile, loadCompiled } from '../../src/hosts/cli/compiled.ts';
import { logStream } from '../../src/hosts/output/log-stream.ts';

/** Typical runs: on some pages of each format, with and without configuration, with options, and for help. */
const runs = [
  ['.'], ['--no-config', '--format', 'json', '.'], ['lamp-post.rst'], ['--help'],
  ['--no-config', '../formats/markdown', '../formats/html'],
];

/** The first keeps what the others find. */
const runsWithCache = [['.'], ['.'], ['--canon', 'http', '.']];

/** Stores V8's code cache of the program after checking the fixtures, for `loadCompiled`. */
export async function keepCompiled(folder: string): Promise<void> {
  const scripts = new Map<string, Script>();
  const { run } = bundledProgram(folder, (module, file) => scripts.set(file, loadCompiled(module, file)));
  const nowhere = logStream({ write: () => true });
  const cache = mkdtempSync(join(tmpdir(), 'canonlint-'));
  for (const argv of [...runs, ...runsWithCache.map((each) => ['--cache-location', cache, ...each])]) {
    // what an earlier build has kept may have another form
    const status = await run(argv, { cwd: resolve('fixtures/services'), env: {}, stdin: noInput(), stdout: nowhere, stderr: nowhere, build: cache });
    if (status === 2) throw new Error(`the program as built fails on the fixtures: ${argv.join(' ')}`);
  }
  rmSync(cache, { recursive: true });
  for (const [file, script] of scripts) writeFileSync(cacheFile(file), script.createCachedData());
}

async function* noInput(): AsyncIterable<string> {}
