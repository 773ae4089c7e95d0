import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly steps: readonly { readonly run?: string }[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
}

const files = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
const workflows = new Map(files.map((file) => [file, parse(readFileSync(file, 'utf8')) as Workflow]));

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('may read, and writes nothing but its identity', () => {
    const { permissions, jobs } = workflows.get(file)!;
    const granted = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})].flatMap(Object.entries);
    expect(granted.filter(([name, right]) => right !== 'read' && name !== 'id-token')).toEqual([]);
  });

  it('runs only npm scripts that there are', () => {
    const commands = Object.values(workflows.get(file)!.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const scripts = [...commands.join('\n').matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name!)
      .filter((name) => !['ci', 'pkg', 'publish'].includes(name));
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
  });

  it('takes each action in the version that the documentation and the templates take', () => {
    const elsewhere = ['README.md', 'docs/ci.md', 'docs/fleet.md', 'src/hosts/cli/init/ci-texts.ts'].flatMap((other) => actionsIn(readFileSync(other, 'utf8')));
    for (const [action, version] of actionsIn(text)) {
      for (const [, other] of elsewhere.filter(([name]) => name === action)) expect([action, version]).toEqual([action, other]);
    }
  });
});

it('the tests run on the oldest version of Node that the package takes', () => {
  const [oldest] = /\d+/.exec(packageJson.engines.node)!;
  expect(workflows.get('.github/workflows/ci.yml')!.jobs['test']!.strategy!.matrix.node).toContain(Number(oldest));
});

function actionsIn(text: string): readonly (readonly [name: string, version: string])[] {
  return [...text.matchAll(/uses: (\S+)@(\S+)/g)].map(([, name, version]) => [name!, version!]);
}
