import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import { reporters } from '../../../src/reporters/index.ts';
import { shareOf } from '../../inputs.ts';
import { commandsIn, steeringIn } from '../../log-readers.ts';
import { elementsIn } from '../../reporters/elements.ts';
import { containing, desk, lamps, lit, page } from './desk.ts';

/** What CI systems obey, as it can stand in the name of a file. */
const commands = [
  '::add-mask::error', ' ::error::x', '\u00ad::set-env name=PATH::x', '##[stop-commands]x', '##[set-output name=a;]b', '#\u00ad#[add-mask]x', '##vso[task.setvariable variable=a]b',
  "##teamcity[buildStop comment='x']", 'section_start:1560896352:a\r\u001b[0K', 'travis_fold:start:a\r\u001b[0K', '\u001b[2J\u001b[31m', '\u009b2J', '\u202ex', 'x\u2028::error::y',
];
const everything = commands.map((command) => command.replace(/[\r\u2028]/g, ' ').trim()).join(' ');

/** A folder in which the names of files, the words of pages, the canon and the configuration are commands. */
function hostileDesk() {
  const pages = commands.map((name, at) => {
    const command = name.replace(/[\r\u2028]/g, ' ').trim();
    return [`${name}.rst`, page(`200 ##[a]x | ${at === 0 ? everything : command}`, `404 Not Found | ${command} lamp ${at}.`)] as const;
  });
  const quoted = JSON.stringify(everything);
  const codes = `  405: { phrase: Method Not Allowed, required: true, outcome: abnormal, description: ${quoted} }\n`;
  const canon = `${lamps.replace('name: lamps', `name: ${quoted}`).replace('There is no such lamp.', quoted)}${codes}`;
  return desk({ 'canonlint.yaml': 'canon: canon.yaml\n', 'canon.yaml': canon, 'lit.rst': lit, ...Object.fromEntries(pages) });
}

/** What is obeyed in the output of a command line, in both streams. */
async function obeyedIn(argv: readonly string[], start = {}) {
  const { stdout, stderr: told } = await hostileDesk().canonlint(argv, start);
  const stderr = withoutProgress(told);
  expect(stdout + stderr).not.toBe('');
  return [...commandsIn(stdout), ...commandsIn(stderr), ...steeringIn(stdout), ...steeringIn(stderr)];
}

