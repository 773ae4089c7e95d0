import type { Fix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Place, Problem, Report } from '../model.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { printable, printableJson } from './printable.ts';
import type { ReportContext, Style } from './reporter.ts';
import { counted } from './summary.ts';
import { wellFormed } from './well-formed.ts';
import { wordingOf } from './wording.ts';

/** SARIF 2.1.0, the way code scanning takes it: at most 25,000 results, errors first where there are more. */
export function sarif({ problems }: Report, _style: Style, background: ReportContext): string {
  const rules = descriptorsOf(problems, background.rules);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  const fingerprints = fingerprintsOf(problems);
  const signed = problems.map((problem, at): Signed => [problem, fingerprints[at]!]);
  const shown = signed.length > mostResults ? errorsFirst(signed).slice(0, mostResults) : signed;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'canonlint', version: background.version, semanticVersion: background.version, rules } },
      columnKind: 'utf16CodeUnits',
      ...(signed.length > shown.length && { invocations: [cut(signed.length - shown.length)] }),
      results: shown.map((each) => resultOf(each, indices, background)),
    }],
  };
  return `${printableJson(JSON.stringify(log, undefined, 2))}\n`;
}

/** A problem and its fingerprint. */
type Signed = readonly [problem: Problem, fingerprint: string];

const mostResults = 25_000;

function errorsFirst(signed: readonly Signed[]): readonly Signed[] {
  return signed.toSorted(([one], [other]) => Number(one.severity !== 'error') - Number(other.severity !== 'error'));
}

function cut(count: number) {
  const text = `${counted(count, 'more problem')} than a run may have results`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning' as const, message: { text } }] };
}

/** The rules and, after them, what else problems are reported by. */
function descriptorsOf(problems: readonly Problem[], rules: ReportContext['rules']): ReportingDescriptor[] {
  const known = new Set(rules.map(({ name }) => name));
  const others = [...new Set(problems.map(({ rule }) => rule))].filter((name) => !known.has(name)).toSorted();
  return [...rules.map(descriptorOf), ...others.map((name) => descriptorOf(unruled(name)))];
}

function unruled(name: string): ReportContext['rules'][number] {
  return { name, summary: name.replaceAll('-', ' '), why: 'Canonlint itself reports it, whatever the rules are.', severity: 'error' };
}

function descriptorOf({ name, summary, why, severity }: ReportContext['rules'][number]): ReportingDescriptor {
  return {
    id: name,
    name: name.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text: summary },
    fullDescription: { text: `Reports ${summary}.` },
    help: { text: why },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
  };
}

function resultOf(
  [problem, fingerprint]: Signed, indices: ReadonlyMap<string, number>, background: ReportContext,
): Result {
  const { place, rule, severity, related = [] } = problem;
  const ruleIndex = indices.get(rule);
  const fix = fixOf(problem, background);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: inert(wordingOf(problem).join('\n')) },
    locations: [{ physicalLocation: physical(place) }],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
    ...(fix !== undefined && { fixes: [fix] }),
  };
}

/** A text that is no link (`[words](target)`) and has no placeholder (`{0}`): §3.11. */
function inert(text: string): string {
  return text.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ');
}

function relatedLocation({ place, message }: NonNullable<Problem['related']>[number], at: number): Location {
  return { id: at + 1, physicalLocation: physical(place), message: { text: inert(printable(message)) } };
}

function physical(place: Place): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) };
}

/** Lines and columns; both begin with 1, and the end column is exclusive: §3.30. */
function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the root of the repository. */
function uriOf(file: string): string {
  return wellFormed(file).split('/').map(encodeURIComponent).join('/');
}

function fixOf(problem: Problem, { replacementOf }: ReportContext): Fix | undefined {
  const replacement = replacementOf(problem);
  if (replacement === undefined) return undefined;
  const { place, text } = replacement;
  return {
    description: { text: 'Set the words of the canon' },
    artifactChanges: [{
      artifactLocation: { uri: uriOf(place.file) },
      replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }],
    }],
  };
}
