import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { commands, optionsOf } from '../../../src/hosts/cli/arguments/commands.ts';
import type { CommandName } from '../../../src/hosts/cli/arguments/commands.ts';
import { optionNamed } from '../../../src/hosts/cli/arguments/options.ts';
import { desk } from './desk.ts';

const names = Object.keys(commands) as readonly CommandName[];
const named = names.filter((name) => name !== 'lint');

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

/** A folder with the script for a shell, and what the shell says to some words. */
async function shellWith(shell: string) {
  const { folder, put, canonlint } = desk({ 'docs/a page.rst': '', 'notes.txt': '' });
  const { status, stdout } = await canonlint(['completion', shell]);
  expect(status).toBe(0);
  put('script', stdout);
  return (script: string, ...given: readonly string[]): readonly string[] => {
    const ran = spawnSync(shell, [...(shell === 'zsh' ? ['-f'] : []), '-c', script, join(folder, 'script'), ...given], { cwd: folder, encoding: 'utf8', timeout: 60_000, env: { ...process.env, TERM: 'dumb' } });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    return ran.stdout.split('\n').filter((line) => line !== '');
  };
}

it('is refused for a shell that nobody knows', async () => {
  const { canonlint } = desk();
  expect(await canonlint(['completion', 'fisch'])).toEqual({ status: 2, stdout: '', stderr: 'canonlint: there is no completion for "fisch"\n  did you mean fish?\n' });
  expect((await canonlint(['completion'])).stderr).toBe('canonlint: completion needs the name of a shell\n  canonlint completion bash, zsh or fish\n');
});

describe.runIf(has('bash'))('in bash', () => {
  /** What bash offers for the last of some words, as readline splits them; nothing leaves it to readline to offer files. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const ask = await shellWith('bash');
    return ask('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _canonlint; printf "%s\\n" "${COMPREPLY[@]}"', 'canonlint', ...words);
  }

  it('offers commands as the first word, and files from then on', async () => {
    expect(await offered('')).toEqual(named);
    expect(await offered('expl')).toEqual(['explain']);
    expect(await offered('docs', '')).toEqual([]);
    expect(await offered('tables', '')).toEqual([]);
  });

  it.each(names)('offers the options of %s and no others', async (name) => {
    const own = optionsOf(name).flatMap((option) => [`--${option}`, ...(optionNamed(option)?.short === undefined ? [] : [`-${optionNamed(option)!.short}`])]);
    expect(await offered(...(name === 'lint' ? [] : [name]), '-')).toEqual(own);
  });

  it('offers the values of options, in the same word or the next', async () => {
    expect(await offered('-f', 'j')).toEqual(['json', 'junit']);
    expect(await offered('--format', '=', 'j')).toEqual(['json', 'junit']);
    expect(await offered('--only', 'wording')).toEqual(['wording-drift']);
    expect(await offered('--rule', 'wording')).toEqual(['wording-drift=']);
    expect(await offered('--canon', '')).toEqual(['auto', 'http', 'open-telekom-cloud']);
    expect(await offered('--canon', 'docs/')).toEqual([]);
    expect(await offered('--fix', '=')).toEqual(['safe', 'all']);
    expect(await offered('--fix', '')).toEqual([]);
    expect(await offered('explain', '--canon', 'http', '')).toEqual(rules.map(({ name }) => name));
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('offers files where it offers nothing', async () => {
    const ask = await shellWith('bash');
    expect(ask('source "$0"; complete -p canonlint')).toEqual(['complete -o bashdefault -o default -F _canonlint canonlint']);
  });
});

describe.runIf(has('zsh'))('in zsh', () => {
  it('is a script that zsh takes', async () => {
    const ask = await shellWith('zsh');
    expect(ask('autoload -Uz compinit; compinit -u -D; source "$0"; print -r -- "$_comps[canonlint]"')).toEqual(['_canonlint']);
  });

  it('offers commands, options and values', async () => {
    const ask = await shellWith('zsh');
    // completion works at a prompt only: a second zsh on a pseudo-terminal has one; control and U empty its line
    const script = `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1=; stty cols 200; autoload -Uz compinit; compinit -u -D; source '$0'; print ready-''now"
      zpty -r shell seen '*ready-now*'
      for line found in "$@"; do
        zpty -n -w shell $'\\x15'"$line"$'\\t'
        zpty -r shell seen "*$found*" && print -r -- "$found"
      done
      zpty -d shell`;
    const lines = [
      ['canonlint expl', 'canonlint explain '],
      ['canonlint --format=che', 'canonlint --format=checkstyle'],
      ['canonlint tables --ignore', 'canonlint tables --ignore-pattern'],
      ['canonlint explain wording', 'canonlint explain wording-drift'],
      ['canonlint tables no', 'canonlint tables notes.txt'],
    ] as const;
    expect(ask(script, ...lines.flat())).toEqual(lines.map(([, found]) => found));
  });
});

describe.runIf(has('fish'))('in fish', () => {
  async function offered(line: string): Promise<readonly string[]> {
    const ask = await shellWith('fish');
    return ask('source script; complete -C "$argv[2]"', line).map((each) => each.split('\t')[0]!);
  }

  it('offers commands, options and values', async () => {
    expect(await offered('canonlint expl')).toEqual(['explain']);
    expect(new Set((await offered('canonlint tables --')))).toEqual(new Set(optionsOf('tables').map((option) => `--${option}`)));
    expect(await offered('canonlint -f jso')).toEqual(['json']);
    expect(await offered('canonlint --format=jso')).toEqual(['--format=json']);
    expect(await offered('canonlint explain wording-d')).toEqual(['wording-drift']);
    expect(await offered('canonlint tables no')).toEqual(['notes.txt']);
  });
});
