import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { rules } from '../../../rules/index.ts';
import { commandOf } from '../../../src/hosts/cli/arguments/arguments.ts';
import { outputsFrom } from '../../../src/hosts/cli/arguments/outputs.ts';
import { desk, lamps, page, unlit } from './desk.ts';

const files = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n', 'a.rst': unlit };

/** The outputs of a command line as `format` or `format → file`. */
async function outputsOf(...argv: readonly string[]): Promise<readonly string[]> {
  const command = await commandOf(argv);
  if (command.name !== 'lint') throw new Error(command.name);
  return (command.outputs ?? outputsFrom([], command.outputFile)).map(({ format, file }) => (file === undefined ? format : `${format} → ${file}`));
}

describe('--format', () => {
  it('is repeatable, each with a file of its own but one', async () => {
    expect(await outputsOf('-f', 'stylish', '-f', 'sarif=out.sarif')).toEqual(['stylish', 'sarif → out.sarif']);
    expect(await outputsOf('-f', 'json=a.json', '-f', 'json=b.json')).toEqual(['json → a.json', 'json → b.json']);
    expect(await outputsOf('--format=gitlab=x=y.json')).toEqual(['gitlab → x=y.json']);
    expect(await outputsOf('-f', 'json=a.json', '-f', 'compact', '-o', 'c.txt')).toEqual(['compact → c.txt', 'json → a.json']);
    expect(await outputsOf('-o', 'c.txt')).toEqual(['stylish → c.txt']);
  });

  it('refuses two reports in one place', async () => {
    const refused = (...argv: readonly string[]) => ({
      toThrow: (message: string) => expect(commandOf(argv)).rejects.toThrow(message),
    });
    await refused('-f', 'json', '-f', 'sarif').toThrow('json and sarif would go to one place');
    await refused('-f', 'json', '-f', 'sarif', '-o', 'x').toThrow('json and sarif would go to one place');
    await refused('-f', 'json=a', '-f', 'sarif=a').toThrow('two reports would go to a');
    await refused('-f', 'json=a', '-f', 'sarif', '-o', 'a').toThrow('two reports would go to a');
    await refused('-f', 'json=a', '-o', 'b').toThrow('--output-file has no report to hold');
    await refused('-f', 'json=').toThrow('--format json= names no file');
    await refused('-f', '=a').toThrow('unknown format ""');
  });

  it('writes all of them, with any colours of the terminal', async () => {
    const { canonlint, folder } = desk(files);
    const [all, alone] = [
      await canonlint(['a.rst', '-f', 'stylish', '-f', 'compact=c.txt', '-f', 'json=j.json', '--color']),
      await canonlint(['a.rst', '--color']),
    ];
    expect(all).toEqual(alone);
    expect(readFileSync(join(folder, 'c.txt'), 'utf8'))
      .toBe("a.rst:8:32: error 404 is described in other words than the canon's [wording-drift]\n");
    expect(readFileSync(join(folder, 'j.json'), 'utf8')).toBe((await canonlint(['a.rst', '-f', 'json'])).stdout);
  });

  it('shows as many annotations as GitHub accepts on standard output, and all in a file', async () => {
    const pages = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`docs/${at}.rst`, page('200 OK | The lamp is as asked.', `404 Not Found | Lamp ${at} is away.`)]));
    const { canonlint, folder } = desk({ ...files, ...pages });
    const { stdout } = await canonlint(['docs', '-f', 'github', '-f', 'github=all.txt']);
    expect(stdout.split('\n').filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(stdout).toContain('\nand 2 more problems:\ndocs/8.rst:8:32: error 404');
    expect(readFileSync(join(folder, 'all.txt'), 'utf8').match(/^::error /gm)).toHaveLength(12);
  });

  it('prints nothing if every report goes to a file', async () => {
    expect(await desk(files).canonlint(['a.rst', '-f', 'json=j.json'])).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  it('prints nothing if a file cannot be written, and leaves no partial file', async () => {
    const { canonlint, folder } = desk(files);
    expect(await canonlint(['a.rst', '-f', 'stylish', '-f', 'json=no/j.json']))
      .toEqual({ status: 2, stdout: '', stderr: 'canonlint: cannot write no/j.json: there is no folder no\n' });
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it('keeps the patch of a dry run apart from the reports', async () => {
    const { canonlint, folder } = desk(files);
    const { stdout, stderr } = await canonlint(['a.rst', '--fix=all', '--fix-dry-run', '-f', 'compact', '-f', 'json=j.json']);
    expect(stdout).toContain('\n+404 Not Found                  There is no such lamp.\n');
    expect(stderr).toBe('canonlint: 1 problem would be fixed in 1 page, 0 declined\n');
    expect(JSON.parse(readFileSync(join(folder, 'j.json'), 'utf8'))).toMatchObject({ problems: [] });
  });
});

/** An edit of a page, in a format's terms. */
interface Suggested {
  readonly from: readonly [line: number, column: number];
  readonly to: readonly [line: number, column: number];
  readonly text: string;
}

function applied(source: string, { from, to, text }: Suggested, bytes: boolean): string {
  const lines = source.split('\n');
  const cut = (line: string, end: number) => (bytes ? Buffer.from(line).subarray(0, end).toString() : line.slice(0, end));
  const rest = (line: string, start: number) => (bytes ? Buffer.from(line).subarray(start).toString() : line.slice(start));
  const before = [...lines.slice(0, from[0] - 1), cut(lines[from[0] - 1]!, from[1] - 1)].join('\n');
  return before + text + [rest(lines[to[0] - 1]!, to[1] - 1), ...lines.slice(to[0])].join('\n');
}

/** A table whose columns are as wide as their longest line, which is not that of 404. */
const boxed = `
+---------------+-----------------------+
| Status Code   | Description           |
+===============+=======================+
| 200 OK        | The lamp is as asked. |
+---------------+-----------------------+
| 404 Not Found | Nobody has seen it.   |
+---------------+-----------------------+
`;

interface Rdjson {
  readonly diagnostics: readonly { readonly suggestions?: readonly RdjsonSuggestion[] }[];
}

interface RdjsonSuggestion {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
  readonly text: string;
}

describe('a fix in a report', () => {
  const wide = '.. list-table::\n   :header-rows: 1\n\n   * - Status Code\n     - Description\n   * - 200 OK\n'
    + '     - The lamp is as asked.\n   * - 404 Not Found\n     - Nobody has seen it in the Lämpen 灯.\n';

  const suggested = async (format: string, source: string): Promise<readonly Suggested[]> => {
    const { canonlint } = desk({ ...files, 'a.rst': source });
    const { stdout } = await canonlint(['a.rst', '-f', format]);
    if (format === 'rdjson') {
      const { diagnostics } = JSON.parse(stdout) as Rdjson; // the format's own test checks this
      return diagnostics.flatMap(({ suggestions = [] }) => suggestions)
        .map(({ range: { start, end }, text }) => ({ from: [start.line, start.column], to: [end.line, end.column], text }));
    }
    const { runs: [run] } = JSON.parse(stdout) as Log; // likewise
    return run!.results!.flatMap(({ fixes = [] }) => fixes[0]?.artifactChanges[0]?.replacements ?? [])
      .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) =>
        ({ from: [startLine!, startColumn!], to: [endLine!, endColumn!], text: insertedContent!.text! }));
  };

  for (const format of ['rdjson', 'sarif'] as const) {
    it(`is, in ${format}, what --fix=all would write`, async () => {
      for (const source of [unlit, wide]) {
        const [edit, ...more] = await suggested(format, source);
        expect(more).toEqual([]);
        const { canonlint, folder } = desk({ ...files, 'a.rst': source });
        await canonlint(['a.rst', '--fix=all']);
        expect(applied(source, edit!, format === 'rdjson')).toBe(readFileSync(join(folder, 'a.rst'), 'utf8'));
      }
    });

    it(`is, in ${format}, left out where it would set the whole table anew`, async () => {
      const { canonlint, folder } = desk({ ...files, 'a.rst': boxed });
      await canonlint(['a.rst', '--fix=all']);
      expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toContain('| There is no such lamp. |\n');
      expect(await suggested(format, boxed)).toEqual([]);
    });
  }

  it('knows every rule, and names the page from the root, in sarif', async () => {
    const { stdout } = await desk({ ...files, 'a b/ü#.rst': unlit }).canonlint(['a b', '-f', 'sarif']);
    expect(stdout).toContain('"uri": "a%20b/%C3%BC%23.rst"');
    const { driver } = (JSON.parse(stdout) as Log).runs[0]!.tool; // likewise
    expect(driver.version).toBe(packageJson.version);
    expect(driver.rules!.map(({ id }) => id)).toEqual(rules.map(({ name }) => name));
  });

  it('writes the same bytes for the same pages', async () => {
    for (const format of ['compact', 'github', 'gitlab', 'sarif', 'junit', 'checkstyle', 'rdjson', 'markdown']) {
      const [one, other] = [await desk(files).canonlint(['a.rst', '-f', format]), await desk(files).canonlint(['a.rst', '-f', format])];
      expect(one).toEqual(other);
      expect(one.stdout).toContain('other words than the canon');
    }
  });
});
