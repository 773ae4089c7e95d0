import { factsOf } from '../../src/facts/index.ts';
import { markdown } from '../../src/formats/markdown/index.ts';
import { readRst } from '../../src/formats/rst/read.ts';
import type { Page, PageFacts } from '../../src/model.ts';

/** What a page in reStructuredText says. */
export function factsIn(source: string): PageFacts {
  const page: Page = { file: 'page.rst', source: `${source.replace(/^\n/, '')}\n`, encoding: 'utf-8', byteOrderMark: false };
  return factsOf(page, readRst(page));
}

await markdown.load?.();

/** What a page in Markdown says, or in MDX. */
export function factsInMarkdown(source: string, file = 'page.md'): PageFacts {
  const page: Page = { file, source: `${source.replace(/^\n/, '')}\n`, encoding: 'utf-8', byteOrderMark: false };
  return factsOf(page, markdown.read(page));
}

/** Every status entry of a page as one line: `line:column code phrase | description | outcome | methods`. */
export function entriesIn(source: string): string[] {
  return entriesOf(factsIn(source));
}

/** The same of facts. */
export function entriesOf({ statusLists }: PageFacts): string[] {
  return statusLists.flatMap(({ entries }) =>
    entries.map(({ place, code, phrase, description, outcome, methods }) => {
      const parts = [`${place.line}:${place.column} ${code} ${phrase?.text ?? '-'}`, description?.text ?? '-'];
      if (outcome !== undefined) parts.push(outcome);
      if (methods.length > 0) parts.push(methods.join(' '));
      return parts.join(' | ');
    }),
  );
}

/** Every operation of a page: `METHOD uri: codes`, a `!` behind a code that is its normal response. */
export function operationsIn(source: string): string[] {
  return operationsOf(factsIn(source));
}

/** The same of a page in Markdown, or in MDX. */
export function operationsInMarkdown(source: string, file = 'page.md'): string[] {
  return operationsOf(factsInMarkdown(source, file));
}

function operationsOf({ operations }: PageFacts): string[] {
  return operations.map(({ method, uri, codes }) => {
    const stated = codes.map(({ code, success, place, stated: where }) => `${code}${success ? '!' : ''} ${where}:${place.line}`);
    return `${method} ${uri}: ${stated.join(', ')}`;
  });
}
