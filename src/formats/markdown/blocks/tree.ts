import type { Block, Item } from '../../../model.ts';
import type { Event, HeadingEvent, ItemEvent, OpenEvent } from './event.ts';
import { containerOf, itemOf, sectionOf } from '../../late.ts';

/** The blocks that events make: sections by the levels of their headings, items in lists, containers from their start to their end. */
export function blocksOf(events: readonly Event[]): readonly Block[] {
  const matched = matchedEvents(events);
  const root: Scope = { open: [{ level: 0, blocks: [] }], opener: undefined, items: undefined };
  const scopes = [root];
  for (const event of events) {
    const scope = scopes.at(-1)!;
    switch (event.kind) {
      case 'block':
        add(scope, event.block);
        break;
      case 'heading':
        openSection(scope, event);
        break;
      case 'item':
        addItem(scope, event);
        break;
      case 'open':
        if (matched.has(event)) scopes.push({ open: [{ level: 0, blocks: [] }], opener: event, items: undefined });
        break;
      case 'close':
        if (matched.has(event)) add(scopes[scopes.length - 2]!, closed(scopes.pop()!));
        break;
      case 'gap':
        scope.items = undefined;
        break;
      case 'html': // stands in none of the containers that are made here
    }
  }
  return root.open[0]!.blocks;
}

/** A container under construction. */
interface Scope {
  /** The open sections, outermost first, after the container itself. */
  readonly open: { readonly level: number; readonly blocks: Block[] }[];
  readonly opener: OpenEvent | undefined;
  /** The list that the next item may belong to. */
  items: { readonly list: string; readonly items: Item[] } | undefined;
}

function add(scope: Scope, block: Block): void {
  scope.items = undefined;
  scope.open.at(-1)!.blocks.push(block);
}

function openSection(scope: Scope, { level, title, ownAnchor }: HeadingEvent): void {
  scope.items = undefined;
  while (scope.open.at(-1)!.level >= level) scope.open.pop();
  const blocks: Block[] = [];
  scope.open.at(-1)!.blocks.push(sectionOf(title, blocks, ownAnchor));
  scope.open.push({ level, blocks });
}

function addItem(scope: Scope, { list, label, blocks }: ItemEvent): void {
  const item = itemOf(label, blocks);
  if (scope.items?.list === list) {
    scope.items.items.push(item);
    return;
  }
  const items = [item];
  add(scope, { kind: 'list', items });
  scope.items = { list, items };
}

function closed({ open, opener }: Scope): Block {
  return containerOf(opener!.name, opener!.title, open[0]!.blocks);
}

/** The starts and ends of containers that belong together; a container without an end is none. */
function matchedEvents(events: readonly Event[]): ReadonlySet<Event> {
  const matched = new Set<Event>();
  const stack: OpenEvent[] = [];
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'open') {
      stack.push(event);
      counts.set(event.key, (counts.get(event.key) ?? 0) + 1);
    } else if (event.kind === 'close' && (counts.get(event.key) ?? 0) > 0) {
      for (let last = stack.pop()!; ; last = stack.pop()!) {
        counts.set(last.key, counts.get(last.key)! - 1);
        if (last.key !== event.key) continue;
        matched.add(last).add(event);
        break;
      }
    }
  }
  return matched;
}
