import type { Block, Document, Fault, IncludedFiles, Page, Section, SourcePart } from '../../model.ts';
import { sourcesOf } from '../sources.ts';
import { Attributes } from './attributes/attributes.ts';
import { componentAttributes } from './attributes/component.ts';
import type { Body, Context } from './blocks/context.ts';
import { readBody } from './blocks/parser.ts';
import { isGenerated } from './generated.ts';
import type { Line } from './lines/line.ts';
import { preprocessed } from './lines/preprocess.ts';

/**
 * Reads an AsciiDoc page as Asciidoctor does, with the files that it includes. Never throws; linear in the size of what is
 * read.
 */
export function readAsciidoc(page: Page, files?: IncludedFiles): Document {
  const parts: SourcePart[] = [];
  const attributes = new Attributes(componentAttributes(page.file, files));
  const { lines, comments, gaps } = preprocessed(page.source, sourcesOf(page, files, parts, 'file'), attributes);
  const faults: Fault[] = [];
  const blocks = readBody(lines, contextOf({ attributes, faults, gaps, depth: 0, inCell: false }), { hasSections: true });
  return {
    ...titled(blocks),
    ...(isGenerated(page.source) && { generated: true as const }),
    faults: faults.toSorted((one, other) => one.span.start - other.span.start),
    comments: comments.toSorted((one, other) => one.span.start - other.span.start),
    ...(files !== undefined && { sources: parts }),
  };
}

/** The context of lines; those nested in it are one level deeper. */
function contextOf(context: Omit<Context, 'nested'>): Context {
  return {
    ...context,
    nested(lines: readonly Line[], body: Body) {
      return readBody(lines, contextOf({ ...context, depth: context.depth + 1, inCell: body.inCell ?? context.inCell }), body);
    },
  };
}

/** The only section that is in no other gives a page its title. */
function titled(blocks: readonly Block[]): Pick<Document, 'title' | 'blocks'> {
  const at = blocks.findIndex(({ kind }) => kind === 'section');
  const only = at === blocks.length - 1 ? blocks[at] as Section | undefined : undefined;
  return only === undefined ? { blocks } : { title: only.title, blocks: [...blocks.slice(0, at), ...only.blocks] };
}
