import type { CodeRange, CustomRule } from '../model.ts';
import { UserError } from '../text/user-error.ts';
import { listOf, mapping, oneOf, optional, text, v } from '../yaml/schema.ts';
import { severityNamed, severityWords } from './severity-word.ts';
import type { SeverityWord } from './severity-word.ts';

/** A rule as `custom-rules` states it. */
export interface GivenCustomRule {
  readonly name: string;
  readonly code?: GivenCode | readonly GivenCode[] | undefined;
  readonly in?: CustomRule['in'] | undefined;
  readonly matches?: string | undefined;
  readonly lacks?: string | undefined;
  readonly message: string;
  readonly severity?: SeverityWord | undefined;
  readonly replace?: string | undefined;
}

type GivenCode = number | string;

const name = v.pipe(v.string('must be text'), v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'must be small letters, digits and single hyphens, as in say-resource'));

const badCode = 'must be a code such as 404, a class such as 4xx, or any';

const code = v.union([
  v.pipe(v.number(badCode), v.integer(badCode), v.minValue(100, badCode), v.maxValue(599, badCode)),
  v.pipe(v.string(badCode), v.regex(/^(?:[1-5][xX]{2}|[1-5]\d\d|any)$/, badCode)),
], badCode);

const severity = oneOf([...severityWords, 'warning'], severityWords);

/** Each rule judges every row: more of them would make a run slow. */
const mostRules = 200;

/** The schema of `custom-rules`. */
export const customRulesSchema = v.pipe(listOf(mapping({
  name: v.pipe(name, v.description('Its name, as for a rule of canonlint: say-resource.')),
  code: optional('The codes that it is about: 404, 4xx, any (the default), or a list of them.', v.union([code, listOf(code)], badCode)),
  in: optional('The words that it judges: the descriptions of codes (the default), their reason phrases, or the headers of columns in status tables.',
    oneOf(['description', 'phrase', 'header'])),
  matches: optional('A regular expression in RE2’s syntax that wrong words match. (?i) at its start ignores the case.', text),
  lacks: optional('A regular expression in RE2’s syntax that right words match.', text),
  message: v.pipe(text, v.description('What is wrong with the words, in one sentence.')),
  severity: optional('Whether its problems fail the run. By default they do.', severity),
  replace: optional('The words that take the place of what matches. $1 is the first group of the expression.', v.string('must be text')),
})), v.maxLength(mostRules, `has more than ${mostRules} rules`));

/** The rules that a configuration states, with their places. Throws a `UserError` for one that contradicts itself, or has a name that is taken. */
export function customRulesIn(
  given: readonly GivenCustomRule[], taken: readonly string[], at: (...keys: readonly (string | number)[]) => string,
): readonly CustomRule[] {
  const names = new Set(taken);
  return given.map((rule, nth) => {
    const placeOf = (key: string): string => at('custom-rules', nth, key);
    const fault = faultOf(rule, names);
    if (fault !== undefined) throw new UserError(`${placeOf(fault.key)}: ${fault.message}`, fault.hint);
    names.add(rule.name);
    return customRuleFrom(rule, placeOf);
  });
}

interface Fault {
  readonly key: keyof GivenCustomRule;
  readonly message: string;
  readonly hint: string;
}

function faultOf({ name: own, code: codes, in: words, matches, lacks, replace }: GivenCustomRule, names: ReadonlySet<string>): Fault | undefined {
  if (names.has(own)) return { key: 'name', message: `there is a rule "${own}" already`, hint: 'give it another name' };
  if (matches === undefined && lacks === undefined) {
    return { key: 'name', message: `the rule "${own}" judges nothing`, hint: 'add matches, for words that are wrong, or lacks, for words that must be there' };
  }
  if (words === 'header' && codes !== undefined) return { key: 'code', message: 'a header has no code', hint: 'leave code out' };
  if (replace === undefined) return undefined;
  if (words === 'header') return { key: 'replace', message: 'headers are not repaired', hint: 'leave replace out' };
  return matches === undefined ? { key: 'replace', message: '"replace" needs "matches"', hint: 'matches says what is replaced' } : undefined;
}

function customRuleFrom(rule: GivenCustomRule, placeOf: (key: string) => string): CustomRule {
  const { name: own, code: codes, in: words = 'description', matches, lacks, message, severity: word = 'error', replace } = rule;
  return {
    name: own, at: placeOf('name'), partsAt: { name: placeOf('name'), matches: placeOf('matches'), lacks: placeOf('lacks'), replace: placeOf('replace') },
    codes: codes === undefined ? undefined : rangesOf([codes].flat()),
    in: words, matches, lacks, message, severity: severityNamed(word) ?? 'error', replace,
  };
}

function rangesOf(codes: readonly GivenCode[]): readonly CodeRange[] | undefined {
  if (codes.some((each) => each === 'any')) return undefined;
  return codes.map((each): CodeRange => {
    const first = Number(String(each).replace(/x/gi, '0'));
    return [first, /x/i.test(String(each)) ? first + 99 : first];
  });
}
