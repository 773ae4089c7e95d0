import type { Block, Span } from '../../model.ts';
import type { Definitions } from './inline/links.ts';

/** Reads raw HTML in a part of a page. */
export type HtmlReader = (source: string, region: Span, definitions: Definitions) => readonly Block[];
