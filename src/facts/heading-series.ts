import type { Block, Item, List, Section } from '../model.ts';
import { codesAtStart } from './status-key.ts';

/**
 * Sections side by side whose titles begin with codes, as lists with an item for each section, by the first section. A
 * code that returns after another section begins a new series.
 */
export function headingSeriesIn(blocks: readonly Block[]): ReadonlyMap<Block, List> {
  const found = new Map<Block, Item[]>();
  let items: Item[] = [];
  let seen = new Set<string>();
  let isCut = false;
  for (const block of blocks) {
    if (block.kind !== 'section') continue;
    const codes = mayBeginWithCode.test(block.title.value) ? codesAtStart(block.title.value)?.codes : undefined;
    if (codes === undefined) {
      isCut = items.length > 0;
      continue;
    }
    if (items.length === 0 || (isCut && codes.some(({ text }) => seen.has(text)))) {
      [items, seen] = [[], new Set()];
      found.set(block, items);
    }
    isCut = false;
    items.push({ blocks: [{ kind: 'paragraph', text: block.title, plain: block.ownAnchor === true }, ...wordsOf(block)] });
    for (const { text } of codes) seen.add(text);
  }
  return new Map([...found].map(([first, each]) => [first, { kind: 'list', items: each }]));
}

const mayBeginWithCode = /^[^\p{L}\d]?(?:\d|http|status|code|response)/iu;

/** What a section says of its code: its words up to an example, a table or an inner section. */
function wordsOf({ blocks }: Section): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'literal' || kind === 'table' || kind === 'section' || kind === 'operation');
  return end < 0 ? blocks : blocks.slice(0, end);
}