/** What is told on standard error, without the progress that a slow run shows on a terminal. */
function withoutProgress(told: string): string {
  return told.replace(/\r\u001b\[K(?:[\d,]+ of [\d,]+ pages read)?/g, '');
}

/** Every report but that for GitHub, whose commands are meant to be obeyed. */
const formats = Object.keys(reporters).filter((name) => name !== 'github');

describe('a log', () => {
  // one run with all reports holds the same at every test
  it.each(shareOf(formats, 0, 4))('obeys nothing in a report as %s, nor beside it', async (format) => {
    expect(await obeyedIn(['--format', format, '--verbose', '--color', '--rule', 'code-order=error'])).toEqual([]);
  });

  it.each([[[], {}], [['--fix-dry-run'], { terminal: { columns: 60 } }]])('obeys nothing in all reports of one run with %j', async (argv, start) => {
    const { folder, canonlint } = hostileDesk();
    const reports = formats.flatMap((format) => ['--format', `${format}=${format}.report`]);
    const { stdout, stderr } = await canonlint([...argv, '--format', 'stylish', ...reports], start);
    const files = readdirSync(folder).filter((name) => name.endsWith('.report'));
    expect(files).toHaveLength(formats.length);
    for (const text of [stdout, withoutProgress(stderr), ...files.map((name) => readFileSync(join(folder, name), 'utf8'))]) {
      expect([...commandsIn(text), ...steeringIn(text)]).toEqual([]);
    }
  });

  it('obeys the annotations of github and nothing else', async () => {
    const obeyed = await obeyedIn(['--format', 'github']);
    expect(new Set(obeyed.map((each) => each.replace(/ .*/, '')))).toEqual(new Set(['GitHub:']));
    expect(obeyed.filter((each) => !/^GitHub: (?:error|warning) file=/.test(each))).toEqual([]);
    expect(obeyed.length).toBeGreaterThan(10);
  });

  it.each([
    [['tables']], [['facts']], [['infer']], [['explain', '404']], [['rules']], [['--print-config']], [['diff', `${commands[0]}.rst`, `${commands[3]}.rst`]],
    [['--baseline', 'absent-##[add-mask]x.json']], [['##[stop-commands]x/absent.rst']], [['--canon', '::error::x']], [['--format', '##vso[task.complete]x']], [['--##[group]x']],
    [['--config', '##[add-mask]x.yaml']], [['--only', '##[add-mask]x']],
  ])('obeys nothing that canonlint %j prints', async (argv) => {
    expect(await obeyedIn(argv)).toEqual([]);
  });

  it.each([
    ['canonlint.yaml', `canon: ${JSON.stringify(everything)}\n`],
    ['canonlint.yaml', `${JSON.stringify(everything)}: 1\n`],
    ['canonlint.yaml', `rules: { ${JSON.stringify(everything)}: error }\n`],
    ['canonlint.yaml', `canon: canon.yaml\nrules: { wording-drift: ${JSON.stringify(everything)} }\n`],
    ['canonlint.yaml', `services: { ${JSON.stringify(everything)}: 1 }\n`],
    ['canon.yaml', `name: x\n${JSON.stringify(everything)}: x\n`],
    ['canon.yaml', `name: x\nextends: ${JSON.stringify(everything)}\ncodes: {}\n`],
    ['canon.yaml', '##[add-mask]x: [\n  ::error::x\n'],
  ])('obeys nothing in what is wrong with %s: %j', async (file, content) => {
    const { put, canonlint } = hostileDesk();
    put(file, content);
    const { stdout, stderr } = await canonlint([]);
    expect([...commandsIn(stdout), ...commandsIn(stderr), ...steeringIn(stdout + stderr)]).toEqual([]);
    expect(stderr).toContain('canonlint: ');
  });

  it('obeys nothing in the names of what cannot be read', async () => {
    const { folder, canonlint } = desk({ 'lit.rst': lit });
    for (const command of commands) mkdirSync(join(folder, `${command}.rst`));
    const { stdout, stderr } = await canonlint(['--format', 'compact=out.txt', ...commands.map((command) => `${command}.rst`), 'lit.rst']);
    expect([...commandsIn(stdout), ...commandsIn(stderr), ...steeringIn(stdout + stderr)]).toEqual([]);
  });

  it('keeps names and words in the formats of machines', async () => {
    const { folder, canonlint } = hostileDesk();
    await canonlint(['json', 'sarif', 'gitlab', 'checkstyle'].flatMap((format) => ['--format', `${format}=${format}.report`]));
    const outputOf = (format: string): string => readFileSync(join(folder, `${format}.report`), 'utf8');
    const names = new Set(['lit.rst', ...commands.map((command) => `${command}.rst`)]);
    const found = JSON.parse(outputOf('json')) as { problems: readonly { file: string; actual?: string }[] };
    expect(new Set(found.problems.map(({ file }) => file))).toEqual(names);
    expect(found.problems).toContainEqual(expect.objectContaining({ actual: containing('##vso[task.setvariable variable=a]b') }));
    const { results = [] } = (JSON.parse(outputOf('sarif')) as { runs: readonly [Log['runs'][0]] }).runs[0];
    expect(new Set(results.map(({ locations }) => decodeURIComponent(locations![0]!.physicalLocation!.artifactLocation!.uri!)))).toEqual(names);
    const issues = JSON.parse(outputOf('gitlab')) as readonly { location: { path: string } }[];
    expect(new Set(issues.map(({ location }) => location.path))).toEqual(names);
    const files = elementsIn(outputOf('checkstyle')).flatMap(({ name, attributes }) => (name === 'file' ? attributes['name']! : []));
    expect(files).toContain('##[stop-commands]x.rst');
    expect(files).toContain("##teamcity[buildStop comment='x'].rst");
  });
});
