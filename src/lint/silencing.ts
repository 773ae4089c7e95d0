import type { InlineRequest, Place, Problem, Service } from '../model.ts';
import { nearest } from '../text/nearest.ts';
import { quoted } from '../text/prose.ts';
import { inOrder } from './order.ts';

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
  if (requests.size === 0) return problems;
  const used = new Set<Request>();
  const left = problems.filter((problem) => {
    const silencer = silencerOf(problem, requests.get(problem.place.file) ?? []);
    if (silencer !== undefined) used.add(silencer);
    return silencer === undefined;
  });
  const faults = [...requests.values()].flatMap((made) => made.flatMap((request) => {
    const fault = faultOf(request, made, used, silencing);
    return fault === undefined ? [] : [problemOf(request, fault)];
  }));
  return [...left, ...faults].toSorted(inOrder);
}

interface Request {
  readonly made: InlineRequest;
  readonly rules: readonly string[];
  readonly codes: readonly number[];
}

const verbs = ['disable', 'disable-next-table', 'enable'];

function readRequest(made: InlineRequest): Request {
  const codes = made.words.filter((word) => /^[1-5]\d\d$/.test(word)).map(Number);
  return { made, codes, rules: made.words.filter((word) => !/^[1-5]\d\d$/.test(word)) };
}

/** The request that silences a problem: one for its table, else the last one above it if that disables. */
function silencerOf(problem: Problem, requests: readonly Request[]): Request | undefined {
  const about = requests.filter((request) => isAbout(request, problem));
  const ofTable = about.find(({ made }) => made.verb === 'disable-next-table' && standsIn(made.table, problem));
  if (ofTable !== undefined) return ofTable;
  const above = about.filter(({ made }) => made.place.start <= problem.place.start);
  const last = above.findLast(({ made: { verb } }) => verb === 'disable' || verb === 'enable');
  return last?.made.verb === 'disable' ? last : undefined;
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
  request: Request, all: readonly Request[], used: ReadonlySet<Request>, silencing: Silencing,
): string | undefined {
  const { made: { verb, place, table }, rules } = request;
  if (!verbs.includes(verb)) {
    const [written, ...known] = [verb, ...verbs].map((each) => `canonlint-${each}`);
    return strangerFault(written!, 'is no comment that canonlint knows', known);
  }
  const stranger = rules.find((rule) => !silencing.rules.includes(rule));
  if (stranger !== undefined) return strangerFault(stranger, 'is neither a rule nor a status code', silencing.rules);
  if (verb === 'enable') {
    const above = all.filter(({ made }) => made.verb === 'disable' && made.place.start < place.start);
    return above.some((other) => overlap(other, request)) ? undefined : 'the comment enables what nothing above it disables';
  }
  if (verb === 'disable-next-table' && table === undefined) return 'no table follows the comment';
  if (used.has(request) || rules.some((rule) => !silencing.isInForce(rule, place.file))) return undefined;
  return 'the comment silences nothing';
}

function strangerFault(word: string, fault: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `${quoted(word)} ${fault}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function overlap(one: Request, other: Request): boolean {
  return meet(one.rules, other.rules) && meet(one.codes, other.codes);
}

/** Whether two lists have something in common, an empty one standing for all. */
function meet<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((each) => others.includes(each));
}

function problemOf({ made: { place } }: Request, message: string): Problem {
  return { place, rule: needlessComment, severity: 'warning', message };
}
