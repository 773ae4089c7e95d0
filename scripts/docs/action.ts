import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
}

/** The inputs of the action, each with its default. */
export function actionInputs(): string {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as Action;
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => `| \`${name}\` | ${value === undefined ? '' : `\`${value}\``} | ${description} |`);
  return ['| input | default | |', '|---|---|---|', ...rows].join('\n');
}
