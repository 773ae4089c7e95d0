import type { Heading, RegionPart } from '../../html/region.ts';
import type { Block, Span } from '../../../model.ts';
import { trimmed } from '../lines/whitespace.ts';
import type { Event } from './event.ts';
import { blocksOf } from './tree.ts';

/** The events of a stretch of HTML as its parts: HTML as it is, and blocks in Markdown between. */
export function partsOf(events: readonly Event[], { start, end }: Span, source: string): readonly RegionPart[] {
  const parts: RegionPart[] = [];
  let between: Event[] = [];
  let at = start;
  const addBetween = (to: number): void => {
    const own = between;
    if (own.length > 0) parts.push({ ...trimmed(source, at, Math.max(at, to)), blocks: () => flowOf(own) });
    between = [];
  };
  for (const event of events) {
    if (event.kind === 'html') {
      addBetween(event.parts[0]!.start);
      for (const part of event.parts) parts.push(part);
      at = event.parts.at(-1)!.end;
    } else between.push(event);
  }
  addBetween(end);
  return parts;
}

/** Whether HTML stands among events. */
export function holdHtml(events: readonly Event[]): boolean {
  return events.some(({ kind }) => kind === 'html');
}

/** The parts of a container that holds HTML: what it is stands around them as tags. */
export function partsWithin(container: Event, parts: readonly RegionPart[], { start, end }: Span): readonly RegionPart[] {
  const [open, close] = container.kind === 'item' ? ['<ul><li>', '</li></ul>'] : ['<div>', '</div>'];
  return [{ start, end: start, tags: open }, ...parts, { start: end, end, tags: close }];
}

/** Blocks and headings in order; headings open sections only where they stand outside of cells and items. */
function flowOf(events: readonly Event[]): readonly (Block | Heading)[] {
  const flow: (Block | Heading)[] = [];
  let from = 0;
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'heading') continue;
    flow.push(...blocksOf(events.slice(from, at)), { kind: 'heading', level: event.level, title: event.title() });
    from = at + 1;
  }
  return [...flow, ...blocksOf(events.slice(from))];
}
