import { exampleCanon } from '../../canon/index.ts';
import type { Toolkit } from '../../engine/toolkit.ts';
import { exampleIn } from '../../formats/format.ts';
import type { ExamplePage } from '../../model.ts';
import { nearest } from '../../text/nearest.ts';
import { UserError } from '../../text/user-error.ts';
import type { Project } from './project.ts';

/** The example of a rule in a markup, or in the first that has it; no other rule reports on it. Throws a `UserError` for a rule that has none. */
export async function exampleOf(rule: string, markup: string | undefined, { rules, formats }: Toolkit): Promise<Omit<Project, 'canonText'>> {
  const names = rules.map(({ name }) => name);
  const found = rules.find(({ name }) => name === rule);
  if (found === undefined) {
    const meant = nearest(rule, names);
    throw new UserError(`there is no rule "${rule}"`, meant === undefined ? undefined : `did you mean ${meant}?`);
  }
  const inOrder = formats.toSorted((one, other) => Number(other.name === markup) - Number(one.name === markup));
  for (const format of inOrder) {
    const pages = await exampleIn(format, together(found.example));
    if (pages.length === 0) continue;
    // as on the page of the rule, where only it reports
    const severities = names.map((name) => [name, name === rule ? wordFor(found.severity) : 'off'] as const);
    return { pages: pages.map(({ file, source }) => ({ name: file, text: source })), canon: exampleCanon, rules: Object.fromEntries(severities) };
  }
  throw new UserError(`the rule ${rule} has no example: it is about what cannot be read`);
}

/** Several pages are those of one service where an index page lies beside them. */
function together(pages: readonly ExamplePage[]): readonly ExamplePage[] {
  return pages.length < 2 ? pages : [...pages, { name: 'index', title: 'Index', content: [] }];
}

function wordFor(severity: 'error' | 'warning' | 'off'): 'error' | 'warn' {
  return severity === 'error' ? 'error' : 'warn';
}
