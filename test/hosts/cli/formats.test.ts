import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import type { Log, Region } from 'sarif';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { run } from '../../../src/hosts/cli/run.ts';
import { logStream } from '../../../src/hosts/output/log-stream.ts';
import type { Problem } from '../../../src/model.ts';
import { elementsIn } from '../../reporters/elements.ts';
import { containing } from './desk.ts';

/** The problems of the services in `fixtures` in every format, compared with the format's specification. */
const folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = ['json', 'compact', 'github', 'gitlab', 'sarif', 'junit', 'checkstyle', 'rdjson', 'markdown'];
const nowhere = logStream({ write: () => true });
const status = await run(
  ['fixtures/services', '--no-config', '--canon=open-telekom-cloud', ...formats.map((name) => `--format=${name}=${join(folder, name)}`)],
  { cwd: process.cwd(), env: {}, stdin: (async function* empty() {})(), stdout: nowhere, stderr: nowhere },
);
const written = (format: string): string => readFileSync(join(folder, format), 'utf8');
const { problems } = JSON.parse(written('json')) as { problems: readonly (Problem & Problem['place'])[] }; // our own format

it('finds problems of many kinds', () => {
  expect(status).toBe(1);
  expect(new Set(problems.map(({ rule }) => rule)).size).toBeGreaterThan(10);
});

