import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from './output.ts';
import type { Requirement } from './requirement.ts';

/** A script that judges an output of canonlint over a labelled corpus; it prints figures, and exits with 1 if one falls short. */
interface Judgement {
  readonly name: string;
  /** The folder that holds `corpus` and the labels. */
  readonly folder: string;
  readonly labels: string;
  /** The patterns of a configuration in a copy of the corpus, where it has pages that only such patterns name; else there is no configuration. */
  readonly include?: readonly string[];
  /** What is read of the corpus; absent for all of it. */
  readonly path?: string;
  /** The command whose output is judged. */
  readonly command: readonly string[];
  /** The script with its arguments; the output and the labels stand where `OUTPUT` and `LABELS` do. */
  readonly script: readonly string[];
}

const judgements: readonly Judgement[] = [
  {
    name: 'facts of Markdown pages as labelled',
    folder: 'formats/markdown',
    labels: 'labels.json',
    command: ['facts'],
    script: ['score.py', 'markdown', 'OUTPUT', 'LABELS', '--show', '5'],
  },
  {
    name: 'problems on Markdown pages as labelled',
    folder: 'formats/markdown',
    labels: 'labels.json',
    command: ['--canon', 'http', '--format', 'json'],
    script: ['findings.py', 'OUTPUT', 'LABELS', '--min', '0.95', '--show', '5'],
  },
  {
    name: 'facts of specifications as labelled',
    folder: 'formats/api',
    labels: 'openapi.json.gz',
    command: ['facts'],
    script: ['score.py', 'openapi', 'OUTPUT', 'LABELS', '--min', '0.99', '--show', '5'],
  },
  {
    name: 'problems in specifications as labelled',
    folder: 'formats/api',
    labels: 'findings.json',
    command: ['--canon', 'http', '--format', 'json'],
    script: ['findings.py', 'OUTPUT', 'LABELS', '--format', 'openapi', '--min', '0.95', '--show', '5'],
  },
  {
    name: 'facts of httpdomain in pages and docstrings as labelled',
    folder: 'formats/api',
    labels: 'httpdomain.json.gz',
    include: ['httpdomain/**/*.rst', 'httpdomain/**/*.py'],
    command: ['facts'],
    script: ['score.py', 'httpdomain', 'OUTPUT', 'LABELS', '--show', '5'],
  },
  {
    name: "facts of OpenStack's directives as labelled",
    folder: 'formats/api',
    labels: 'openstack.json.gz',
    path: 'openstack',
    command: ['facts'],
    script: ['score.py', 'openstack', 'OUTPUT', 'LABELS', '--min', '0.99', '--show', '5'],
  },
  {
    name: "problems in OpenStack's API references as labelled",
    folder: 'formats/api',
    labels: 'findings.json',
    path: 'openstack',
    command: ['--canon', 'http', '--format', 'json'],
    script: ['findings.py', 'OUTPUT', 'LABELS', '--format', 'openstack', '--min', '0.95', '--show', '5'],
  },
  {
    name: 'problems on AsciiDoc pages as labelled',
    folder: 'formats/api',
    labels: 'findings.json',
    path: 'asciidoc',
    command: ['--canon', 'http', '--format', 'json'],
    script: ['findings.py', 'OUTPUT', 'LABELS', '--format', 'asciidoc', '--min', '0.95', '--show', '5'],
  },
];

/** Whether labelled pages of other markups are understood, for each that the folder holds. */
export async function* asJudged(folder: string): AsyncGenerator<Requirement> {
  for (const judgement of judgements) {
    if (existsSync(join(folder, judgement.folder))) yield await judged(judgement, folder);
  }
}

async function judged({ name, folder: labelled, labels, include, path = '.', command, script }: Judgement, folder: string): Promise<Requirement> {
  const kept = mkdtempSync(join(tmpdir(), 'canonlint-'));
  try {
    const corpus = include === undefined ? join(folder, labelled, 'corpus') : copyOf(join(folder, labelled, 'corpus'), include, kept);
    const paths: Readonly<Record<string, string>> = {
      OUTPUT: join(kept, 'output.json'),
      LABELS: join(folder, labelled, labels),
    };
    writeFileSync(paths['OUTPUT']!, await outputOf([...command, ...(include === undefined ? ['--no-config'] : []), path], corpus));
    const [file = '', ...given] = script;
    const argv = [join(folder, 'judge', file), ...given.map((argument) => paths[argument] ?? argument)];
    const { status, stdout, stderr } = spawnSync('python3', argv, { cwd: corpus, encoding: 'utf8' });
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
    const figures = lines.find((line) => line.startsWith('all ') || line.startsWith('found ')) ?? 'no figures';
    return { name, figures, met: status === 0, misses: status === 0 ? [] : lines };
  } finally {
    rmSync(kept, { recursive: true });
  }
}

/** A copy of the folders of a corpus that patterns name, with a configuration. */
function copyOf(corpus: string, include: readonly string[], to: string): string {
  const copy = join(to, 'corpus');
  for (const name of new Set(include.map((pattern) => pattern.split('/', 1)[0]!))) cpSync(join(corpus, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, 'canonlint.yaml'), JSON.stringify({ include }));
  return copy;
}
