import type { Severity } from '../model.ts';

/** The words for a severity in a configuration; `warning` is accepted for `warn`. */
export const severityWords = ['off', 'warn', 'error'] as const;

export type SeverityWord = (typeof severityWords)[number] | 'warning';

/** The severity that a word asks for; undefined for any other word. */
export function severityNamed(word: string): Severity | 'off' | undefined {
  if (word === 'warn' || word === 'warning') return 'warning';
  return word === 'off' || word === 'error' ? word : undefined;
}

/** The word that asks for a severity. */
export function wordFor(severity: Severity | 'off'): SeverityWord {
  return severity === 'warning' ? 'warn' : severity;
}