describe('sarif', () => {
  const [{ tool: { driver }, results = [] }] = (JSON.parse(written('sarif')) as { runs: readonly [Log['runs'][0]] }).runs; // the reporter uses the types

  it('is a log in every property, as the types made from its schema have it', () => {
    const place = mkdtempSync(join('node_modules', '.canonlint-sarif-'));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    const check = (log: string): string => {
      writeFileSync(join(place, 'log.ts'), `import type { Log } from 'sarif';\nexport const log: Log = ${log};\n`);
      const options = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--module', 'nodenext'];
      return spawnSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), ...options, join(place, 'log.ts')], { encoding: 'utf8' }).stdout;
    };
    expect(check(written('sarif'))).toBe('');
    expect(check(written('sarif').replace('"startLine"', '"startLin"'))).toMatch(/startLin.* does not exist/);
  });

  it('describes every rule, by a name that is not its id', () => {
    for (const { id, name, shortDescription, fullDescription, help, helpUri } of driver.rules!) {
      expect(name).toMatch(/^(?:[A-Z][a-z]+)+$/);
      expect(name).not.toBe(id);
      for (const text of [shortDescription!.text, fullDescription!.text, help!.text]) expect(text).toMatch(/\S/);
      expect(helpUri).toBe(`${packageJson.homepage}/blob/v${packageJson.version}/rules/${id}.md`);
    }
  });

  it('has one result a problem, each at one place with all four numbers, and known by one fingerprint', () => {
    expect(results.map(({ ruleId }) => ruleId)).toEqual(problems.map(({ rule }) => rule));
    for (const { ruleId, ruleIndex, level, locations } of results) {
      expect(driver.rules![ruleIndex!]!.id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      expect(artifactLocation!.uri).toMatch(/^fixtures\/services\/[^\\:#?]+$/);
      expectOrdered(region!);
    }
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash'])).size).toBe(results.length);
    expect(results.filter(({ fixes }) => fixes !== undefined).length).toBeGreaterThan(5);
  });

  it('shows related places', () => {
    const related = results.flatMap(({ relatedLocations = [] }) => relatedLocations);
    expect(related.length).toBe(problems.reduce((count, each) => count + (each.related?.length ?? 0), 0));
    for (const { id, message, physicalLocation } of related) {
      expect(id).toBeGreaterThan(0);
      expect(message!.text).toMatch(/\S/);
      expectOrdered(physicalLocation!.region!);
    }
  });
});

function expectOrdered({ startLine, startColumn, endLine, endColumn }: Region): void {
  for (const number of [startLine, startColumn, endLine, endColumn]) expect(number).toBeGreaterThan(0);
  expect([endLine! - startLine!, endColumn! - startColumn!].find((distance) => distance !== 0) ?? 0).toBeGreaterThanOrEqual(0);
}

describe('gitlab', () => {
  it('has the required properties of a Code Quality report, and unique fingerprints', () => {
    const issues = JSON.parse(written('gitlab')) as readonly Readonly<Record<string, unknown>>[];
    expect(issues).toEqual(problems.map(({ rule, file, line, endLine }) => ({
      description: expect.stringMatching(/\S/) as string,
      check_name: rule,
      content: { body: containing(`/rules/${rule}.md`) },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/) as string,
      location: { path: file, lines: { begin: line, end: endLine } },
    })));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('rdjson', () => {
  it('passes a strict validator of the format', async () => {
    const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    const { valid, errors } = await validator.validateString(written('rdjson'));
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  it('has a message, a path, a range and a known severity for each problem', () => {
    const { source, diagnostics } = JSON.parse(written('rdjson')) as { source: unknown; diagnostics: readonly unknown[] };
    expect(source).toEqual({ name: 'canonlint' });
    expect(diagnostics).toHaveLength(problems.length);
    for (const [at, { rule, file, line, endLine, severity }] of problems.entries()) {
      expect(diagnostics[at]).toMatchObject({
        message: expect.stringMatching(/\S/) as string,
        location: { path: file, range: { start: { line }, end: { line: endLine } } },
        severity: severity.toUpperCase(),
        code: { value: rule },
      });
    }
  });
});

describe('junit and checkstyle', () => {
  it('count as many test cases and failures as there are', () => {
    const counted = { tests: 0, failures: 0, skipped: 0 };
    const claimed = { tests: 0, failures: 0, skipped: 0 };
    for (const { name, attributes } of elementsIn(written('junit'))) {
      if (name === 'testcase') counted.tests += 1;
      if (name === 'failure') counted.failures += 1;
      if (name === 'skipped') counted.skipped += 1;
      if (name !== 'testsuite') continue;
      for (const key of ['tests', 'failures', 'skipped'] as const) claimed[key] += Number(attributes[key]);
    }
    expect(counted).toEqual(claimed);
    expect(counted.tests).toBe(problems.length);
    expect(counted.failures).toBe(problems.filter(({ severity }) => severity === 'error').length);
  });

  it('name a file once, and each test case of it but once', () => {
    const elements = elementsIn(written('checkstyle'));
    const files = elements.flatMap(({ name, attributes }) => (name === 'file' ? [attributes['name']] : []));
    expect(files).toEqual([...new Set(problems.map(({ file }) => file))]);
    expect(elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes))
      .toEqual(problems.map(({ line, column, severity, rule }) => ({
        line: String(line), column: String(column), severity, source: `canonlint.${rule}`, message: expect.stringMatching(/\S/) as string,
      })));
    const cases = elementsIn(written('junit')).flatMap(({ name, attributes }) =>
      (name === 'testcase' ? [`${attributes['classname']} ${attributes['name']}`] : []));
    expect(new Set(cases).size).toBe(problems.length);
  });
});

describe('compact, github and markdown', () => {
  it('have a line for each problem, or for all codes that one reference lacks', () => {
    const places = problems.map(({ file, line, column }) => `${file}:${line}:${column}: `);
    expect(written('compact').trimEnd().split('\n').map((line, at) => line.slice(0, places[at]?.length))).toEqual(places);
    const lacking = problems.flatMap(({ rule }, at) => (rule === 'missing-code' ? [places[at]] : []));
    const lines = problems.length - lacking.length + new Set(lacking).size;
    expect(written('github').match(/^::(?:error|warning) file=/gm)).toHaveLength(lines);
    expect(written('markdown').match(/^\| \d+:\d+ \| (?:error|warning) \| .* \|$/gm)).toHaveLength(lines);
  });
});
