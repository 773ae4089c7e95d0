import type { Summary } from '../../model.ts';

/** What a step counts. */
export type Counts = Pick<Summary, 'errors' | 'warnings' | 'pages'>;

/** What the report in JSON counts. */
export function countsIn(json: string): Counts {
  const { summary } = JSON.parse(json) as { readonly summary: Counts }; // as the json reporter writes it
  return summary;
}
