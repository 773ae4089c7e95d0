import type { DirectiveParts, Option } from '../directives/directive-parts.ts';
import { counted } from './counted.ts';

/** Returns what is wrong with an option's value; undefined if nothing is. */
type Check = (value: string) => string | undefined;

const anything: Check = () => undefined;
const filled: Check = (value) => (value === '' ? 'has no value' : undefined);
const flag: Check = (value) => (value === '' ? undefined : 'takes no value');
const count: Check = (value) => (/^\s*(?:\+?\d+|-0+)\s*$/.test(value) ? undefined : 'is not a number of 0 or more');
const alignment: Check = (value) =>
  /^(?:left|center|right)$/i.test(value.trim()) ? undefined : 'is not left, center or right';
const length: Check = (value) =>
  /^(?:\d+(?:\.\d*)?|\.\d+) *(?:em|ex|px|in|cm|mm|pt|pc|%)?$/.test(value) ? undefined : 'is not a length';
const classes: Check = (value) =>
  value.trim().split(/\s+/).every((name) => /[a-z]/i.test(name.normalize('NFKD'))) ? undefined : 'names no class';
const character: Check = (value) => (characterOf(value) === undefined ? 'is not one character' : undefined);

function widths(...words: readonly string[]): Check {
  return (value) =>
    words.includes(value) || entriesOf(value).every((entry) => /^\s*\+?0*[1-9]\d*\s*$/.test(entry))
      ? undefined
      : 'is not a list of positive numbers';
}

type OptionChecks = readonly (readonly [name: string, check: Check])[];

const common: OptionChecks = [['class', classes], ['name', anything], ['align', alignment], ['width', length]];
const data: OptionChecks = [['header-rows', count], ['stub-columns', count], ['widths', widths('auto')]];

/** The directives that make tables. */
export type TableName = 'table' | 'list-table' | 'csv-table';

/** The options of docutils' table directives, each with its check. */
const optionsOf: Readonly<Record<TableName, ReadonlyMap<string, Check>>> = {
  table: new Map([...common, ['widths', widths('auto', 'grid')]]),
  'list-table': new Map([...common, ...data]),
  'csv-table': new Map([
    ...common, ...data, ['header', anything], ['file', filled], ['url', filled], ['encoding', filled],
    ['delim', character], ['keepspace', flag], ['quote', character], ['escape', character],
  ]),
};

/** What is wrong with the options of a table directive: an unknown option, a repeated one, or a wrong value. */
export function optionFault(directive: TableName, { options }: DirectiveParts): string | undefined {
  const { byName, repeated, broken } = options;
  if (broken) return `the options of the ${directive} directive cannot be read`;
  if (repeated.length > 0) return `the option :${repeated[0]}: of the ${directive} directive is given twice`;
  for (const [name, { value }] of byName) {
    const check = optionsOf[directive].get(name);
    if (check === undefined) return `the ${directive} directive has no option :${name}:`;
    const fault = check(value);
    if (fault !== undefined) return `the option :${name}: of the ${directive} directive ${fault}`;
  }
  return undefined;
}

/** The character that an option's value denotes: itself, `tab`, `space`, or a Unicode code. */
export function characterOf(value: string): string | undefined {
  if (value === 'tab') return '\t';
  if (value === 'space') return ' ';
  const hex = /^(?:(?:0x|x|\\x|U\+?|\\u)([0-9a-f]+)|&#x([0-9a-f]+);)$/i.exec(value);
  const code = /^\d+$/.test(value) ? Number(value) : Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return Number.isNaN(code) && [...value].length === 1 ? value : undefined;
}

/** The number of rows in `:header-rows:`; 0 without it. */
export function headerRowsOf({ options }: DirectiveParts): number {
  return numberOf(options.byName.get('header-rows'));
}

function numberOf(option: Option | undefined): number {
  return Number(option?.value ?? 0);
}

/** The rows and columns of a table directive's data. */
export interface Dimensions {
  readonly rows: number;
  /** The number of columns in the shortest row. */
  readonly shortest: number;
  readonly columns: number;
}

/** What is wrong with the number of rows and columns, given the options. */
export function dimensionFault(parts: DirectiveParts, { rows, shortest, columns }: Dimensions): string | undefined {
  const header = headerRowsOf(parts);
  const stub = numberOf(parts.options.byName.get('stub-columns'));
  if (rows < header) return `the table has ${counted(rows, 'row')}, fewer than its ${counted(header, 'header row')}`;
  if (rows === header && header > 0) return 'the table has no rows below its header';
  if (stub > 0 && shortest <= stub) return `the table has no columns beside its ${counted(stub, 'stub column')}`;
  return widthsFault(parts, () => columns);
}

/** A message if `:widths:` names a different number of columns than there are. */
export function widthsFault({ options }: DirectiveParts, columnsOf: () => number): string | undefined {
  const value = options.byName.get('widths')?.value;
  if (value === undefined || value === 'auto' || value === 'grid') return undefined;
  const [named, columns] = [entriesOf(value).length, columnsOf()];
  return named === columns ? undefined : `:widths: names ${counted(named, 'column')}, the table has ${columns}`;
}

function entriesOf(value: string): string[] {
  return value.includes(',') ? value.split(',') : value.trim().split(/\s+/);
}
