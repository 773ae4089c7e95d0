import type { CanonChoice, Report, Summary } from '../model.ts';
import { counted } from '../text/counted.ts';
import { printable } from './printable.ts';
import type { Colours } from './reporter.ts';

/** What the run found and read. Where there was nothing to compare, it says so. */
export function summaryLines({ summary, canon }: Pick<Report, 'summary' | 'canon'>, colours: Colours): readonly string[] {
  const { pages, tables, entries, errors, warnings, nearMisses } = summary;
  const remarks = [...fixesText(summary), ...olderText(summary), ...nearMisses === 0 ? [] : [nearMissText(nearMisses)], ...canonText(canon)];
  const notes = remarks.map((note) => colours.dim(`  ${note}`));
  if (pages === 0) return [colours.yellow('No page found: nothing to compare')];
  if (tables > 0) {
    const read = `  ${counted(tables, 'status table')} with ${counted(entries, 'entry', 'entries')}`;
    return [verdict(summary, colours), colours.dim(read), ...notes];
  }
  const nothing = colours.yellow(`No status-code table found ${where(summary)}`);
  return errors + warnings === 0 ? [nothing, ...notes] : [verdict(summary, colours), nothing, ...notes];
}

/** What --fix would do, and what more --fix=all. */
function fixesText({ safeFixes, unsafeFixes }: Summary): readonly string[] {
  if (unsafeFixes === 0) return safeFixes === 0 ? [] : [`${safeFixes} fixable with --fix`];
  return [safeFixes === 0 ? `${unsafeFixes} fixable with --fix=all` : `${safeFixes} fixable with --fix, ${unsafeFixes} more with --fix=all`];
}

/** What is left out of a report on a change. */
function olderText({ older = 0 }: Summary): readonly string[] {
  return older === 0 ? [] : [`${counted(older, 'older problem')} of changed pages not shown; --changed-pages shows ${older === 1 ? 'it' : 'them'}`];
}

/** Which canon the run took and why; where nobody named one, also what to do next. */
function canonText(canon: Report['canon']): readonly string[] {
  if (canon?.choice === undefined) return [];
  return [printable(`canon ${canon.name}: ${reasonOf(canon.choice)}`)];
}

/** Why a run took its canon and, where nobody named one, what to do next. */
export function reasonOf({ by, why }: CanonChoice): string {
  return `${why}${nextSteps[by]}`;
}

const nextSteps: Readonly<Record<CanonChoice['by'], string>> = {
  name: '',
  words: '; canonlint init names it in canonlint.yaml',
  consensus: '; canonlint init --infer writes it down',
  protocol: '; canonlint init names a canon in canonlint.yaml',
};

/** How many lists look like status codes and were not read. */
export function nearMissText(count: number): string {
  const [look, were] = count === 1 ? ['looks', 'was'] : ['look', 'were'];
  return `${counted(count, 'list')} ${look} like status codes and ${were} not read`;
}

function verdict(summary: Summary, { bold, green, red, yellow }: Colours): string {
  const { errors, warnings } = summary;
  if (errors + warnings === 0) return green(`✔ no problems ${where(summary)}`);
  const degrees = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const paint = errors > 0 ? red : yellow;
  return bold(paint(`✖ ${counted(errors + warnings, 'problem')} (${degrees}) ${where(summary)}`));
}

function where({ pages, services }: Summary): string {
  return `in ${counted(pages, 'page')} of ${counted(services, 'service')}`;
}
