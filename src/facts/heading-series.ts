import type { Block, Container, Item, List, Section, Text } from '../model.ts';
import { textOf } from './parts.ts';
import { codesAtStart, type KeyPart } from './status-key.ts';
import { trailingKeyOf } from './trailing-codes.ts';

/** Sections with codes in their titles. */
export interface HeadingSeries {
  readonly list: List;
  /** The title of the section before it that parts it from a series above. */
  readonly after?: Text;
}

/**
 * Sections side by side whose titles begin with codes, or end with them in brackets, or text that readers open by such a title, as lists with an item for
 * each, by the first of them; undefined where none can be. A code that returns after another section, or a lower one, begins a new series.
 */
export function headingSeriesIn(blocks: readonly Block[]): ReadonlyMap<Block, HeadingSeries> | undefined {
  return blocks.some(({ kind }) => kind === 'section' || kind === 'container') ? seriesOf(blocks) : undefined;
}

function seriesOf(blocks: readonly Block[]): ReadonlyMap<Block, HeadingSeries> {
  const found = new Map<Block, { readonly items: Item[]; readonly after?: Text }>();
  let items: Item[] = [];
  let seen = new Set<string>();
  let cut: Text | undefined;
  let last = 0;
  for (const block of blocks) {
    if (!isTitled(block)) continue;
    const codes = codesIn(block.title.value);
    if (codes === undefined) {
      cut = items.length > 0 ? block.title : undefined;
      continue;
    }
    if (items.length === 0 || (cut !== undefined && codes.some(({ text }) => seen.has(text) || Number(text) < last))) {
      [items, seen] = [[], new Set()];
      found.set(block, { items, ...(cut !== undefined && { after: cut }) });
    }
    cut = undefined;
    items.push({ blocks: [{ kind: 'paragraph', text: block.title, plain: block.kind === 'container' || block.ownAnchor === true }, ...wordsOf(block)] });
    for (const { text } of codes) {
      seen.add(text);
      last = Number(text);
    }
  }
  return new Map([...found].map(([first, { items: each, ...rest }]) => [first, { list: { kind: 'list', items: each }, ...rest }]));
}

type Titled = Section | (Container & Pick<Section, 'title'>);

/** Whether a block has a title over words of its own, rather than over an example only. */
function isTitled(block: Block): block is Titled {
  if (block.kind !== 'container') return block.kind === 'section';
  return opened.has(block.name ?? '') && block.title !== undefined && wordsOf(block).some((each) => textOf(each).value !== '');
}

/** Containers whose words readers see once they choose the title. */
const opened: ReadonlySet<string> = new Set(['details', 'dropdown', 'tab', 'tab-item', 'group-tab']);

/** The codes with which a title begins, or else that with which it ends. */
function codesIn(title: string): readonly KeyPart[] | undefined {
  return (mayBeginWithCode.test(title) ? codesAtStart(title)?.codes : undefined) ?? trailingKeyOf(title)?.key.codes;
}

const mayBeginWithCode = /^[^\p{L}\d]?(?:\d|http|status|code|response|error)/iu;

/** What a section says of its code: its words up to an example, a table or an inner section, which may stand in a container. */
function wordsOf({ blocks }: Pick<Section | Container, 'blocks'>): readonly Block[] {
  const end = blocks.findIndex(endsWords);
  if (end < 0) return blocks;
  const last = blocks[end]!;
  const said = last.kind === 'container' ? { ...last, blocks: wordsOf(last) } : undefined;
  return said === undefined || textOf(said).value === '' ? blocks.slice(0, end) : [...blocks.slice(0, end), said];
}

function endsWords(block: Block): boolean {
  if (block.kind === 'container') return block.blocks.some(endsWords);
  return block.kind === 'literal' || block.kind === 'table' || block.kind === 'section' || block.kind === 'operation';
}
