import type { Canon, CanonEntry, Problem, Service, StatusEntry } from '../../model.ts';

/** The drift of services: one row a service, one column a code. */
export interface Matrix {
  /** Every code that a service states, that the canon requires, or that a problem is about; ascending. */
  readonly codes: readonly number[];
  readonly rows: readonly MatrixRow[];
  /** How many problems are about each code, in the order of `codes`. */
  readonly totals: readonly number[];
  /** Problems on pages of no service, as indices. */
  readonly elsewhere: readonly number[];
}

/** What is known of one service. */
export interface MatrixRow {
  readonly service: string;
  /** In the order of `codes`. */
  readonly cells: readonly MatrixCell[];
  /** Problems that are about no code, as indices. */
  readonly others: readonly number[];
  /** How many problems its pages have, those about no code included. */
  readonly total: number;
}

/** One code of one service. */
export interface MatrixCell {
  /** The worst that is known of it; undefined where the service's own list does not state it, and need not. */
  readonly state: State | undefined;
  readonly statements: readonly Statement[];
  /** As indices. */
  readonly problems: readonly number[];
}

/**
 * From the worst to the best. `claim` is a normal response that contradicts the canon or another page,
 * `extra` a code that the canon does not govern, `accepted` other words than the canon's that no problem is about.
 */
export type State = (typeof states)[number];

/** What a service says of a code in one row of its own list. */
export interface Statement {
  readonly phrase: string | undefined;
  readonly text: string | undefined;
  readonly file: string;
  readonly line: number;
}

/** Every state, the worst first. */
export const states = ['missing', 'meaning', 'claim', 'reworded', 'cosmetic', 'extra', 'accepted', 'canonical'] as const;

/** The matrix of services held against a canon, where problems stand for what was found. */
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

/** The rows that speak for a service: of its reference tables; where it has none, as its operations restate them. */
function entriesOf({ pages }: Service): readonly StatusEntry[] {
  const tables = pages.flatMap(({ statusLists }) => statusLists);
  const references = tables.filter(({ scope }) => scope === 'reference');
  const own = references.length > 0 ? references : tables.filter(({ scope }) => scope === 'restated');
  return own.flatMap(({ entries }) => entries);
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
  entries: readonly StatusEntry[], numbered: readonly Numbered[], model: CanonEntry | undefined,
): MatrixCell {
  const known = [...numbered.map(({ problem }) => stateFrom(problem)), ...entries.map((entry) => stateOf(entry, model))];
  return {
    state: states.find((state) => known.includes(state)),
    statements: entries.map(statementOf),
    problems: numbered.map(({ index }) => index),
  };
}

/** What a problem makes of its cell; undefined where that depends on the wording. */
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

/** How a row stands to the canon where no problem is about it. */
function stateOf({ description }: StatusEntry, model: CanonEntry | undefined): State {
  if (model?.governed !== true) return 'extra';
  if (description === undefined || model.description === undefined) return 'canonical';
  return description.text === model.description ? 'canonical' : 'accepted';
}

function statementOf({ place, phrase, description }: StatusEntry): Statement {
  return { phrase: phrase?.text, text: description?.text, file: place.file, line: place.line };
}
