import { alertOpening, fencedOpening, indentedOpening } from './admonitions.ts';
import { alternativeName } from './alternatives.ts';
import { indentedBy, quoteGoesOn, takeQuoteMark } from './containers.ts';
import type { Event } from './event.ts';
import { titleOf } from './heading-starts.ts';
import { containerOf } from '../../late.ts';
import { listMarkerAt } from './list-marker.ts';
import type { Start } from './open-blocks.ts';

/** A block quote, or an alert (CommonMark, section 5.1). */
export const quote: Start = (blocks) => {
  if (!blocks.mayNest) return 'none';
  const { line, context } = blocks;
  takeQuoteMark(line);
  const alert = alertOpening(line);
  const title = alert?.title && titleOf(context, [alert.title]);
  blocks.openContainer({
    events: [],
    goesOn: quoteGoesOn,
    close: (inner) => ({ kind: 'block', block: containerOf(alert?.name, title, inner) }),
  });
  return alert === undefined ? 'container' : 'leaf';
};

/** An item of a list (CommonMark, section 5.2). */
export const listItem: Start = (blocks) => {
  const { line } = blocks;
  const marker = blocks.mayNest ? listMarkerAt(line) : undefined;
  if (marker === undefined) return 'none';
  const { type, length, number } = marker;
  const isBlank = line.source.slice(line.words + length, line.end).trim() === '';
  if (blocks.paragraph !== undefined && (isBlank || (number !== undefined && number !== 1))) return 'none';
  const offset = line.indent;
  line.takeTo(line.words + length);
  const isWide = isBlank || line.indent > 4 || line.indent < 1;
  const gap = isWide ? 1 : line.indent;
  line.takeColumns(gap);
  blocks.openContainer({
    events: [],
    goesOn: indentedBy(offset + length + gap),
    close: (inner) => ({ kind: 'item', list: type, blocks: inner }),
  });
  return 'container';
};

/** The definition of a term, which is the line above. */
export const definition: Start = (blocks) => {
  const { line, context } = blocks;
  const lines = blocks.paragraph?.lines;
  const term = lines?.at(-1);
  const isNext = lines === undefined && (isDefinition(blocks.events.at(-1)) || blocks.unmatched?.list === definitions);
  if (!blocks.mayNest || (term === undefined && !isNext) || !/^:[ \t]+\S/.test(line.rest)) return 'none';
  if (term !== undefined && (term.end - term.start > longestTerm || lines?.length !== 1)) return 'none';
  if (term !== undefined) blocks.dropParagraph();
  const label = term && titleOf(context, [term]);
  const offset = line.indent;
  line.takeTo(line.words + 1);
  const gap = line.indent;
  line.takeColumns(gap);
  blocks.openContainer({
    events: [],
    list: definitions,
    goesOn: indentedBy(Math.min(4, offset + 1 + gap)),
    close: (inner) => ({ kind: 'item', list: definitions, blocks: inner, ...(label !== undefined && { label }) }),
  });
  return 'container';
};

const definitions = 'definition';

function isDefinition(event: Event | undefined): boolean {
  return event?.kind === 'item' && event.list === definitions;
}

/** In UTF-16 code units; a longer line is no term. */
const longestTerm = 200;

/** An admonition or a tab whose content is indented: `!!! note "Kites"`, `=== "Kites"`. */
export const indentedContainer: Start = (blocks) => {
  const found = blocks.mayNest && blocks.paragraph === undefined ? indentedOpening(blocks.line) : undefined;
  if (found === undefined) return 'none';
  const title = found.title && titleOf(blocks.context, [found.title]);
  blocks.openContainer({
    events: [],
    goesOn: indentedBy(4, true),
    close: (inner) => ({ kind: 'block', block: containerOf(found.name, title, inner) }),
  });
  return 'leaf';
};

/** The first or last line of an admonition between colons: `:::note Kites`. */
export const fencedContainer: Start = (blocks) => {
  const found = fencedOpening(blocks.line);
  if (found === undefined) return 'none';
  if (found === 'nothing') return 'leaf';
  const key = ':::';
  if (found === 'close') blocks.addEvent({ kind: 'close', key });
  else {
    const title = found.title && titleOf(blocks.context, [found.title]);
    blocks.addEvent({ kind: 'open', key, name: alternativeName(found.name) ?? found.name, ...(title !== undefined && { title }) });
  }
  return 'leaf';
};
