import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../src/hosts/cli/arguments/arguments.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { containing } from './desk.ts';

/** The error and hint for a command line. */
async function refusal(...argv: readonly string[]): Promise<string> {
  try {
    return `accepted as ${JSON.stringify(await commandOf(argv))}`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, ...(error.hint === undefined ? [] : [error.hint])].join(' | ');
  }
}

async function helpOf(...argv: readonly string[]): Promise<string> {
  const command = await commandOf(argv);
  return command.name === 'show' ? command.text : '';
}

describe('the command line', () => {
  it('lints without arguments', async () => {
    expect(await commandOf([])).toEqual({
      name: 'lint', paths: [], rules: [], stats: false, watch: false, quiet: false, verbose: false, exitZero: false, stdin: false,
      printConfig: false, noConfig: false, allowPlugins: false, only: [], ignorePatterns: [], fixDryRun: false, noBaseline: false, updateBaseline: false, noInlineConfig: false,
      facts: false, changedPages: false, noCache: false,
    });
  });

  it('accepts every option of lint', async () => {
    expect(await commandOf([
      '--canon', 'http', '--config', 'c.yaml', '--rule', 'code-order=off', '-f', 'json', '-o', 'out.json', '--quiet', '--verbose',
      '--max-warnings', '3', '--exit-zero', '--stdin', '--stdin-filename', 'a.rst', '--print-config', '--no-color',
      '--only', 'code-order', '--fix=all', '--fix-dry-run', '--baseline', 'known.json', '--no-inline-config', '--cache-location', '../kept',
    ])).toEqual({
      name: 'lint', paths: [], canon: 'http', stats: false, watch: false, config: 'c.yaml', noConfig: false, allowPlugins: false, rules: ['code-order=off'],
      outputs: [{ format: 'json', file: 'out.json' }], quiet: true, verbose: true, maxWarnings: 3, exitZero: true, stdin: true,
      stdinFilename: 'a.rst', printConfig: true, colour: false, only: ['code-order'], ignorePatterns: [], fix: 'all', fixDryRun: true,
      baseline: 'known.json', noBaseline: false, updateBaseline: false, outputFile: 'out.json', noInlineConfig: true, facts: false, changedPages: false, noCache: false, cacheLocation: '../kept',
    });
  });

  it('reads paths as they are written', async () => {
    const paths = ['1e3.rst', '0x10', '1e3', 'a b.rst', 'größe/状态.rst', "'quoted'", '.', 'x=y.rst'];
    expect(await commandOf(paths)).toMatchObject({ name: 'lint', paths });
    expect(await commandOf(['--', ...paths])).toEqual(await commandOf(paths));
    expect(await commandOf(['--exit-zero=false', ...paths])).toEqual(await commandOf(paths));
  });

  it('reads the word after --facts as a path, even if it is a command name', async () => {
    expect(await commandOf(['--facts', 'facts', 'lint'])).toMatchObject({ name: 'lint', facts: true, paths: ['./facts', 'lint'] });
    expect(await commandOf(['infer', '--facts', 'facts'])).toMatchObject({ name: 'infer', facts: true, paths: ['./facts'] });
    expect(await commandOf(['--facts', '-f', 'json', 'facts'])).toMatchObject({ name: 'lint', facts: true, paths: ['./facts'] });
    expect(await commandOf(['--facts', '--quiet', 'a.json', '--', 'facts'])).toMatchObject({ paths: ['a.json', 'facts'] });
  });

  it('reads words after -- as paths', async () => {
    expect(await commandOf(['a.rst', '--', '-x.rst', '--quiet', '-']))
      .toMatchObject({ paths: ['a.rst', '-x.rst', '--quiet', '-'], quiet: false });
    expect(await commandOf(['explain', '--', '502'])).toMatchObject({ name: 'explain', topic: '502' });
    expect(await commandOf(['tables', '--', '-x.rst'])).toMatchObject({ name: 'tables', paths: ['-x.rst'] });
  });

  it('loses no path after an option', async () => {
    expect(await commandOf(['--rule', 'a=off', 'page.rst', '--rule', 'b=warn', 'other.rst']))
      .toMatchObject({ rules: ['a=off', 'b=warn'], paths: ['page.rst', 'other.rst'] });
    expect(await commandOf(['--quiet', 'page.rst', '--no-config', 'other.rst']))
      .toMatchObject({ paths: ['page.rst', 'other.rst'], quiet: true, noConfig: true });
  });

  it('knows its commands, before and after their options', async () => {
    expect(await commandOf(['tables', 'a.rst'])).toEqual({ name: 'tables', paths: ['a.rst'], noConfig: false, allowPlugins: false, ignorePatterns: [], verbose: false });
    expect(await commandOf(['--no-config', 'tables', 'a.rst'])).toEqual({ name: 'tables', paths: ['a.rst'], noConfig: true, allowPlugins: false, ignorePatterns: [], verbose: false });
    expect(await commandOf(['rules', '--color'])).toMatchObject({ name: 'rules', colour: true });
    expect(await commandOf(['explain', '502', '--canon', 'http']))
      .toMatchObject({ name: 'explain', topic: '502', canon: 'http' });
  });

  it('does not read a path as the value of a flag', async () => {
    expect(await commandOf(['--fix', '--quiet', 'true', '--no-config', 'false', '--quiet']))
      .toMatchObject({ fix: 'safe', quiet: true, noConfig: true, paths: ['true', 'false'] });
    expect(await refusal('--fix', '--fix-dry-run=yes', 'a.rst')).toBe('--fix-dry-run=yes means nothing | write --fix-dry-run');
    expect(await refusal('--quiet=', 'a.rst')).toBe('--quiet= means nothing | write --quiet');
  });

  it('passes over no word that looks like an option', async () => {
    for (const word of ['-1', '--1', '-1.rst', '---quiet', '-=x', '--=x']) {
      expect(await refusal(word, 'a.rst')).toBe(`unknown option ${word} | canonlint --help lists the options`);
    }
    expect(await refusal('--canon', '-1', '-2')).toBe('unknown option -2 | canonlint --help lists the options');
  });

  it('guesses a misspelt option', async () => {
    expect(await refusal('--fromat', 'json')).toBe('unknown option --fromat | did you mean --format?');
    expect(await refusal('--maxWarnings=3')).toBe('unknown option --maxWarnings | did you mean --max-warnings?');
    expect(await refusal('--frobnicate')).toBe('unknown option --frobnicate | canonlint --help lists the options');
    expect(await refusal('-x', 'page.rst')).toBe('unknown option -x | canonlint --help lists the options');
  });

  it('refuses names that objects have by birth', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await refusal(`--${name}`, 'x')).toBe(`unknown option --${name} | canonlint --help lists the options`);
      expect(await refusal('--format', name)).toEqual(containing(`unknown format "${name}" | the formats are stylish, compact, json, `));
    }
  });

  it('refuses values that mean nothing', async () => {
    expect(await refusal('--format', 'jsom')).toBe('unknown format "jsom" | did you mean json?');
    expect(await refusal('--max-warnings=abc')).toBe('--max-warnings needs a number of 0 or more, not "abc"');
    expect(await refusal('--max-warnings', '-1')).toBe('--max-warnings needs a number of 0 or more, not "-1"');
    expect(await refusal('--canon')).toBe('option canon needs a value | canonlint --help lists the options');
    expect(await refusal('--canon=', 'a.rst')).toBe('--canon needs a value');
    expect(await refusal('--config', '--quiet')).toBe('option config needs a value | canonlint --help lists the options');
  });

  it('refuses repeated and contradictory options', async () => {
    expect(await refusal('--canon', 'a', '--canon', 'b')).toBe('--canon is given more than once');
    expect(await refusal('--config', 'a', '--no-config')).toBe('--config and --no-config exclude each other');
    expect(await refusal('--color', '--no-color')).toBe('--color and --no-color exclude each other');
    expect(await refusal('--stdin', 'a.rst')).toBe('--stdin reads the only page: no path can stand beside it');
    expect(await refusal('--baseline', 'a', '--no-baseline')).toBe('--baseline and --no-baseline exclude each other');
    expect(await refusal('--update-baseline', '--no-baseline')).toBe('--update-baseline and --no-baseline exclude each other');
    expect(await refusal('--stdin-filename', 'a.rst')).toBe('--stdin-filename needs --stdin');
  });

  it('refuses options that a command does not have', async () => {
    expect(await refusal('tables', 'a.rst', '--quiet')).toBe('canonlint tables takes no option --quiet');
    expect(await refusal('--quiet', 'tables', 'a.rst')).toBe('canonlint tables takes no option --quiet');
    expect(await refusal('tables', '-f', 'json')).toBe('canonlint tables takes no option --format');
    expect(await refusal('rules', 'more')).toBe('canonlint rules does not take "more"');
    expect(await refusal('rules', '--', 'more')).toBe('canonlint rules does not take "more"');
    expect(await refusal('init', '--', 'more')).toBe('canonlint init does not take "more"');
    expect(await refusal('explain', '502', '503')).toBe('canonlint explain does not take "503"');
    expect(await refusal('explain')).toMatch(/^explain needs the name of a rule, or a status code/);
    expect(await refusal('-')).toBe('"-" is no page | --stdin reads a page from the standard input');
  });

  it('has short names for what is asked for often', async () => {
    expect(await commandOf(['-c', 'c.yaml', '-q', '-v', 'a.rst'])).toMatchObject({ config: 'c.yaml', quiet: true, verbose: true, paths: ['a.rst'] });
    expect(await helpOf('-V')).toBe(await helpOf('--version'));
    expect(await refusal('--q')).toBe('unknown option --q | canonlint --help lists the options');
    expect(await refusal('-quiet')).toBe('unknown option -quiet | did you mean --quiet?');
  });

  it('takes lists of rules, and patterns to ignore', async () => {
    expect(await commandOf(['--only', 'a,b', '--only=c'])).toMatchObject({ only: ['a', 'b', 'c'] });
    expect(await commandOf(['tables', '--ignore-pattern', 'old/', '--ignore-pattern', '*.inc'])).toMatchObject({ ignorePatterns: ['old/', '*.inc'] });
    expect(await refusal('--ignore-pattern', '')).toBe('--ignore-pattern needs a value');
    expect(await refusal('--ignore-pattern', '../x')).toBe('--ignore-pattern ../x leads out of the working folder');
  });

  it('shows help and version', async () => {
    expect(await helpOf('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await helpOf('--help')).toContain('-f, --format ');
    expect(await helpOf('-h')).toBe(await helpOf('--help'));
    expect(await helpOf('explain', '--help')).not.toContain('--max-warnings');
    expect(await helpOf('tables', '--help')).toContain('--no-config');
  });
});
