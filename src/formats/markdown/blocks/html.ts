import type { Context } from '../context.ts';
import { tagAt, type Tag } from '../inline/tags.ts';
import type { Event } from './event.ts';
import type { HtmlLeaf } from './leaf.ts';
import { trimmed } from '../lines/whitespace.ts';
import { alternativeName } from './alternatives.ts';

/** Adds what raw HTML holds: tables, lists, text and comments; tags that stand alone open and close what is between them. */
export function addHtml({ start, end }: HtmlLeaf, events: Event[], context: Context): void {
  const { source, definitions, readHtml } = context;
  addComments(start, end, context);
  const tags = tagsAlone(source, start, end);
  if (tags === undefined) {
    for (const block of readHtml(source, { start, end }, definitions)) events.push({ kind: 'block', block });
    return;
  }
  for (const tag of tags) events.push(...eventsOf(tag, source));
}

/** The tags of a part that holds nothing else but comments; undefined if it does. */
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
    if (tag === undefined || tag.end > end) return undefined;
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}

function eventsOf({ name, kind, attributes }: Tag, source: string): readonly Event[] {
  const alternative = alternativeName(name);
  if (alternative === undefined || kind === 'empty') return [];
  const key = `<${name}>`;
  if (kind === 'close') return [{ kind: 'close', key }];
  const label = attributes.get('label') ?? attributes.get('title') ?? attributes.get('name');
  const title = label && (() => ({ value: source.slice(...label), runs: [{ at: 0, start: label[0], length: label[1] - label[0] }] }));
  return [{ kind: 'open', key, name: alternative, ...(title !== undefined && { title }) }];
}

/** Collects the comments in a part of a page. */
function addComments(start: number, end: number, { source, comments }: Context): void {
  const part = source.slice(start, end);
  for (let at = part.indexOf('<!--'); at >= 0;) {
    const close = part.indexOf('-->', at + 4);
    if (close < 0) return;
    comments.push({ span: { start: start + at, end: start + close + 3 }, text: part.slice(at + 4, close).trim() });
    at = part.indexOf('<!--', close + 3);
  }
}
