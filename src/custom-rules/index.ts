import type { CustomRule, Finding, Rule, StatusEntry, StatusList, Wording } from '../model.ts';
import { remedyFor } from './remedy.ts';
import { checkReplacement, expressionIn } from './expression.ts';
import type { Expression } from './expression.ts';

/** The rules of a configuration, to be checked like others. Throws a `UserError` with the place of an expression that cannot be used. */
export function rulesFrom(customRules: readonly CustomRule[]): readonly Rule[] {
  return customRules.map(ruleFrom);
}

function ruleFrom(custom: CustomRule): Rule {
  const { name, at, in: words, matches, lacks, message, severity, replace, partsAt } = custom;
  const wrong = matches === undefined ? undefined : expressionIn(matches, partsAt.matches ?? at);
  const right = lacks === undefined ? undefined : expressionIn(lacks, partsAt.lacks ?? at);
  if (matches !== undefined && replace !== undefined) checkReplacement(replace, matches, partsAt.replace ?? at);
  const judged: Judged = { custom, wrong, right };
  return {
    name, severity, example: [],
    summary: summaryOf(custom),
    why: `${message}\n\nThe project has made it its rule: ${at}.`,
    *check({ service }) {
      for (const list of service.pages.flatMap((page) => page.statusLists)) {
        if (words === 'header') yield* headersIn(list, judged);
        else for (const entry of list.entries) if (isAbout(custom, entry)) yield* findingsIn(entry, list, judged);
      }
    },
  };
}

interface Judged {
  readonly custom: CustomRule;
  /** What wrong words match, and what right ones do. */
  readonly wrong: Expression | undefined;
  readonly right: Expression | undefined;
}

/** What it reports, in one line. */
function summaryOf({ codes, in: words, matches, lacks }: CustomRule): string {
  const about = codes === undefined ? '' : ` of ${codes.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(', ')}`;
  const faults = [...matches === undefined ? [] : [`match ${matches}`], ...lacks === undefined ? [] : [`lack ${lacks}`]];
  return `${words}s${about} that ${faults.join(' and ')}`;
}

function isAbout({ codes }: CustomRule, { code }: StatusEntry): boolean {
  return codes === undefined || codes.some(([first, last]) => first <= code && code <= last);
}

function* headersIn({ columns }: StatusList, judged: Judged): Iterable<Finding> {
  for (const { header: { text, place } } of columns) {
    if (text !== '' && isWrong(text, judged)) yield { place, message: judged.custom.message, actual: text };
  }
}

/** Each paragraph that matches; what a description lacks may stand in any of them. Words that are not there are not judged. */
function* findingsIn(entry: StatusEntry, list: StatusList, judged: Judged): Iterable<Finding> {
  const { code, description, phrase } = entry;
  const { message, in: words } = judged.custom;
  const whole = words === 'phrase' ? phrase : description;
  if (whole === undefined || whole.text === '') return;
  for (const { text, place } of wrongOf(whole, words === 'description' ? description?.parts ?? [] : [], judged)) {
    yield { place, entry, code, message: `${code}: ${message}`, actual: text, ...remedyFor({ text, place }, entry, list, judged) };
  }
}

function wrongOf(whole: Wording, parts: readonly Wording[], judged: Judged): readonly Wording[] {
  const { wrong, right } = judged;
  if (right?.matches(whole.text) === true) return [];
  if (wrong === undefined) return [whole];
  const found = parts.filter(({ text }) => wrong.matches(text));
  return found.length > 0 || !wrong.matches(whole.text) ? found : [whole];
}

function isWrong(text: string, { wrong, right }: Judged): boolean {
  return wrong?.matches(text) !== false && right?.matches(text) !== true;
}
