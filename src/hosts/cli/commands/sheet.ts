import { linesWithin, padEnd } from '../../../reporters/columns.ts';
import type { Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';

/** A label and what it stands for, a paragraph each. */
export type SheetRow = readonly [label: string, paragraphs: readonly string[]];

/** Rows in two columns, paragraphs broken to the width; rows without a paragraph are left out. */
export function rowsText(rows: readonly SheetRow[], { colours, width = readable }: Style): string {
  const filled = rows.filter(([, paragraphs]) => paragraphs.length > 0);
  const column = filled.reduce((widest, [label]) => Math.max(widest, label.length), 0);
  const room = Math.max(narrowest, Math.min(width, readable) - column - indent.length - gap.length);
  return filled.map(([label, paragraphs]) => {
    const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, room));
    const labels = lines.map((_, at) => colours.dim(padEnd(at === 0 ? label : '', column)));
    return lines.map((line, at) => `${indent}${labels[at] ?? ''}${gap}${line}\n`).join('');
  }).join('');
}

/** A paragraph broken to a width, safe on a terminal. */
export function linesOf(paragraph: string, width: number): readonly string[] {
  const text = printable(paragraph.replace(/\s+/g, ' ').trim());
  return linesWithin(text, width).map(({ start, end }) => text.slice(start, end));
}

const indent = '  ';
const gap = '  ';
const narrowest = 30;
/** Columns of a comfortable line. */
const readable = 100;
