import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { desk, unlit } from '../hosts/cli/desk.ts';

const examples = [...readFileSync('docs/fleet.md', 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)]
  .map(([, block]) => (parse(block!) ?? {}) as Example);
const github = examples.find(({ jobs }) => jobs?.fleet !== undefined)!.jobs!;
const gitlab = examples.find(({ fleet }) => fleet !== undefined)!;

/** The parts of a GitHub workflow or GitLab pipeline that canonlint depends on. */
interface Example extends Jobs {
  readonly jobs?: Jobs;
}

interface Jobs {
  readonly facts?: Job;
  readonly fleet?: Job;
}

interface Job {
  readonly strategy?: { readonly matrix: { readonly service: readonly string[] } };
  readonly parallel?: { readonly matrix: readonly [{ readonly SERVICE: readonly string[] }] };
  readonly steps?: readonly { readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
  readonly script?: readonly string[];
}

/** The arguments of `canonlint` in the commands of a job for a service. */
function commandsOf({ steps = [], script = [] }: Job, service: string): readonly (readonly string[])[] {
  const lines = [...steps.flatMap(({ run }) => run ?? []), ...script].filter((line) => line.includes('canonlint '));
  return lines.map((line) => line.replace(/\$\{\{ matrix\.service \}\}|\$SERVICE/g, service).split('canonlint ')[1]!.split(' '));
}

describe.each([
  ['GitHub', github, github.facts!.strategy!.matrix.service, '.'],
  ['GitLab', gitlab, gitlab.facts!.parallel!.matrix[0].SERVICE, '../facts'],
] as const)('the example for %s', (_name, { facts, fleet }, services, kept) => {
  it('lints all services as if their repositories lay side by side', async () => {
    const { folder, canonlint } = desk(Object.fromEntries(services.flatMap((service) =>
      [[`${service}/conf.py`, ''], [`${service}/status_codes.rst`, unlit.replace('Not Found', 'Not Fuond')]])));
    mkdirSync(join(folder, 'facts'));
    for (const service of services) {
      // GitHub stores the file as an artifact, and the last job gets all artifacts in one folder
      const words = commandsOf(facts!, service).map((each) => each.map((word) => (kept === '.' && word.endsWith('.json') ? `../facts/${word}` : word)));
      expect(words).toHaveLength(1);
      expect(await canonlint(words[0]!, { from: service })).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    // before the report is there, which is a page in HTML
    const together = await canonlint([]);
    const [last] = commandsOf(fleet!, '');
    const { status, stdout } = await canonlint(last!);
    expect({ status, stdout }).toEqual({ status: 1, stdout: together.stdout });
    expect(readFileSync(join(folder, 'matrix.html'), 'utf8')).toContain('"service":"parcels"');
  });
});

describe('the example for GitHub', () => {
  it('hands on the files that it writes', () => {
    const [upload] = github.facts!.steps!.flatMap((step) => (step.with?.['name'] === undefined ? [] : [step.with]));
    const [words] = commandsOf(github.facts!, '${{ matrix.service }}');
    expect(words!.join(' ')).toContain(`-o ${String(upload!['path'])}`);
  });
});
