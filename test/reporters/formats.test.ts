import { describe, expect, it } from 'vitest';
import type { Problem, Report } from '../../src/model.ts';
import { fingerprinter } from '../../src/reporters/fingerprints.ts';
import { github } from '../../src/reporters/github.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { ReportContext, Reporter, ReporterName } from '../../src/reporters/index.ts';
import { junit } from '../../src/reporters/junit.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { bare, plain } from './background.ts';
import { folder, reportNamed } from './reports.ts';

/** The ends of the names of the files that hold reports, where they are not the format's name and `.txt`. */
const endings: Readonly<Record<string, string>> = {
  gitlab: 'gitlab.json', sarif: 'sarif', junit: 'junit.xml', checkstyle: 'checkstyle.xml', rdjson: 'rdjson', markdown: 'md',
};

/** The formats whose own tests hold their reports. */
const elsewhere = new Set(['stylish', 'json', 'html']);
const recorded = (Object.keys(reporters) as ReporterName[]).filter((name) => !elsewhere.has(name)); // the keys are these

describe.each(recorded)('%s', (name) => {
  it.each(['related', 'hostile', 'clean'])(`writes %s as in its file`, async (report) => {
    const reporter = await reporters[name]();
    const text = reporter.write(reportNamed(report), plain, bare);
    await expect(text).toMatchFileSnapshot(`../../${folder}/${report}.${endings[name] ?? `${name}.txt`}`);
  });
});

/** The formats that do not say that they need something. */
async function withoutNeed(need: 'pages' | 'services'): Promise<readonly ReporterName[]> {
  const names = Object.keys(reporters) as ReporterName[]; // the keys are these
  const loaded = await Promise.all(names.map(async (name): Promise<readonly [ReporterName, Reporter]> => [name, await reporters[name]()]));
  return loaded.flatMap(([name, { needs = [] }]) => (needs.includes(need) ? [] : [name]));
}

describe('a format that does not use pages', async () => {
  const names = await withoutNeed('pages');
  const { version, addresses } = bare;
  const known = { version, addresses, origin: undefined };
  const nothing = new Proxy(known, { get: (_, key) => (key in known ? known[key as keyof typeof known] : expect.fail(`asks for ${String(key)}`)) }) as unknown as ReportContext;

  it.each(names)('uses only the report, as %s', async (name) => {
    const reporter = await reporters[name]();
    expect(reporter.write(reportNamed('related'), plain, nothing)).toBe(reporter.write(reportNamed('related'), plain, bare));
  });
});

describe('a format that does not use services', async () => {
  const names = await withoutNeed('services');

  it.each(names)('writes the problems and the summary of a report, as %s', async (name) => {
    const reporter = await reporters[name]();
    const told = {
      ...reportNamed('related'),
      get services(): never {
        return expect.fail('asks for services');
      },
    };
    expect(reporter.write(told, plain, bare)).toBe(reporter.write(reportNamed('related'), plain, bare));
  });
});

/** Many problems, each on its own line, every second one a warning. */
function reportOf(count: number): Report {
  const problems = Array.from({ length: count }, (_, at): Problem => ({
    place: { file: 'a.rst', start: 0, end: 1, line: at + 1, column: 1, endLine: at + 1, endColumn: 2 },
    rule: 'wording-drift',
    severity: at % 2 === 0 ? 'warning' : 'error',
    message: 'it is said otherwise',
  }));
  const summary = { pages: 1, services: 1, tables: 1, entries: count, nearMisses: 0, safeFixes: 0, unsafeFixes: 0, errors: Math.floor(count / 2), warnings: Math.ceil(count / 2) };
  return { problems, summary };
}

describe('the limits of readers', () => {
  it('shows github ten errors and ten warnings, errors first, and lists the others', () => {
    const lines = github.write(reportOf(30)).trimEnd().split('\n');
    expect(lines.map((line) => /^::(error|warning) |/.exec(line)![1] ?? 'plain'))
      .toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), ...Array<string>(13).fill('plain')]);
    expect(lines[20]).toBe('and 10 more problems:');
    expect(lines[21]).toBe('a.rst:22:1: error it is said otherwise [wording-drift]');
    expect(github.write(reportOf(30), { annotations: 1 }).split('\n')[2]).toBe('and 28 more problems:');
  });

  it('cuts a message where github cuts it', () => {
    const [problem] = reportOf(1).problems;
    const long = { ...reportOf(1), problems: [{ ...problem!, message: 'so '.repeat(3000) }] };
    expect(github.write(long).split('\n')[0]!.split('::')[2]).toHaveLength(4096);
  });

  it('gives sarif at most 25,000 results, errors first, and says how many are missing', () => {
    const [run] = (JSON.parse(sarif.write(reportOf(25_010), plain, bare)) as { runs: readonly SarifRun[] }).runs;
    expect(run!.results).toHaveLength(25_000);
    expect(run!.results.findIndex(({ level }) => level === 'warning')).toBe(12_505);
    expect(run!.invocations![0]!.toolExecutionNotifications[0]!.message.text)
      .toBe('10 more problems than a run may have results');
  });

  it('lets a test fail for each error, and for no warning', () => {
    expect(junit.write(reportOf(3))).toContain('<testsuites name="canonlint" tests="3" failures="1" errors="0">');
    expect(junit.write(reportOf(3)).match(/<(?:failure|skipped) /g)).toEqual(['<skipped ', '<failure ', '<skipped ']);
  });
});

interface SarifRun {
  readonly results: readonly { readonly level: string }[];
  readonly invocations?: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
}

describe('a fingerprint', () => {
  const fingerprintsOf = (given: readonly Problem[]) => given.map(fingerprinter());
  const { problems } = reportOf(4);

  it('identifies one problem, even among equal ones', () => {
    expect(new Set(fingerprintsOf(problems)).size).toBe(4);
  });

  it('stays when the problem moves', () => {
    const moved = problems.map((problem) => ({ ...problem, place: { ...problem.place, line: problem.place.line + 7, start: 99 } }));
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(problems));
    const [one, other] = [7, 41].map((line) => ({ ...problems[0]!, message: `404 is stated again on line ${line}` }));
    expect(fingerprintsOf([one!])).toEqual(fingerprintsOf([other!]));
  });

  it('differs by page, rule, code and wording', () => {
    const [problem] = problems;
    const others: readonly Problem[] = [
      problem!, { ...problem!, rule: 'x' }, { ...problem!, code: 404 }, { ...problem!, actual: 'x' }, { ...problem!, message: 'x' },
      { ...problem!, place: { ...problem!.place, file: 'b.rst' } },
    ];
    expect(new Set(others.flatMap((other) => fingerprintsOf([other]))).size).toBe(others.length);
  });
});
