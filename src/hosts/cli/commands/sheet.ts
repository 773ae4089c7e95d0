import { linesWithin, padEnd } from '../../../reporters/columns.ts';
import type { Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';

/** A label with its paragraphs. */
export type SheetRow = readonly [label: string, paragraphs: readonly string[]];

/** Rows in two columns, with paragraphs wrapped; rows without a paragraph are left out. */
export function rowsText(rows: readonly SheetRow[], { colours, width = readableWidth }: Style): string {
  const filled = rows.filter(([, paragraphs]) => paragraphs.length > 0);
  const column = filled.reduce((widest, [label]) => Math.max(widest, label.length), 0);
  const room = Math.max(minColumnWidth, Math.min(width, readableWidth) - column - indent.length - gap.length);
  return filled.map(([label, paragraphs]) => {
    const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, room));
    const labels = lines.map((_, at) => colours.dim(padEnd(at === 0 ? label : '', column)));
    return lines.map((line, at) => `${indent}${labels[at] ?? ''}${gap}${line}\n`).join('');
  }).join('');
}

/** A paragraph wrapped to a width, safe for a terminal. */
export function linesOf(paragraph: string, width: number): readonly string[] {
  const text = printable(paragraph.replace(/\s+/g, ' ').trim());
  return linesWithin(text, width).map(({ start, end }) => text.slice(start, end));
}

const indent = '  ';
const gap = '  ';
const minColumnWidth = 30;
/** The width of a readable line, in columns. */
const readableWidth = 100;
