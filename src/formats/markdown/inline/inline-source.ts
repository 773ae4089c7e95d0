import type { Span } from '../../../model.ts';

/** The source of inline content: parts of the page, joined to one text. */
export interface InlineSource {
  readonly text: string;
  /** Where the parts begin, ascending: in `text`, and in the page. */
  readonly parts: readonly Part[];
}

/** A part of the page from `start`, which stands in the text from `at`. */
export interface Part {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** Lines as inline content, joined by line breaks. */
export function inLines(source: string, lines: readonly Span[]): InlineSource {
  return joined(source, lines, '\n');
}

/** Parts of one line as inline content, joined by nothing. */
export function inParts(source: string, parts: readonly Span[]): InlineSource {
  return joined(source, parts, '');
}

function joined(source: string, spans: readonly Span[], separator: string): InlineSource {
  const parts: Part[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push({ at, start, length: end - start });
    texts.push(source.slice(start, end));
    at += end - start + separator.length;
  }
  return { text: texts.length === 1 ? texts[0]! : texts.join(separator), parts };
}
