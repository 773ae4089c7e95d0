import type { Block, Comment, Document, Fault, Page, Section, Span } from '../../model.ts';
import { elementEndsIn } from './blocks/html-extents.ts';
import { readBlocks } from './blocks/parser.ts';
import type { Context } from './context.ts';
import { frontMatterOf, type FrontMatter } from './front-matter.ts';

/** Reads a Markdown or MDX page as CommonMark and GitHub Flavored Markdown have it. Never throws; linear in its size. */
export function readMarkdown(page: Page): Document {
  return readPage(page).document;
}

/** A page as it reads, and what its blocks share. */
export interface PageReading {
  readonly document: Document;
  readonly context: Context;
}

/** Reads a page, and what is needed to read parts of it again; collects where raw HTML stands, if `html` is given. */
export function readPage({ file, source }: Page, html?: Span[]): PageReading {
  const matter = frontMatterOf(source);
  const [faults, comments]: [Fault[], Comment[]] = [[], []];
  const context: Context = {
    source, mdx: /\.mdx$/i.test(file), definitions: new Set(), faults, comments, elementEnds: elementEndsIn(source),
  };
  const content = readBlocks(html === undefined ? context : { ...context, html }, matter?.end ?? 0);
  const blocks = matter?.request === undefined ? content : [matter.request, ...content];
  const document = {
    ...titled(blocks, matter),
    faults: faults.toSorted((a, b) => a.span.start - b.span.start),
    comments: comments.toSorted((a, b) => a.span.start - b.span.start),
  };
  return { document, context };
}

/** The only section that is in no other, if there is one, gives a page its title; else its front matter. */
function titled(blocks: readonly Block[], matter: FrontMatter | undefined): Pick<Document, 'title' | 'blocks'> {
  const at = blocks.findIndex(({ kind }) => kind === 'section');
  const only = at === blocks.length - 1 ? blocks[at] as Section | undefined : undefined;
  if (only !== undefined) return { title: only.title, blocks: [...blocks.slice(0, at), ...only.blocks] };
  return { ...(matter?.title !== undefined && { title: matter.title }), blocks };
}
