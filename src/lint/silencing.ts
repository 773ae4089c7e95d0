import type { InlineRequest, Place, Problem, Service } from '../model.ts';
import { nearest } from '../text/nearest.ts';
import { countBefore } from '../text/ordered.ts';
import { quoted } from '../text/prose.ts';
import { inOrder } from './order.ts';
import { nothingSilenced } from './silenced-above.ts';
import type { About, SilencedAbove } from './silenced-above.ts';

/** The name under which requests in a page are reported that do nothing, or ask for what there is not. */
const needlessComment = 'needless-comment';

/** What decides whether a request has something to do. */
export interface Silencing {
  readonly rules: readonly string[];
  /** Whether a rule is in force on a page; a request to silence one that is not may wait. */
  readonly isInForce: (rule: string, file: string) => boolean;
}

/** Problems but those that their pages ask to be silent about, and the requests that ask in vain. */
export function silenced(
  problems: readonly Problem[], services: readonly Service[], silencing: Silencing,
): readonly Problem[] {
  const pages = services.flatMap((service) => service.pages).filter((page) => page.requests !== undefined);
  const requests = new Map(pages.map(({ file, requests: made = [] }) => [file, made.map(readRequest)]));
  const silencers = new Map([...requests].map(([file, made]) => [file, silencersAmong(made)]));
  if (requests.size === 0) return problems;
  const used = new Set<Request>();
  const left = problems.filter((problem) => {
    const silencer = silencers.get(problem.place.file)?.(problem);
    if (silencer !== undefined) used.add(silencer);
    return silencer === undefined;
  });
  const faults = [...requests.values()].flatMap((made) => {
    const above = nothingSilenced(silencing.rules);
    return made.flatMap((request) => {
      const fault = faultOf(request, above, used, silencing);
      if (request.made.verb === 'disable') above.add(request);
      return fault === undefined ? [] : [problemOf(request, fault)];
    });
  });
  return [...left, ...faults].toSorted(inOrder);
}

interface Request extends About {
  readonly made: InlineRequest;
}

const verbs = ['disable', 'disable-next-table', 'enable'];

function readRequest(made: InlineRequest): Request {
  const codes = made.words.filter((word) => /^[1-5]\d\d$/.test(word)).map(Number);
  return { made, codes, rules: made.words.filter((word) => !/^[1-5]\d\d$/.test(word)) };
}

/**
 * Which of a page's requests silences a problem: one for its table, else the last one above it if that disables.
 * What is about a rule and a code is looked for once.
 */
function silencersAmong(requests: readonly Request[]): (problem: Problem) => Request | undefined {
  const known = new Map<string, Concerned>();
  return (problem) => {
    const key = `${problem.rule} ${problem.code}`;
    const concerned = known.get(key) ?? concernedAmong(requests, problem);
    known.set(key, concerned);
    const { start } = problem.place;
    const ofTable = lastUpTo(concerned.ofTables, start, startOfTable);
    if (standsIn(ofTable?.made.table, problem)) return ofTable;
    const last = lastUpTo(concerned.switches, start, ({ made }) => made.place.start);
    return last?.made.verb === 'disable' ? last : undefined;
  };
}

/** The requests about a rule and a code. */
interface Concerned {
  /** In the order of their tables, the first for each of them. */
  readonly ofTables: readonly Request[];
  /** In the order of the source. */
  readonly switches: readonly Request[];
}

function concernedAmong(requests: readonly Request[], problem: Problem): Concerned {
  const about = requests.filter((request) => isAbout(request, problem));
  return {
    ofTables: firstOfTables(about.filter(({ made: { verb } }) => verb === 'disable-next-table')),
    switches: about.filter(({ made: { verb } }) => verb === 'disable' || verb === 'enable'),
  };
}

function firstOfTables(requests: readonly Request[]): readonly Request[] {
  const firsts = new Map(requests.toReversed().map((request) => [startOfTable(request), request]));
  return [...firsts.values()].toSorted((one, other) => startOfTable(one) - startOfTable(other));
}

/** Where no table follows, behind all tables. */
function startOfTable({ made: { table } }: Request): number {
  return table?.start ?? Infinity;
}

function lastUpTo(requests: readonly Request[], offset: number, offsetOf: (request: Request) => number): Request | undefined {
  return requests[countBefore(requests, offset + 1, offsetOf) - 1];
}

function standsIn(table: Place | undefined, { place: { start } }: Problem): boolean {
  return table !== undefined && table.start <= start && start < Math.max(table.end, table.start + 1);
}

function isAbout({ rules, codes }: Request, { rule, code }: Problem): boolean {
  const ofCode = codes.length === 0 || (code !== undefined && codes.includes(code));
  return ofCode && (rules.length === 0 || rules.includes(rule));
}

/** What is wrong with a request, as a clause. */
function faultOf(
  request: Request, above: SilencedAbove, used: ReadonlySet<Request>, silencing: Silencing,
): string | undefined {
  const { made: { verb, place, table }, rules } = request;
  if (!verbs.includes(verb)) {
    const [written, ...known] = [verb, ...verbs].map((each) => `canonlint-${each}`);
    return strangerFault(written!, 'is no comment that canonlint knows', known);
  }
  const stranger = rules.find((rule) => !silencing.rules.includes(rule));
  if (stranger !== undefined) return strangerFault(stranger, 'is neither a rule nor a status code', silencing.rules);
  if (verb === 'enable') {
    return above.meets(request) ? undefined : 'the comment enables what nothing above it disables';
  }
  if (verb === 'disable-next-table' && table === undefined) return 'no table follows the comment';
  if (used.has(request) || rules.some((rule) => !silencing.isInForce(rule, place.file))) return undefined;
  return 'the comment silences nothing';
}

function strangerFault(word: string, fault: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `${quoted(word)} ${fault}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function problemOf({ made: { place } }: Request, message: string): Problem {
  return { place, rule: needlessComment, severity: 'warning', message };
}
