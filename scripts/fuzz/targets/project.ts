import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/hosts/cli/run.ts';
import { logStream } from '../../../src/hosts/output/log-stream.ts';
import { folderOf, type HostileFolder } from '../hostile-folder.ts';
import { hostileName } from '../names.ts';
import { projectFiles } from '../project-files.ts';
import { below, oneOf, type Random } from '../random.ts';
import type { Target } from '../target.ts';

/** The command line in a folder on disk, with links and repositories that nobody should trust, as JSON. */
export const project: Target = {
  name: 'project',
  encoding: 'utf8',
  share: 0.1,
  inputOf: (random) => JSON.stringify({ files: projectFiles(random), links: linksOf(random), repositories: repositoriesOf(random), argv: argvOf(random) }),
  faultOf: async (input) => {
    const { argv, ...folder } = JSON.parse(input) as Input;
    const place = folderOf(folder, outside);
    try {
      return await faultOfRun(argv, place);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};

interface Input extends HostileFolder {
  readonly argv: readonly string[];
}

/** Files that no run may change. */
const outside = { 'secret.rst': 'Secret\n======\n\n==== =======\nCode Meaning\n==== =======\n404  sesame\n==== =======\n', 'secret.yaml': 'sesame: 1\n' };

async function faultOfRun(argv: readonly string[], place: string): Promise<string | undefined> {
  const written: string[] = [];
  const stream = logStream({ write: (text) => written.push(text) });
  const status = await run(argv, { cwd: join(place, 'work'), env: {}, stdin: nothing(), stdout: stream, stderr: stream });
  const said = written.join('');
  if (![0, 1, 2].includes(status)) return `ends with ${status}`;
  if (said.includes('unexpected error')) return said.slice(said.indexOf('unexpected error')).slice(0, 1000);
  if (existsSync(join(place, 'trace'))) return 'runs a program of the repository';
  const changed = Object.entries(outside).find(([name, text]) => readFileSync(join(place, 'outside', name), 'utf8') !== text);
  if (changed !== undefined) return `changes ${changed[0]}, which is outside`;
  // the patch has the page's own bytes
  if (argv.includes('--fix-dry-run')) return undefined;
  const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.exec(said);
  return odd === null ? undefined : `writes U+${odd[0].charCodeAt(0).toString(16)}: ${JSON.stringify(said.slice(Math.max(0, odd.index - 60), odd.index + 40))}`;
}

async function* nothing(): AsyncIterable<string> {
  yield '';
}

const targets = [
  '.', '..', 'a', 'lamps/index.rst', '../outside/secret.rst', '../outside/secret.yaml', '../outside', '/proc/self/environ', '/proc/self/pagemap', '/dev/zero', '/dev/null', '/dev/stdin', '/nowhere', 'lamps', '', 'a\u001b[31m',
] as const;

const linked = ['canonlint.yaml', '.canonlintignore', 'known.json', 'house.yaml', 'lamps/index.rst', 'docs/a.rst', 'docs/a.md', 'docs', '.gitignore', '.git', 'loop/loop', 'lamps/.canonlint-page-1.tmp'] as const;

function linksOf(random: Random): HostileFolder['links'] {
  return Object.fromEntries(Array.from({ length: random() < 0.5 ? below(random, 4) : 0 }, () => [random() < 0.7 ? oneOf(random, linked) : hostileName(random), oneOf(random, targets)]));
}

const trace = 'touch ../trace';

const parts: readonly Readonly<Record<string, string>>[] = [
  {}, {}, { config: '' }, { config: '[' }, { HEAD: '' }, { HEAD: 'ref: refs/heads/\u001b[31m\n' }, { index: '' }, { index: 'DIRC' }, { 'info/exclude': '*\n' }, { 'objects/info/alternates': '../../outside\n' },
  { '.git': 'gitdir: ../outside\n' }, { '.git': `gitdir: ${'../'.repeat(90)}a\n` }, { '.git': '' }, { commondir: '/nowhere\n' }, { 'hooks/post-index-change': `#!/bin/sh\n${trace}\n` },
  { config: `[core]\n\tfsmonitor = ${trace}\n\tsshCommand = ${trace}\n\tpager = ${trace}\n\teditor = ${trace}\n[filter "evil"]\n\tclean = ${trace}; cat\n\tsmudge = ${trace}; cat\n\tprocess = ${trace}\n[diff "evil"]\n\tcommand = ${trace}\n\ttextconv = ${trace}; cat\n[alias]\n\tls-files = !${trace}\n` },
  { config: '[core]\n\tworktree = /\n\tbare = false\n' }, { config: '[include]\n\tpath = ../../outside/secret.yaml\n' }, { config: '[core]\n\trepositoryformatversion = 99\n[extensions]\n\tpartialClone = origin\n' },
  { bare: '', config: `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${trace}\n` },
];

function repositoriesOf(random: Random): HostileFolder['repositories'] {
  return Object.fromEntries(Array.from({ length: random() < 0.6 ? 1 + below(random, 2) : 0 }, () => [oneOf(random, ['', '', 'lamps', 'docs']), oneOf(random, parts)]));
}

function argvOf(random: Random): readonly string[] {
  const paths = random() < 0.7 ? ['.'] : Array.from({ length: below(random, 3) }, () => oneOf(random, ['lamps', 'docs/a.rst', 'lamps/index.rst', './', '*.rst', '--', '-x', hostileName(random)]));
  const words = oneOf<readonly string[]>(random, [
    [], [], ['--fix'], ['--fix=all'], ['--fix-dry-run'], ['--changed-since', 'HEAD'], ['--changed-since', oneOf(random, ['HEAD~1', '--output=a', 'a b', ':/', '@{u}', 'HEAD:lamps', ''])], ['--no-config'], ['--print-config'],
    ['--canon', oneOf(random, ['http', 'lamps/index.rst', 'house.yaml', '../outside/secret.yaml', 'docs/a.rst'])], ['--baseline', 'known.json'], ['--baseline', 'known.json', '--update-baseline'],
    ['--verbose'], ['--facts'], ['--concurrency', '1'], ['-o', 'out.txt'], ['--config', 'house.yaml'],
  ]);
  const format = random() < 0.6 ? ['-f', oneOf(random, ['stylish', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown'])] : [];
  return oneOf<readonly string[]>(random, [
    ...Array.from({ length: 12 }, () => [...words, ...format, ...paths]), ['tables', ...paths], ['facts', ...paths], ['facts', '-o', 'facts.json', ...paths], ['infer', ...paths], ['infer', '-o', 'house.yaml', ...paths],
    ['init', '--hook', '--workflow'], ['diff', 'lamps', 'docs'], ['diff', 'lamps/index.rst', hostileName(random)],
  ]);
}
