import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { severitiesOf } from '../../config/severities.ts';
import type { Disk } from '../../disk/index.ts';
import { codeOf, hintFor, unreadable } from '../../disk/read-error.ts';
import { identified } from '../../lint/baseline-identity.ts';
import { isExpired, knownBy, needlessIn, uncovered, updated } from '../../lint/baseline.ts';
import type { BaselineEntry, Known, Scope } from '../../lint/baseline.ts';
import type { Problem, Service } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { UserError } from '../../text/user-error.ts';
import type { Listener } from '../listener.ts';
import type { LintRun } from '../lint-run.ts';
import { impliedFolder } from '../workspace/selection.ts';
import { baselineIn, baselineText, entryText } from './baseline-file.ts';
import { baselineServices } from './baseline-services.ts';
import type { BaselineServices } from './baseline-services.ts';

/**
 * The problems that the baseline in a file does not cover; first updates the file if requested. A warning reports what
 * the baseline does.
 */
export async function uncoveredByBaseline(
  file: string, problems: readonly Problem[], run: LintRun,
): Promise<readonly Problem[]> {
  const { request, reading: { services, readErrors, configured }, context, workspace, listener } = run;
  const today = new Date().toISOString().slice(0, 10);
  const written = sourceOf(file, request.updateBaseline, workspace.disk);
  const entries = written === undefined ? [] : await baselineIn({ file, source: written });
  const named = baselineServices(file, context.config, workspace, configured);
  const found = identified(problems, services, named.nameOf, digest);
  const read = new Set(services.map(named.nameOf));
  // a service is not gone because its facts are missing
  const isGone = (service: string): boolean => !request.facts && !read.has(service) && named.isGone(service);
  const known = knownBy(entries, found, today, isGone);
  const scope = scopeOf(run, named, isGone);
  if (!request.updateBaseline || readErrors.length > 0) {
    const needless = counted(needlessIn(entries, known, scope.judges).length, 'entry', 'entries');
    const pruning = needless.startsWith('0 ') ? [] : [`${needless} no longer needed; --update-baseline prunes`];
    tell(file, known, request.updateBaseline ? ['left as it is: not every page can be read'] : pruning, today, listener);
    return uncovered(problems, known, today);
  }
  const after = updated(entries, found, known, scope);
  const text = baselineText(after);
  if (text !== written) await (await workspace.disk.writer()).writeFile(file, text);
  const knownAfter = knownBy(after, found, today, isGone);
  tell(file, knownAfter, [changeIn(entries, after)], today, listener);
  return uncovered(problems, knownAfter, today);
}

/** The text of the baseline of a run with one more problem, before which it is `written`. Throws a `UserError` for mistakes in it. */
export async function baselineWith(problem: Problem, written: string | undefined, { request: { baseline = '' }, reading: { services, configured }, context, workspace }: LintRun): Promise<string> {
  const entries = written === undefined ? [] : await baselineIn({ file: baseline, source: written });
  const { nameOf } = baselineServices(baseline, context.config, workspace, configured);
  const found = identified([problem], services, nameOf, digest);
  return baselineText(updated(entries, found, new Map(), { judges: () => false, adds: () => true }));
}

/** The text of the file; undefined if it does not exist and will be written. */
function sourceOf(file: string, mayLack: boolean, { cwd, readText }: Disk): string | undefined {
  try {
    return readText(resolve(cwd, file));
  } catch (error) {
    if (mayLack && codeOf(error) === 'ENOENT') return undefined;
    const hint = codeOf(error) === 'ENOENT' ? '--update-baseline writes it' : hintFor(error);
    throw new UserError(`the baseline ${file} ${unreadable(error)}`, hint);
  }
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/** The scope of this run: whole services, and rules in force. */
function scopeOf(
  { request: { only, paths, page }, input, reading, context: { config, cwd }, workspace }: LintRun,
  named: BaselineServices, isGone: (service: string) => boolean,
): Scope {
  const reported = new Set(input.files);
  const severityOf = severitiesOf(config, cwd);
  const clean = reading.readErrors.length === 0;
  const isWhole = ({ pages }: Service): boolean => clean && pages.every(({ file }) => reported.has(file));
  const whole = new Map(reading.services.filter(isWhole).map((service) => [named.nameOf(service), service]));
  const allNamed = clean && paths.length === 0 && page === undefined && impliedFolder(config, workspace) === config.folder;
  return {
    judges: ({ service: name, rule: ruleName }) => {
      if (only.length > 0 && !only.includes(ruleName)) return false;
      const service = whole.get(name);
      if (service === undefined) return allNamed && named.isInProject(name) && isGone(name);
      const rule = workspace.toolkit.rules.find((each) => each.name === ruleName);
      return rule === undefined || service.pages.some(({ file }) => severityOf(rule, file) !== 'off');
    },
    adds: ({ place, rule }) => reported.has(place.file) && (only.length === 0 || only.includes(rule)),
  };
}

/** How many entries an update added and removed. */
function changeIn(before: readonly BaselineEntry[], after: readonly BaselineEntry[]): string {
  const [old, now] = [new Set(before.map(entryText)), new Set(after.map(entryText))];
  const added = [...now].filter((entry) => !old.has(entry)).length;
  const removed = [...old].filter((entry) => !now.has(entry)).length;
  if (added + removed === 0) return 'nothing to update';
  return `${counted(added, 'entry', 'entries')} written, ${removed} removed`;
}

function tell(file: string, known: Known, remarks: readonly string[], today: string, { warn }: Listener): void {
  const all = [...known.values()];
  const expired = all.filter((entry) => isExpired(entry, today)).length;
  const covered = all.length - expired;
  const parts = [
    ...(covered > 0 ? [`${counted(covered, 'problem')} known`] : []),
    ...(expired > 0 ? [`${expired} of expired entries`] : []),
    ...remarks,
  ];
  if (parts.length > 0) warn?.(`${file}: ${parts.join(', ')}`);
}
