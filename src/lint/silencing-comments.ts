import type { InlineRequest, Place, Problem, Service, Severity } from '../model.ts';
import { nearest } from '../text/nearest.ts';
import { countBefore } from '../text/ordered.ts';
import { quoted } from '../text/prose.ts';
import { grouped } from '../text/grouped.ts';
import { inOrder } from './order.ts';
import { nothingSilenced } from './silenced-above.ts';
import type { RulesAndCodes, SilencedAbove } from './silenced-above.ts';

/** The rule of problems with silencing comments: a comment that does nothing, or that has an unknown word. */
const needlessComment = 'needless-comment';

/** What decides whether a comment has an effect. */
export interface Silencing {
  readonly rules: readonly string[];
  /** The severity of a rule on a page; a comment may silence a rule that is off. */
  readonly severityOf: (rule: string, file: string) => Severity | 'off';
}

/** The problems that no comment silences, and the problems of the comments themselves, in order. */
export function silenced(
  problems: readonly Problem[], services: readonly Service[], silencing: Silencing,
): readonly Problem[] {
  const pages = services.flatMap((service) => service.pages);
  const requests = grouped(pages.flatMap(({ requests: made = [] }) => made.map(readRequest)), ({ made }) => made.place.file);
  const silencers = new Map([...requests].map(([file, made]) => [file, silencersAmong(made)]));
  if (requests.size === 0) return problems;
  const used = new Set<Request>();
  const remaining = problems.filter((problem) => {
    const silencer = silencers.get(problem.place.file)?.(problem);
    if (silencer !== undefined) used.add(silencer);
    return silencer === undefined;
  });
  const faults = [...requests.values()].flatMap((made) => faultsAmong(made, used, silencing));
  return [...remaining, ...faults].toSorted(inOrder);
}

/** The faults of a page's requests, but for those that a request silences by the name of the rule. */
function faultsAmong(made: readonly Request[], used: Set<Request>, silencing: Silencing): readonly Problem[] {
  const naming = silencersAmong(made.filter(({ rules }) => rules.includes(needlessComment)));
  // a request that silences the fault of another is not needless itself
  for (const fault of faultsOf(made, used, silencing)) {
    const silencer = naming(fault);
    if (silencer !== undefined && silencer.made.place.start !== fault.place.start) used.add(silencer);
  }
  return faultsOf(made, used, silencing).filter((fault) => {
    const silencer = naming(fault);
    return silencer === undefined || silencer.made.place.start === fault.place.start;
  });
}

function faultsOf(made: readonly Request[], used: ReadonlySet<Request>, silencing: Silencing): readonly Problem[] {
  const above = nothingSilenced(silencing.rules);
  return made.flatMap((request) => {
    const fault = faultOf(request, above, used, silencing);
    if (request.made.verb === 'disable') above.add(request);
    const severity = silencing.severityOf(needlessComment, request.made.place.file);
    return fault === undefined || severity === 'off' ? [] : [problemOf(request, fault, severity)];
  });
}

interface Request extends RulesAndCodes {
  readonly made: InlineRequest;
}

const verbs = ['disable', 'disable-next-table', 'enable'];

function readRequest(made: InlineRequest): Request {
  const codes = made.words.filter((word) => /^[1-5]\d\d$/.test(word)).map(Number);
  return { made, codes, rules: made.words.filter((word) => !/^[1-5]\d\d$/.test(word)) };
}

/**
 * The comment that silences a problem: one for its table, else the last one above it if that disables. The comments
 * about a rule and a code are selected once.
 */
function silencersAmong(requests: readonly Request[]): (problem: Problem) => Request | undefined {
  const known = new Map<string, RelevantRequests>();
  return (problem) => {
    const key = `${problem.rule} ${problem.code}`;
    const relevant = known.get(key) ?? relevantAmong(requests, problem);
    known.set(key, relevant);
    const { start } = problem.place;
    const ofTable = lastUpTo(relevant.ofTables, start, startOfTable);
    if (isIn(ofTable?.made.table, problem)) return ofTable;
    const last = lastUpTo(relevant.switches, start, ({ made }) => made.place.start);
    return last?.made.verb === 'disable' ? last : undefined;
  };
}

/** The comments about one rule and code. */
interface RelevantRequests {
  /** In the order of their tables, the first for each table. */
  readonly ofTables: readonly Request[];
  /** In the order of the source. */
  readonly switches: readonly Request[];
}

function relevantAmong(requests: readonly Request[], problem: Problem): RelevantRequests {
  const relevant = requests.filter((request) => concerns(request, problem));
  return {
    ofTables: firstOfTables(relevant.filter(({ made: { verb } }) => verb === 'disable-next-table')),
    switches: relevant.filter(({ made: { verb } }) => verb === 'disable' || verb === 'enable'),
  };
}

function firstOfTables(requests: readonly Request[]): readonly Request[] {
  const firsts = new Map(requests.toReversed().map((request) => [startOfTable(request), request]));
  return [...firsts.values()].toSorted((one, other) => startOfTable(one) - startOfTable(other));
}

/** Infinity where no table follows the comment. */
function startOfTable({ made: { table } }: Request): number {
  return table?.start ?? Infinity;
}

function lastUpTo(requests: readonly Request[], offset: number, offsetOf: (request: Request) => number): Request | undefined {
  return requests[countBefore(requests, offset + 1, offsetOf) - 1];
}

function isIn(table: Place | undefined, { place: { start } }: Problem): boolean {
  return table !== undefined && table.start <= start && start < Math.max(table.end, table.start + 1);
}

function concerns({ rules, codes }: Request, { rule, code }: Problem): boolean {
  const ofCode = codes.length === 0 || (code !== undefined && codes.includes(code));
  return ofCode && (rules.length === 0 || rules.includes(rule));
}

/** What is wrong with a comment, as a clause. */
function faultOf(
  request: Request, above: SilencedAbove, used: ReadonlySet<Request>, silencing: Silencing,
): string | undefined {
  const { made: { verb, place, table }, rules } = request;
  if (!verbs.includes(verb)) {
    const [written, ...known] = [verb, ...verbs].map((each) => `canonlint-${each}`);
    return unknownWordFault(written!, 'is no comment that canonlint knows', known);
  }
  const unknownRule = rules.find((rule) => !silencing.rules.includes(rule));
  if (unknownRule !== undefined) return unknownWordFault(unknownRule, 'is neither a rule nor a status code', silencing.rules);
  if (verb === 'enable') {
    return above.meets(request) ? undefined : 'the comment enables what nothing above it disables';
  }
  if (verb === 'disable-next-table' && table === undefined) return 'no table follows the comment';
  if (used.has(request) || rules.some((rule) => silencing.severityOf(rule, place.file) === 'off')) return undefined;
  return 'the comment silences nothing';
}

function unknownWordFault(word: string, fault: string, known: readonly string[]): string {
  const nearestName = nearest(word, known);
  return `${quoted(word)} ${fault}${nearestName === undefined ? '' : `; did you mean ${nearestName}?`}`;
}

function problemOf({ made: { place } }: Request, message: string, severity: Severity): Problem {
  return { place, rule: needlessComment, severity, message };
}
