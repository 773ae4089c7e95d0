import type { DirectiveParts } from './directive-parts.ts';

type Check = (value: string) => string | undefined;

const anything: Check = () => undefined;
const count: Check = (value) => (/^\s*\+?\d+\s*$/.test(value) ? undefined : 'is not a number of 0 or more');
const alignment: Check = (value) =>
  /^(?:left|center|right)$/.test(value.trim().toLowerCase()) ? undefined : 'is not left, center or right';
const length: Check = (value) => (/^[0-9.]+ *(?:em|ex|px|in|cm|mm|pt|pc|%)?$/.test(value) ? undefined : 'is not a length');
const flag: Check = (value) => (value === '' ? undefined : 'takes no value');
const filled: Check = (value) => (value === '' ? 'has no value' : undefined);

function widths(...words: readonly string[]): Check {
  return (value) => {
    if (words.includes(value)) return undefined;
    const entries = value.includes(',') ? value.split(',') : value.split(/\s+/);
    return entries.every((entry) => /^\s*\+?0*[1-9]\d*\s*$/.test(entry)) ? undefined : 'is not a list of positive numbers';
  };
}

const common = { class: filled, name: anything, align: alignment, width: length } as const;
const list = { ...common, 'header-rows': count, 'stub-columns': count, widths: widths('auto') } as const;

/** The options that docutils' table directives know, each with its check. */
const optionsOf: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  table: { ...common, widths: widths('auto', 'grid') },
  'list-table': list,
  'csv-table': {
    ...list, header: anything, file: filled, url: filled, encoding: filled, delim: filled, keepspace: flag,
    quote: filled, escape: filled,
  },
};

/** What is wrong with the options of a table directive: unknown, given twice, or of a wrong value. */
export function optionFault(directive: string, { options, repeated }: DirectiveParts): string | undefined {
  const known = optionsOf[directive]!;
  if (options.has('')) return `the options of the ${directive} directive cannot be read`;
  if (repeated.length > 0) return `the option :${repeated[0]}: of the ${directive} directive is given twice`;
  for (const [name, { value }] of options) {
    const check = known[name];
    if (check === undefined) return `the ${directive} directive has no option :${name}:`;
    const fault = check(value);
    if (fault !== undefined) return `the option :${name}: of the ${directive} directive ${fault}`;
  }
  return undefined;
}

/** How many rows a table's `:header-rows:` names; 0 without it. */
export function headerRowsOf({ options }: DirectiveParts): number {
  return Number(options.get('header-rows')?.value ?? 0);
}

/** The shape a table directive's data must have, apart from its markup. */
export interface Dimensions {
  readonly rows: number;
  /** Columns of the shortest row. */
  readonly shortest: number;
  readonly columns: number;
}

/** What is wrong with the number of rows and columns that a directive's options call for. */
export function dimensionFault(parts: DirectiveParts, { rows, shortest, columns }: Dimensions): string | undefined {
  const header = headerRowsOf(parts);
  const stub = Number(parts.options.get('stub-columns')?.value ?? 0);
  if (rows < header) return `the table has ${rows} rows, fewer than its ${header} header rows`;
  if (rows === header && header > 0) return 'the table has no rows below its header';
  if (stub > 0 && shortest <= stub) return `the table has no columns beside its ${stub} stub columns`;
  return widthsFault(parts, columns);
}

/** Whether `:widths:` names another number of columns than there are. */
export function widthsFault({ options }: DirectiveParts, columns: number): string | undefined {
  const value = options.get('widths')?.value;
  if (value === undefined || value === 'auto' || value === 'grid') return undefined;
  const named = (value.includes(',') ? value.split(',') : value.split(/\s+/)).length;
  return named === columns ? undefined : `:widths: names ${named} columns, the table has ${columns}`;
}
