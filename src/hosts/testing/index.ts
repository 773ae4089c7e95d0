import { AssertionError } from 'node:assert';
import { deepEqual } from 'node:assert/strict';
import type { CanonFile } from '../../canon/canon-file.ts';
import { normalForm } from '../../canon/normal-form.ts';
import { memoryDisk } from '../../disk/memory-disk.ts';
import { lint, plainRequest } from '../../engine/index.ts';
import type { LintRequest, LintResult } from '../../engine/index.ts';
import type { Rule } from '../../model.ts';
import type { PluginRule } from '../../plugins/plugin.ts';
import { toolkit } from '../toolkit.ts';

export type { CanonFile } from '../../canon/canon-file.ts';
export type { PluginRule } from '../../plugins/plugin.ts';

/** Documents in any markup, and what a rule says of them. */
export interface RuleCase {
  /** The pages of one project by their names, or the text of one page. */
  readonly pages: Readonly<Record<string, string>> | string;
  /** The extension of a page that is given as a text: `.md` by default. */
  readonly markup?: string;
  /** What is compared with: a shipped canon by name, or one as in a YAML file; `http` by default. */
  readonly canon?: string | CanonFile;
  /** Choices for the options of the rule. */
  readonly options?: Readonly<Record<string, string>>;
  /** One line for each problem, in order: `3:7 404 says page`, with the name of the page before it where there are several. */
  readonly problems: readonly string[];
  /** The pages after all repairs, in the form of `pages`; pages that stay as they are may be left out. */
  readonly fixed?: Readonly<Record<string, string>> | string;
}

/**
 * Checks what a rule finds in documents and, if `fixed` is given, how they are repaired. Rejects with an `AssertionError` of Node
 * where it is something else, so that it works with every test runner.
 */
export async function checkRule(rule: PluginRule, expected: RuleCase): Promise<void> {
  const { problems, fixed } = expected;
  const before = await runOf(rule, expected, {});
  deepEqual(linesOf(before.result, expected), problems, `${rule.name} finds something else`);
  if (fixed === undefined) return;
  const after = await runOf(rule, expected, { fix: 'all' });
  const texts = pagesIn(fixed, expected);
  const written = Object.fromEntries(Object.keys(texts).map((file) => [file, after.files.get(file)]));
  deepEqual(written, texts, `${rule.name} repairs in other words`);
}

/** The problems that a rule finds in documents, one line each, for a test runner with comparisons of its own. */
export async function problemsOf(rule: PluginRule, given: Omit<RuleCase, 'problems' | 'fixed'>): Promise<readonly string[]> {
  return linesOf((await runOf(rule, given, {})).result, given);
}

type Given = Omit<RuleCase, 'problems' | 'fixed'>;

interface Run {
  readonly result: LintResult;
  /** The files after the run, by their names. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs one rule, beside which the others stay silent. */
async function runOf(rule: PluginRule, given: Given, asked: Partial<LintRequest>): Promise<Run> {
  const { canon = 'http', options = {} } = given;
  const { name, severity } = rule;
  const setting = { severity: severity === 'error' ? 'error' : 'warn', ...options };
  const files = new Map([...Object.entries(pagesIn(given.pages, given)), ['canonlint.json', JSON.stringify({ rules: { [name]: setting } })]]);
  const whole: Rule = { why: rule.summary, example: [], ...rule };
  const used = {
    ...toolkit,
    rules: [...toolkit.rules.filter((each) => each.name !== name), whole],
    canons: typeof canon === 'string' ? toolkit.canons : { ...toolkit.canons, given: normalForm(canon) },
  };
  const request: LintRequest = { ...plainRequest, canon: typeof canon === 'string' ? canon : 'given', only: [name], ...asked };
  const result = await lint(request, { toolkit: used, disk: memoryDisk(files, '/project') });
  return { result, files };
}

function linesOf({ report, readErrors }: LintResult, { pages }: Given): readonly string[] {
  const [unread] = readErrors;
  if (unread !== undefined) throw new AssertionError({ message: `${unread.file} ${unread.message}` });
  return Array.from(report.problems, ({ place: { file, line, column }, message }) =>
    `${typeof pages === 'string' ? '' : `${file}:`}${line}:${column} ${message}`);
}

function pagesIn(pages: RuleCase['pages'], { markup = '.md' }: Given): Readonly<Record<string, string>> {
  return typeof pages === 'string' ? { [`page${markup}`]: pages } : pages;
}
