import { rules } from '../../../rules/index.ts';
import { judgementOf } from '../../../src/engine/judgement.ts';
import { fixPages } from '../../../src/fix/index.ts';
import type { Judgement, PageOutcome } from '../../../src/fix/index.ts';
import { tablesOf } from '../../../src/text/tables.ts';
import { asciidoc } from '../../../src/formats/asciidoc/index.ts';
import { html } from '../../../src/formats/html/index.ts';
import { withWriter, type LoadedFormat } from '../../../src/formats/index.ts';
import { markdown } from '../../../src/formats/markdown/index.ts';
import { python } from '../../../src/formats/python/index.ts';
import { rst } from '../../../src/formats/rst/index.ts';
import { fragments } from '../../../src/formats/rst/openstack/fragments.ts';
import { statusFiles } from '../../../src/formats/rst/openstack/status-file-format.ts';
import { found } from '../../../src/lint/lint.ts';
import type { Page, PageFacts, Problem, Span } from '../../../src/model.ts';
import { mutatedAsciidoc } from '../asciidoc-mutations.ts';
import { mutatedMarkdown } from '../markdown-mutations.ts';
import { factsIn, house, pageWith } from '../page-law.ts';
import { mutatedPython } from '../python-mutations.ts';
import { mutatedFixable } from '../page-mutations.ts';
import { generatedPage } from '../page-structure.ts';
import { oneOf } from '../random.ts';
import { pageNames } from '../samples.ts';
import { splicedPage } from '../spliced-page.ts';
import { statusHtml, statusMarkdown } from '../status-pages.ts';
import type { Target } from '../target.ts';
import { mutatedFragment, mutatedTexts } from './api-reference.ts';

/** A mutated, generated or spliced page that is fixed. */
export const fix: Target = fixTarget('fix', 'page.rst', await withWriter(rst), [mutatedFixable, mutatedFixable, generatedPage, (each) => splicedPage(each, 'rst')]);

/** The same in Markdown, in MDX and in HTML. */
export const fixMarkdown: Target = fixTarget('fix-markdown', 'page.md', await withWriter(markdown), [statusMarkdown, statusMarkdown, mutatedMarkdown, (each) => splicedPage(each, 'markdown')]);
export const fixMdx: Target = fixTarget('fix-mdx', 'page.mdx', await withWriter(markdown), [statusMarkdown]);
/** The same in parts of OpenStack's pages, and in their files of texts. */
export const fixFragment: Target = fixTarget('fix-fragment', pageNames.fragment, await withWriter(fragments), [mutatedFragment]);
export const fixTexts: Target = fixTarget('fix-texts', pageNames.texts, await withWriter(statusFiles), [mutatedTexts]);
export const fixHtml: Target = fixTarget('fix-html', 'page.html', await withWriter(html), [statusHtml]);

/** The same in docstrings. */
export const fixPython: Target = fixTarget('fix-python', 'page.py', await withWriter(python), [mutatedPython]);

/** The same in AsciiDoc. */
export const fixAsciidoc: Target = fixTarget('fix-asciidoc', 'page.adoc', await withWriter(asciidoc), [mutatedAsciidoc, (each) => splicedPage(each, 'asciidoc')]);

function fixTarget(name: string, file: string, format: LoadedFormat, inputs: readonly Target['inputOf'][]): Target {
  const outcomeOf = (page: Page): PageOutcome => fixPages([page], () => format, judge)[0]!;
  return {
    name,
    encoding: 'utf8',
    share: file === 'page.rst' ? 1 : 0.2,
    inputOf: (random) => oneOf(random, inputs)(random),
    faultOf: (input) => {
      const before = pageWith(input, file);
      const outcome = outcomeOf(before);
      const fixed = outcome.page;
      const untold = untoldAfter(outcome);
      if (untold !== undefined || fixed === before) return untold;
      return lossBetween(before, fixed, format) ?? (outcomeOf(fixed).page.source === fixed.source ? undefined : 'is not done: fixing it again changes it');
    },
  };
}

/** What is left with a fix on a fixed page, and was not declined. */
function untoldAfter({ page, declined }: PageOutcome): string | undefined {
  const told = new Set(declined.map(({ problem }) => keyOf(problem)));
  const untold = judge([page]).problems.find(({ offered, hidden, problem }) => offered && !hidden && !told.has(keyOf(problem)));
  return untold === undefined ? undefined : `leaves ${keyOf(untold.problem)} without a reason`;
}

function keyOf({ rule, code, place }: Problem): string {
  return `${rule} ${code ?? ''} at ${place.line}:${place.column}`;
}

function judge(pages: readonly Page[]): Judgement {
  const facts = pages.map(factsIn);
  const service = { name: 'page', pages: facts };
  const problems = found([service], house, rules, () => 'error');
  return judgementOf(service, new Map(facts.map((each) => [each.file, each])), new Set(pages.map(({ file }) => file)), problems, ({ fix: offered }) => offered !== undefined);
}

/** What a page loses when it is fixed, determined without the proof before every write. */
function lossBetween(before: Page, after: Page, format: LoadedFormat): string | undefined {
  const [was, is] = [factsIn(before), factsIn(after)];
  if (was.tables !== is.tables) return `has ${was.tables} tables, and afterwards ${is.tables}`;
  if (was.malformed.length !== is.malformed.length) return 'has other malformed tables afterwards';
  if (outsideLists(before, format) !== outsideLists(after, format)) return 'has other text outside its lists afterwards';
  const stated = new Set(codesIn(is));
  // a code may contain an escape, and a broken table may be read differently
  const lost = codesIn(was).find((code) => !stated.has(code) && !after.source.includes(String(code)));
  return lost === undefined ? undefined : `has lost its ${lost}`;
}

function codesIn({ statusLists }: PageFacts): readonly number[] {
  return statusLists.flatMap(({ entries }) => entries.map(({ code }) => code));
}

/** The source outside tables, status lists and mentions. */
function outsideLists(page: Page, format: LoadedFormat): string {
  const tables = tablesOf(format.read(page)).flatMap(({ table, root }) => (table === root ? [table.span] : []));
  const { statusLists, mentions = [] } = factsIn(page);
  const spans = merged([...tables, ...statusLists.map(({ place }) => place), ...mentions.map(({ phrase }) => phrase.place)]);
  const ends = [0, ...spans.map(({ end }) => end)];
  const outside = ends.map((end, at) => page.source.slice(end, spans[at]?.start)).join('\0');
  // a paragraph that is written again may break its lines elsewhere
  const hasSentences = format.name === 'os-api-ref' || format.name === 'status-texts' || page.source.includes('rest_method::');
  return hasSentences ? outside.replace(/\s+/g, ' ').trim() : outside;
}

/** Spans in order, those that overlap as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else all.push({ start, end });
  }
  return all;
}
