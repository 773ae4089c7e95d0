import type { Block, Document, IncludedFiles, Page, SourcePart } from '../../model.ts';
import { contextOf, contextOfPage, readBody, type HowPageIsRead } from './body.ts';
import { defaultDomainOf } from './httpdomain/default-domain.ts';
import { mentionsIn } from './httpdomain/mentions.ts';
import { foldedLinesOf } from './lines/folding.ts';
import { linesOf } from './lines/line.ts';
import { outlineOf } from './outline.ts';
import { sourcesOf } from '../sources.ts';

/** How a page is read. */
export interface Reading extends HowPageIsRead {
  /** The files that it may include; absent where it is read alone. */
  readonly files?: IncludedFiles | undefined;
  /** Whether simple tables are folded into one line; without, nothing changes but the time. */
  readonly shortcuts?: boolean;
}

/**
 * Reads a reStructuredText page as docutils does, with the files that it includes. Never throws; linear in the size of
 * what is read.
 */
export function readRst(page: Page, { files, shortcuts = true, ...how }: Reading = {}): Document {
  const { source } = page;
  const parts: SourcePart[] = [];
  const domain = defaultDomainOf(page, files);
  const context = contextOfPage(source, sourcesOf(page, files, parts), domain, how);
  const { blocks } = readBody(shortcuts ? foldedLinesOf(source) : linesOf(source), contextOf(context, outlineOf()));
  const content = titled(blocks);
  const mentions = mentionsIn(content, files === undefined ? [{ start: 0, source }] : parts, domain);
  const nearMisses = [...context.nearMisses, ...context.statusFiles.unused()];
  return {
    ...content,
    // these stand in no section of the page
    blocks: [...content.blocks, ...context.statusFiles.blocks()],
    ...(nearMisses.length > 0 && { nearMisses }),
    faults: context.faults.toSorted((a, b) => a.span.start - b.span.start),
    comments: [...context.comments],
    ...(mentions.length > 0 && { mentions }),
    // what stands in cells is read when it is asked for, and may open further files
    ...(files !== undefined && { sources: parts }),
  };
}

/** A section that is all of a page gives it its title (docutils' `DocTitle` transform). */
function titled(blocks: readonly Block[]): Pick<Document, 'title' | 'blocks'> {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'section' ? { title: only.title, blocks: only.blocks } : { blocks };
}
