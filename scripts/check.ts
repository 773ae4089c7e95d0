/** The checks of `npm run check`. Prints one line for each, the output of those that fail, and the count. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, twoAtATime } from './running.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Without the packages of the site, which `npm run site` installs, the types of its configuration are not known. */
const withoutSite = existsSync('docs/node_modules/vitepress') ? [] : ['--ignore-pattern', 'docs/.vitepress'];
if (withoutSite.length > 0) console.log('docs/.vitepress is not linted: npm run site installs what that needs');

const folder = await mkdtemp(join(tmpdir(), 'canonlint-'));
try {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const [archive] = await readdir(folder);
  if (archive === undefined) throw new Error('npm pack made no archive: run npm run build first');
  process.exitCode = await report(checksOf(join(folder, archive)));
} finally {
  await rm(folder, { recursive: true });
}

function checksOf(archive: string): readonly Check[] {
  return [
    // the longest first, so that the others fill the other processor
    { name: 'regular expressions', command: ['node', '--import', './scripts/typescript.mjs', 'scripts/expressions.ts'] },
    { name: 'types', command: ['tsc', '-p', '.'] },
    { name: 'types in the browser', command: ['tsc', '-p', 'src/reporters/html/browser', '--noEmit'] },
    { name: 'types in the playground', command: ['tsc', '-p', 'src/hosts/playground/browser', '--noEmit'] },
    { name: 'lint', command: ['oxlint', '--format', 'unix', ...withoutSite] },
    { name: 'generated files', command: ['npm', 'run', '--silent', 'docs', '--', '--check'] },
    { name: 'unused code', command: ['knip'] },
    { name: 'package', command: ['publint', archive, '--strict'] },
    { name: 'package types', command: ['attw', archive, '--profile', 'esm-only'] },
  ];
}

/** Runs the checks; the exit status is 1 if any fails. */
async function report(checks: readonly Check[]): Promise<number> {
  const passed = (await twoAtATime(checks, passes)).filter(Boolean).length;
  console.log(`${passed} passed, ${checks.length - passed} failed`);
  return passed === checks.length ? 0 : 1;
}

async function passes({ name, command: [program, ...rest] }: Check): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await run(program!, rest);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}
