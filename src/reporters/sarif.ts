import type { Fix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { LongReport, Place, Problem } from '../model.ts';
import { fingerprinter } from './fingerprints.ts';
import { inPieces } from './in-pieces.ts';
import { jsonList } from './json-pieces.ts';
import { printable } from './printable.ts';
import { relatedForPrograms } from './related.ts';
import type { ReportContext, Style } from './reporter.ts';
import { counted } from '../text/counted.ts';
import { each } from '../text/each.ts';
import { wellFormed } from './well-formed.ts';
import { wordingOf } from './wording.ts';

/** SARIF 2.1.0 within the limits of GitHub code scanning: at most 25,000 results, errors first if there are more. */
export const sarif = inPieces({ audience: 'code scanning on GitHub and elsewhere: SARIF 2.1.0, with fixes', notation: 'json', needs: ['pages'], pieces });

function* pieces({ problems, summary: { errors, warnings } }: LongReport, _style: Style, context: ReportContext): Iterable<string> {
  const rules = descriptorsOf(problems, context);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  const omitted = Math.max(0, errors + warnings - maxResults);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'canonlint', version: context.version, semanticVersion: context.version, informationUri: context.addresses.homepage, rules } },
      columnKind: 'utf16CodeUnits',
      ...(omitted > 0 && { invocations: [omittedResults(omitted)] }),
      results: [],
    }],
  };
  const [head, tail] = aroundResults(`${JSON.stringify(log, undefined, 2)}\n`);
  yield head;
  const shown = omitted === 0 ? signed(problems) : errorsFirst(problems);
  yield* jsonList(each(shown, (problem) => resultOf(problem, indices, context)), '      ');
  yield tail;
}

/** What stands before and behind the results of a log that has none yet. */
function aroundResults(log: string): readonly [before: string, behind: string] {
  const at = log.lastIndexOf('[]'); // in a string there would be an escape before a quotation mark, and the results come last
  return [log.slice(0, at), log.slice(at + 2)];
}

type SignedProblem = readonly [problem: Problem, fingerprint: string];

const maxResults = 25_000;

function signed(problems: Iterable<Problem>): Iterable<SignedProblem> {
  const fingerprintOf = fingerprinter();
  return each(problems, (problem) => [problem, fingerprintOf(problem)] as const);
}

/** As many as a log may hold. */
function* errorsFirst(problems: Iterable<Problem>): Iterable<SignedProblem> {
  let left = maxResults;
  for (const severity of ['error', 'warning']) {
    if (left === 0) return;
    for (const pair of signed(problems)) {
      if (pair[0].severity !== severity) continue;
      yield pair;
      if (--left === 0) return;
    }
  }
}

function omittedResults(count: number) {
  const text = `${counted(count, 'more problem')} than a run may have results`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning' as const, message: { text } }] };
}

/** The rules, and after them everything else that reports problems. */
function descriptorsOf(problems: Iterable<Problem>, { rules, addresses }: ReportContext): ReportingDescriptor[] {
  const known = new Set(rules.map(({ name }) => name));
  const others = [...new Set(each(problems, ({ rule }) => rule))].filter((name) => !known.has(name)).toSorted();
  return [...rules, ...others.map(reportedWithoutRule)].map((rule) => descriptorOf(rule, addresses.pageOfRule(rule.name)));
}

function reportedWithoutRule(name: string): ReportContext['rules'][number] {
  return { name, summary: name.replaceAll('-', ' '), why: 'Canonlint itself reports it, whatever the rules are.', severity: 'error' };
}

function descriptorOf({ name, summary, why, severity }: ReportContext['rules'][number], page: string | undefined): ReportingDescriptor {
  return {
    id: name,
    name: name.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text: summary },
    fullDescription: { text: `Reports ${summary}.` },
    help: { text: why },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
  };
}

function resultOf(
  [problem, fingerprint]: SignedProblem, indices: ReadonlyMap<string, number>, context: ReportContext,
): Result {
  const { place, rule, severity } = problem;
  const related = relatedForPrograms(problem);
  const ruleIndex = indices.get(rule);
  const fix = fixOf(problem, context);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: escaped(wordingOf(problem).join('\n')) },
    locations: [{ physicalLocation: physicalLocationOf(place) }],
    ...(related !== undefined && { relatedLocations: related.map(relatedLocation) }),
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
