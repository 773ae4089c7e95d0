import type { Block, Container, Text } from '../../../model.ts';
import { readHtmlRegion, type Heading, type RegionPart } from '../../html/region.ts';
import type { Context } from '../context.ts';
import { tagAt, type Tag } from '../inline/tags.ts';
import { trimmed } from '../lines/whitespace.ts';
import { alternativeName } from './alternatives.ts';
import { requestOf } from './component-request.ts';
import type { Event } from './event.ts';
import type { HtmlLeaf } from './leaf.ts';

/**
 * Adds what raw HTML holds: tables, lists, text and comments. Tags that stand alone open and close what is between them.
 * `partsOf` tells HTML from the Markdown in it.
 */
export function addHtml(leaf: HtmlLeaf, partsOf: (leaf: HtmlLeaf) => readonly RegionPart[], events: Event[], context: Context): void {
  const { source, comments, faults } = context;
  const tags = tagsAlone(source, leaf.start, leaf.end);
  if (tags !== undefined) {
    addComments(leaf, context);
    for (const tag of tags) events.push(...eventsOf(tag, source));
    return;
  }
  const first = tagAt(source, leaf.start);
  const request = first && requestOf(first.attributes, source);
  if (request !== undefined) events.push({ kind: 'block', block: request });
  const parts = leaf.mixed ? partsOf(leaf) : leaf.lines;
  const content = readHtmlRegion({ source, parts });
  if (context.html !== undefined) for (const part of parts) if (!('blocks' in part || 'tags' in part)) context.html.push({ start: part.start, end: part.end });
  comments.push(...content.comments);
  faults.push(...content.faults);
  for (const each of content.flow) {
    if (isOpening(each)) events.push({ kind: 'open', key: `<${each.name}>`, name: each.name, title: () => each.title });
    else if (each.kind === 'heading') events.push({ kind: 'heading', level: each.level, title: () => each.title, ownAnchor: each.anchor !== undefined });
    else events.push({ kind: 'block', block: each });
  }
}

/** Whether all that is said of a container is its title: its blocks follow as Markdown. */
function isOpening(block: Block | Heading): block is Container & { readonly name: string; readonly title: Text } {
  return block.kind === 'container' && block.name === 'details' && block.title !== undefined && block.blocks.length === 0;
}

/** The tags of a part that holds nothing else but comments; undefined if it does, or if it is a table of empty cells. */
function tagsAlone(source: string, start: number, end: number): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  for (let at = start; at < end;) {
    const { start: next } = trimmed(source, at, end);
    if (next >= end) break;
    if (source.startsWith('<!--', next)) {
      const close = source.indexOf('-->', next);
      if (close < 0) return tags;
      at = close + 3;
      continue;
    }
    const tag = tagAt(source, next);
    if (tag === undefined || tag.end > end || /^table$/i.test(tag.name)) return undefined;
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}

function eventsOf({ name, kind, attributes }: Tag, source: string): readonly Event[] {
  const request = kind === 'close' ? undefined : requestOf(attributes, source);
  if (request !== undefined) return [{ kind: 'block', block: request }];
  const alternative = alternativeName(name);
  if (alternative === undefined || kind === 'empty') return [];
  const key = `<${name}>`;
  if (kind === 'close') return [{ kind: 'close', key }];
  const label = attributes.get('label') ?? attributes.get('title') ?? attributes.get('name');
  const title = label && (() => ({ value: source.slice(...label), runs: [{ at: 0, start: label[0], length: label[1] - label[0] }] }));
  return [{ kind: 'open', key, name: alternative, ...(title !== undefined && { title }) }];
}

/** Collects the comments in raw HTML. */
function addComments({ start, end }: HtmlLeaf, { source, comments }: Context): void {
  const part = source.slice(start, end);
  for (let at = part.indexOf('<!--'); at >= 0;) {
    const close = part.indexOf('-->', at + 4);
    if (close < 0) return;
    comments.push({ span: { start: start + at, end: start + close + 3 }, text: part.slice(at + 4, close).trim() });
    at = part.indexOf('<!--', close + 3);
  }
}
