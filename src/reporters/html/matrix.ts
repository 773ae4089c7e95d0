import type { Canon, CanonEntry, Problem, Service, StatusEntry } from '../../model.ts';
import { speakingLists } from '../../wording/speaking-lists.ts';

/** The drift of services: a row for each service, a column for each code. */
export interface Matrix {
  /** The codes that a service states, that the canon requires or that a problem is about, ascending. */
  readonly codes: readonly number[];
  readonly rows: readonly MatrixRow[];
  /** The number of problems for each code, in the order of `codes`. */
  readonly totals: readonly number[];
  /** Problems on pages outside every service, as indices. */
  readonly elsewhere: readonly number[];
}

/** The row of one service. */
export interface MatrixRow {
  readonly service: string;
  /** In the order of `codes`. */
  readonly cells: readonly MatrixCell[];
  /** Problems without a code, as indices. */
  readonly others: readonly number[];
  /** The number of problems on its pages, with and without a code. */
  readonly total: number;
}

/** One code of one service. */
export interface MatrixCell {
  /** The worst state of the code; undefined where the service's list does not state it and need not. */
  readonly state: State | undefined;
  readonly statements: readonly Statement[];
  /** Indices of problems. */
  readonly problems: readonly number[];
}

/**
 * A state of a cell. `claim`: a normal response that contradicts the canon or another page. `extra`: a code that the
 * canon does not govern. `accepted`: words other than the canon's that no problem is about.
 */
export type State = (typeof states)[number];

/** What one row of the service's list says about a code. */
export interface Statement {
  readonly phrase: string | undefined;
  readonly text: string | undefined;
  readonly file: string;
  readonly line: number;
}

/** Every state, worst first. */
export const states = ['missing', 'meaning', 'claim', 'reworded', 'cosmetic', 'extra', 'accepted', 'canonical'] as const;

/** The matrix of services compared with a canon; the problems determine the states. */
export function matrixOf(services: readonly Service[], canon: Canon, problems: readonly Problem[]): Matrix {
  const owners = new Map(services.flatMap((service) => service.pages.map(({ file }) => [file, service] as const)));
  const numbered = problems.map((problem, index) => ({ problem, index, service: owners.get(problem.place.file) }));
  const stated = services.map((service) => ({ service, entries: entriesOf(service) }));
  const codes = [...new Set([
    ...[...canon.entries.values()].flatMap(({ required, code }) => (required ? [code] : [])),
    ...stated.flatMap(({ entries }) => entries.map(({ code }) => code)),
    ...problems.flatMap(({ code }) => code ?? []),
  ])].toSorted((one, other) => one - other);
  const rows = stated.map(({ service, entries }) =>
    rowOf(service.name, entries, numbered.filter((each) => each.service === service), codes, canon));
  return {
    codes,
    rows,
    totals: codes.map((code) => problems.filter((problem) => problem.code === code).length),
    elsewhere: numbered.filter(({ service }) => service === undefined).map(({ index }) => index),
  };
}

/** The entries that speak for a service. */
function entriesOf({ pages }: Service): readonly StatusEntry[] {
  return speakingLists(pages).flatMap(({ entries }) => entries);
}

interface Numbered {
  readonly problem: Problem;
  readonly index: number;
}

function rowOf(
  service: string, entries: readonly StatusEntry[], numbered: readonly Numbered[], codes: readonly number[], canon: Canon,
): MatrixRow {
  const cells = codes.map((code) => {
    const stating = entries.filter((entry) => entry.code === code);
    return cellOf(stating, numbered.filter(({ problem }) => problem.code === code), canon.entries.get(code));
  });
  const others = numbered.filter(({ problem }) => problem.code === undefined).map(({ index }) => index);
  return { service, cells, others, total: numbered.length };
}

function cellOf(
  entries: readonly StatusEntry[], numbered: readonly Numbered[], canonEntry: CanonEntry | undefined,
): MatrixCell {
  const cellStates = [...numbered.map(({ problem }) => stateFrom(problem)), ...entries.map((entry) => stateOf(entry, canonEntry))];
  return {
    state: states.find((state) => cellStates.includes(state)),
    statements: entries.map(statementOf),
    problems: numbered.map(({ index }) => index),
  };
}

/** The state that a problem gives its cell; undefined where the wording decides. */
function stateFrom({ rule, degree }: Problem): State | undefined {
  return rule === 'wording-drift' && degree === 'cosmetic' ? 'cosmetic' : statesByRule[rule];
}

const statesByRule: Readonly<Record<string, State>> = {
  'missing-code': 'missing',
  'undocumented-code': 'missing',
  'meaning-drift': 'meaning',
  'normal-response': 'claim',
  'operation-response': 'claim',
  'inconsistent-operation': 'claim',
  'wording-drift': 'reworded',
  'reason-phrase': 'cosmetic',
  'unknown-code': 'extra',
};

/** The state of a row that no problem is about. */
function stateOf({ description }: StatusEntry, canonEntry: CanonEntry | undefined): State {
  if (canonEntry?.governed !== true) return 'extra';
  if (description === undefined || canonEntry.description === undefined) return 'canonical';
  return description.text === canonEntry.description ? 'canonical' : 'accepted';
}

function statementOf({ place, phrase, description }: StatusEntry): Statement {
  return { phrase: phrase?.text, text: description?.text, file: place.file, line: place.line };
}
