import type { Attributes } from '../attributes/attributes.ts';

/** A conditional preprocessor directive: `ifdef::draft[]`. */
export interface Conditional {
  readonly keyword: 'ifdef' | 'ifndef' | 'ifeval' | 'endif';
  readonly target: string;
  /** What stands in its brackets; undefined if nothing does. */
  readonly content: string | undefined;
  /** The index of that in the line. */
  readonly at: number;
}

const directive = /^(ifdef|ifndef|ifeval|endif)::([^\s[]*)\[/;

/** The conditional directive of a line; undefined if it is none. */
export function conditionalIn(line: string): Conditional | undefined {
  if (!line.endsWith(']')) return undefined;
  const [whole, keyword, target] = directive.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const content = line.slice(whole.length, -1);
  return { keyword: keyword as Conditional['keyword'], target: target!.toLowerCase(), content: content === '' ? undefined : content, at: whole.length };
}

/** Whether a condition holds at a line; undefined for a directive without one (AsciiDoc Language, "Conditionals"). */
export function holdsAt({ keyword, target, content }: Conditional, attributes: Attributes, line: number): boolean | undefined {
  if (keyword === 'ifeval') return target === '' ? evaluated(content ?? '', attributes, line) : undefined;
  if (target === '') return undefined;
  const isSet = (name: string): boolean => attributes.valueAt(name, line) !== undefined;
  const names = target.split(/[,+]/);
  const all = target.includes('+') && !target.includes(',');
  if (keyword === 'ifdef') return all ? names.every(isSet) : names.some(isSet);
  return all ? !names.every(isSet) : !names.some(isSet);
}

const comparison = /^([^=!<>]+?) ?([=!<>]=|[<>]) ?(.+)$/;

function evaluated(content: string, attributes: Attributes, line: number): boolean | undefined {
  const [whole, left, operator, right] = comparison.exec(content.trim().replace(/ {2,}/g, ' ')) ?? [];
  if (whole === undefined) return undefined;
  const [one, other] = [left!, right!].map((side) => valueOf(side, attributes, line));
  if (operator === '==') return one === other;
  if (operator === '!=') return one !== other;
  if (typeof one !== typeof other || one === undefined || other === undefined || typeof one === 'boolean') return false;
  switch (operator) {
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    default:
      return one >= other;
  }
}

function valueOf(side: string, attributes: Attributes, line: number): string | number | boolean | undefined {
  const [, , quoted] = /^(["'])(.*)\1$/.exec(side) ?? [];
  const text = attributes.expanded(quoted ?? side, line).replace(/\{[\p{L}\p{N}_][\p{L}\p{N}_-]*\}/gu, '');
  if (quoted !== undefined) return text;
  if (text.trim() === '') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? 0 : number;
}
