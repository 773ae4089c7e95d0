import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factsOf, loadCanon } from '../../src/index.ts';
import type { Canon, Page, Problem, Service } from '../../src/model.ts';
import { problemsOf, servicesBelow } from './corpus.ts';
import { factsOn, pageAt } from './pages.ts';
import type { Requirement } from './requirement.ts';
import { scoreOf } from './score.ts';

/** The rules that the labels cover. */
const labelled = [
  'missing-code', 'unknown-code', 'duplicate-code', 'wrong-group', 'reason-phrase', 'wording-drift', 'meaning-drift',
  'normal-response', 'malformed-table',
];

/** How canonlint judges what a careful editor has judged. */
export async function* againstLabels(folder: string): AsyncGenerator<Requirement> {
  const labels = join(folder, 'labels');
  const canon = await canonAt(join(labels, 'canon.yaml'));
  yield* wordings(labelsIn(labels, 'wordings.json'), canon);
  const services = servicesBelow(join(folder, 'corpus'));
  const problems = problemsOf(services, canon);
  yield* pages(labelsIn(labels, 'pages.json'), problems);
  yield silence(labelsIn(labels, 'silent.json'), services, problems);
}

function labelsIn<Label>(folder: string, name: string): readonly Label[] {
  // The labels' own README describes this form; a missing field counts as a miss.
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Label[];
}

async function canonAt(path: string): Promise<Canon> {
  const read = (name: string, from: string) => ({ ...pageAt(from, name), path: join(from, name), folder: from });
  return loadCanon('./canon.yaml', { from: dirname(path), read, factsOf });
}

interface WordingLabel {
  readonly code: number;
  readonly wording: string;
  readonly kind: string;
  readonly degree: string | null;
}

function* wordings(labels: readonly WordingLabel[], canon: Canon): Generator<Requirement> {
  const judged = labels.map((label) => ({ label, verdict: verdictOn(label, canon) }));
  for (const kind of ['canon', 'wording-drift', 'meaning-drift', 'normal-response']) {
    const wanted = labels.filter((label) => label.kind === kind).map(lineOf);
    const found = judged.filter(({ verdict }) => verdict.kind === kind).map(({ label }) => lineOf(label));
    yield scoreOf({ name: `wordings judged as ${kind}`, wanted, found });
  }
  const degrees = judged.filter(({ label, verdict }) => label.degree !== null && verdict.kind === 'wording-drift');
  const misjudged = degrees.filter(({ label, verdict }) => degreeOf(label) !== verdict.degree);
  yield {
    name: 'degrees of wording drift',
    figures: `${degrees.length - misjudged.length} of ${degrees.length}`,
    met: misjudged.length <= degrees.length * 0.05,
    misses: misjudged.map(({ label, verdict }) => `${lineOf(label)} is ${degreeOf(label)}, judged ${verdict.degree}`),
  };
}

function lineOf({ code, wording }: WordingLabel): string {
  return `${code} ${wording}`;
}

/** The labels say minor for cosmetic. */
function degreeOf({ degree }: WordingLabel): string | null {
  return degree === 'minor' ? 'cosmetic' : degree;
}

/** The verdict on a page whose table has one row. */
function verdictOn({ code, wording }: WordingLabel, canon: Canon): { kind: string; degree?: string | undefined } {
  const escaped = wording.replace(/[\\*`|_]/g, '\\$&');
  const source = [
    'Status Codes', '============', '', '.. list-table::', '   :header-rows: 1', '',
    '   * - Status Code', '     - Description', `   * - ${code}`, `     - ${escaped}`, '',
  ].join('\n');
  const page: Page = { file: 'wording.rst', source, encoding: 'utf-8', byteOrderMark: false };
  const problems = problemsOf([{ name: 'wording', pages: [factsOn(page)] }], canon);
  const problem = problems.find(({ rule }) => ['wording-drift', 'meaning-drift', 'normal-response'].includes(rule));
  return problem === undefined ? { kind: 'canon' } : { kind: problem.rule, degree: problem.degree };
}

interface PageLabel {
  readonly file: string;
  readonly findings: readonly { readonly line: number; readonly code: number; readonly kind: string }[];
}

/** The labels are older than these rules: what each reports was another rule's, where it was reported at all. */
const formerRule: ReadonlyMap<string, string> = new Map([['outdated-phrase', 'reason-phrase']]);

function* pages(labels: readonly PageLabel[], problems: readonly Problem[]): Generator<Requirement> {
  const wanted = labels.flatMap(({ file, findings }) =>
    findings.map(({ line, code, kind }) => ({ rule: kind, line: `${file}:${line} ${code} ${kind}` })),
  );
  const files = new Set(labels.map(({ file }) => file));
  const lines = new Set(wanted.map(({ line }) => line));
  const found = problems
    .flatMap(({ place, code, rule: ownRule }) => {
      const rule = formerRule.get(ownRule) ?? ownRule;
      const finding = { rule, line: `${place.file}:${place.line} ${code} ${rule}` };
      return files.has(place.file) && labelled.includes(rule) && (rule === ownRule || lines.has(finding.line)) ? [finding] : [];
    });
  for (const rule of labelled) {
    const of = (findings: typeof wanted) => findings.filter((finding) => finding.rule === rule).map(({ line }) => line);
    yield scoreOf({ name: `findings of ${rule} on whole pages`, wanted: of(wanted), found: of(found) });
  }
}

interface SilentLabel {
  readonly file: string;
  readonly line: number;
}

/** Whether tables that are not about status codes have no problems. */
function silence(labels: readonly SilentLabel[], services: readonly Service[], problems: readonly Problem[]): Requirement {
  const tables = services.flatMap(({ pages: all }) => all.flatMap(({ statusLists }) => statusLists));
  const misses = labels.flatMap(({ file, line }) => {
    const table = tables.find(({ place }) => place.file === file && place.line === line);
    const noise = problems.filter(({ place }) => place.file === file && place.line >= line);
    if (table !== undefined) return [`${file}:${line}: taken for a status table`];
    return noise.length > 0 ? [`${file}:${line}: ${noise.length} problems`] : [];
  });
  const figures = `${labels.length - misses.length} of ${labels.length}`;
  return { name: 'tables that are not about status codes are left alone', figures, met: misses.length === 0, misses };
}
