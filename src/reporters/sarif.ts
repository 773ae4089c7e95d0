import type { Fix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Place, Problem, Report } from '../model.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { printable } from './printable.ts';
import type { ReportContext, Reporter, Style } from './reporter.ts';
import { counted } from '../text/counted.ts';
import { harmless } from '../text/harmless.ts';
import { wellFormed } from './well-formed.ts';
import { wordingOf } from './wording.ts';

/** SARIF 2.1.0 within the limits of GitHub code scanning: at most 25,000 results, errors first if there are more. */
export const sarif = { audience: 'code scanning on GitHub and elsewhere: SARIF 2.1.0, with fixes', notation: 'json', needs: ['pages'], write } satisfies Reporter;

function write({ problems }: Report, _style: Style, context: ReportContext): string {
  const rules = descriptorsOf(problems, context.rules);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  const fingerprints = fingerprintsOf(problems);
  const signed = problems.map((problem, at): SignedProblem => [problem, fingerprints[at]!]);
  const shown = signed.length > maxResults ? errorsFirst(signed).slice(0, maxResults) : signed;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'canonlint', version: context.version, semanticVersion: context.version, rules } },
      columnKind: 'utf16CodeUnits',
      ...(signed.length > shown.length && { invocations: [omittedResults(signed.length - shown.length)] }),
      results: shown.map((each) => resultOf(each, indices, context)),
    }],
  };
  return `${harmless(JSON.stringify(log, undefined, 2), 'json')}\n`;
}

type SignedProblem = readonly [problem: Problem, fingerprint: string];

const maxResults = 25_000;

function errorsFirst(signed: readonly SignedProblem[]): readonly SignedProblem[] {
  return signed.toSorted(([one], [other]) => Number(one.severity !== 'error') - Number(other.severity !== 'error'));
}

function omittedResults(count: number) {
  const text = `${counted(count, 'more problem')} than a run may have results`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning' as const, message: { text } }] };
}

/** The rules, and after them everything else that reports problems. */
function descriptorsOf(problems: readonly Problem[], rules: ReportContext['rules']): ReportingDescriptor[] {
  const known = new Set(rules.map(({ name }) => name));
  const others = [...new Set(problems.map(({ rule }) => rule))].filter((name) => !known.has(name)).toSorted();
  return [...rules.map(descriptorOf), ...others.map((name) => descriptorOf(reportedWithoutRule(name)))];
}

function reportedWithoutRule(name: string): ReportContext['rules'][number] {
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
  [problem, fingerprint]: SignedProblem, indices: ReadonlyMap<string, number>, context: ReportContext,
): Result {
  const { place, rule, severity, related = [] } = problem;
  const ruleIndex = indices.get(rule);
  const fix = fixOf(problem, context);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: escaped(wordingOf(problem).join('\n')) },
    locations: [{ physicalLocation: physicalLocationOf(place) }],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
    ...(fix !== undefined && { fixes: [fix] }),
  };
}

/** Escapes links (`[words](target)`) and placeholders (`{0}`) of SARIF messages, §3.11. */
function escaped(text: string): string {
  return text.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ');
}

function relatedLocation({ place, message }: NonNullable<Problem['related']>[number], at: number): Location {
  return { id: at + 1, physicalLocation: physicalLocationOf(place), message: { text: escaped(printable(message)) } };
}

function physicalLocationOf(place: Place): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) };
}

/** Lines and columns start at 1, and the end column is exclusive, §3.30. */
function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A URI relative to the root of the repository. */
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
