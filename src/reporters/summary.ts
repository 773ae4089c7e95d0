import type { Summary } from '../model.ts';
import { counted } from '../text/counted.ts';
import type { Colours } from './reporter.ts';

/** What the run found and read. Where there was nothing to compare, it says so. */
export function summaryLines(summary: Summary, colours: Colours): readonly string[] {
  const { pages, tables, entries, errors, warnings, nearMisses } = summary;
  const near = nearMisses === 0 ? [] : [colours.dim(`  ${nearMissText(nearMisses)}`)];
  if (pages === 0) return [colours.yellow('No page found: nothing to compare')];
  if (tables > 0) {
    const read = `  ${counted(tables, 'status table')} with ${counted(entries, 'entry', 'entries')}`;
    return [verdict(summary, colours), colours.dim(read), ...near];
  }
  const nothing = colours.yellow(`No status-code table found ${where(summary)}`);
  return errors + warnings === 0 ? [nothing, ...near] : [verdict(summary, colours), nothing, ...near];
}

function nearMissText(count: number): string {
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
