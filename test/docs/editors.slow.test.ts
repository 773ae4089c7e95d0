import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { blocks } from './pages.ts';

/** A program that reads a language of the pages on editors: how it is asked whether it can read a file. */
interface Reader {
  readonly program: string;
  readonly words: (file: string) => readonly string[];
  /** The variable of the environment that demands the program. */
  readonly required: string;
}

const readers: Readonly<Record<string, Reader>> = {
  lua: {
    program: 'nvim', required: 'CANONLINT_REQUIRE_NEOVIM',
    words: (file) => ['--headless', '--clean', '-n', '-i', 'NONE', '-c', `lua if not loadfile([[${file}]]) then vim.cmd('cquit') end`, '-c', 'qall'],
  },
  toml: { program: 'python3', required: 'CANONLINT_REQUIRE_READERS', words: (file) => ['-c', 'import sys, tomllib; tomllib.load(open(sys.argv[1], "rb"))', file] },
};

const folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, HOME: folder, NVIM_LOG_FILE: devNull };

describe.each(Object.entries(readers))('%s of the pages on editors', (language, { program, words, required }) => {
  const reads = (text: string): boolean => {
    const file = join(folder, `block.${language}`);
    writeFileSync(file, text);
    return spawnSync(program, words(file), { env, stdio: 'pipe' }).status === 0;
  };
  const isTried = reads('') || (process.env[required] ?? '') !== '';
  if (!isTried) process.stderr.write(`skipped: ${program} does not read the ${language} of the pages on editors, since it is missing or too old\n`);

  it.runIf(isTried)('is read by the program that it is for, or one like it', () => {
    const all = blocks.filter((block) => block.language === language);
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter(({ text }) => !reads(text)).map(({ place }) => place)).toEqual([]);
    expect(reads('[[not = [this')).toBe(false);
  });
});
