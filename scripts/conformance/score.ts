import { shortened, type Requirement } from './requirement.ts';

/** The least precision and recall. */
const minScore = 0.95;

/** Expected and actual findings as lines; equal lines mean the same. */
export interface Findings {
  readonly name: string;
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

/** Precision and recall of the findings, with every miss. */
export function scoreOf({ name, wanted, found }: Findings): Requirement {
  const missing = without(wanted, found);
  const extra = without(found, wanted);
  const precision = found.length === 0 ? 1 : (found.length - extra.length) / found.length;
  const recall = wanted.length === 0 ? 1 : (wanted.length - missing.length) / wanted.length;
  const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${wanted.length} wanted, ${found.length} found)`;
  const misses = [...missing.map((line) => `missing  ${line}`), ...extra.map((line) => `extra    ${line}`)];
  return { name, figures, met: precision >= minScore && recall >= minScore, misses: shortened(misses) };
}

/** The lines of one list that the other lacks, with multiplicity. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
