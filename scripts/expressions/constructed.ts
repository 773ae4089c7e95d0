import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Expression } from './expression.ts';

/** The regular expressions that modules create with `RegExp` while they load, without those of packages. */
export async function constructedIn(files: readonly string[]): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const note = (made: RegExp): RegExp => {
    const at = placeIn(new Error('made here').stack ?? '');
    if (at !== undefined) found.push({ at, source: made.source, flags: made.flags });
    return made;
  };
  const own = RegExp;
  process.setSourceMapsEnabled(true);
  globalThis.RegExp = new Proxy(own, {
    construct: (_, given: ConstructorParameters<typeof RegExp>) => note(new own(...given)),
    apply: (_, __, given: ConstructorParameters<typeof RegExp>) => note(own(...given)),
  });
  try {
    for (const file of files) await import(resolve(file));
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** The place that creates a regular expression, as `file:line`: after this module's two stack frames. */
function placeIn(stack: string): string | undefined {
  const [, url, line] = /\((file:.*?|\/.*?):(\d+):\d+\)$/.exec(stack.split('\n')[3] ?? '') ?? [];
  if (url === undefined) return undefined;
  const file = relative(process.cwd(), url.startsWith('file:') ? fileURLToPath(url) : url);
  return /^(?:src|rules)\//.test(file) ? `${file}:${line}` : undefined;
}
