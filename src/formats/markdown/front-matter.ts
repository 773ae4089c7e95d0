import type { DeclaredRequest, Text } from '../../model.ts';
import { requestIn } from './front-matter-request.ts';
import { scalarIn } from './front-matter-scalar.ts';

/** The front matter of a page: where the page begins behind it, the title that it gives, and the operation that it names. */
export interface FrontMatter {
  readonly end: number;
  readonly title: Text | undefined;
  readonly request: DeclaredRequest | undefined;
}

const closers: Readonly<Record<string, RegExp>> = {
  '---': /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g,
  '+++': /(?:\r\n|\n|\r)\+\+\+[ \t]*(?=[\r\n]|$)/g,
};
const titles: Readonly<Record<string, RegExp>> = {
  '---': /(?:\r\n|\n|\r)title[ \t]*:[ \t]*([^\r\n]*)/i,
  '+++': /(?:\r\n|\n|\r)title[ \t]*=[ \t]*([^\r\n]*)/i,
};

/** The YAML or TOML between lines of `---` or `+++` at the top of a page; undefined if there is none. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const mark = /^(---|\+\+\+)[ \t]*[\r\n]/.exec(source)?.[1];
  const closer = mark === undefined ? undefined : closers[mark];
  if (mark === undefined || closer === undefined) return undefined;
  closer.lastIndex = mark.length;
  const match = closer.exec(source);
  if (match === null) return undefined;
  const matter = source.slice(0, match.index);
  return { end: match.index + match[0].length, title: titleIn(matter, titles[mark]!), request: requestIn(matter) };
}

function titleIn(matter: string, pattern: RegExp): Text | undefined {
  const match = pattern.exec(matter);
  if (match === null) return undefined;
  const span = scalarIn(matter, match.index + match[0].length - match[1]!.length, match.index + match[0].length);
  const value = matter.slice(span.start, span.end).replace(/\s/g, ' ');
  return value === '' ? undefined : { value, runs: [{ at: 0, start: span.start, length: value.length }] };
}
