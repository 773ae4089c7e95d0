import type { Block, Container, Document, Section, Table, Text } from '../model.ts';

/** A piece of a page with the titles above it. */
export interface BlockInContext {
  readonly block: Exclude<Block, { kind: 'section' | 'list' | 'container' | 'operation' | 'responses' }>;
  /** Titles of the sections it stands in, outermost first. */
  readonly sections: readonly Text[];
  /** Those of them below the page's own title. */
  readonly parts: readonly Text[];
  /** What introduces the list items it stands in, outermost first: their term, or their first paragraph. */
  readonly items: readonly Titled[];
  /** The paragraph or rubric right before it. */
  readonly before: Titled | undefined;
  /** Whether it stands in a cell of a table. */
  readonly nested: boolean;
  /** The innermost of the alternatives that it stands in: a tab, what only some readers see. */
  readonly alternative?: string | undefined;
  /** Whether it stands in an operation that the markup itself declares. */
  readonly declared: boolean;
}

/** What has a text, which is read only when asked for. */
export interface Titled {
  readonly text: Text;
}

interface Position {
  readonly sections: readonly Text[];
  readonly parts: readonly Text[];
  readonly items: readonly Titled[];
  readonly nested: boolean;
  readonly alternative?: string | undefined;
  readonly declared: boolean;
}

/** Directives whose bodies are not for every reader, or not at a time. */
export const alternatives: ReadonlySet<string> = new Set(['tab', 'tab-item', 'group-tab', 'only', 'ifconfig']);

/** Every paragraph, literal and table of a page in reading order; what stands in cells with tables in them, too. */
export function blocksInContext(document: Document): readonly BlockInContext[] {
  const passages: BlockInContext[] = [];
  const sections = document.title === undefined ? [] : [document.title];
  addPassages(passages, document.blocks, { sections, parts: [], items: [], nested: false, declared: false });
  return passages;
}

function addPassages(passages: BlockInContext[], blocks: readonly Block[], position: Position): void {
  let before: Titled | undefined;
  for (const block of blocks) {
    switch (block.kind) {
      case 'section':
        addPassages(passages, block.blocks, inSection(block, position));
        break;
      case 'list':
        for (const { label, blocks: inner } of block.items) addItem(passages, label, inner, position);
        break;
      case 'container':
        addPassages(passages, block.blocks, inContainer(block, position, passages.length));
        break;
      case 'operation':
        addPassages(passages, block.blocks, { ...position, declared: true });
        break;
      case 'responses':
        break;
      default:
        passages.push({ block, before, ...position });
        if (block.kind === 'table') addCells(passages, block, position);
    }
    before = leadOf(block);
  }
}

/** The position in a container; an alternative is known by how many passages stand before it. */
function inContainer({ name = '' }: Container, position: Position, before: number): Position {
  return alternatives.has(name) ? { ...position, alternative: `${name} ${before}` } : position;
}

function inSection({ title }: Section, position: Position): Position {
  return { ...position, sections: [...position.sections, title], parts: [...position.parts, title] };
}

/** What a block says of the one behind it, if it is a paragraph or a heading that opens no section. */
export function leadOf(block: Block): Titled | undefined {
  if (block.kind === 'paragraph') return block;
  return block.kind === 'container' && block.blocks.length === 0 && block.title !== undefined ? { text: block.title } : undefined;
}

function addItem(passages: BlockInContext[], label: Text | undefined, blocks: readonly Block[], position: Position): void {
  const [first] = blocks;
  const title = label !== undefined ? { text: label } : first?.kind === 'paragraph' ? first : undefined;
  addPassages(passages, blocks, title === undefined ? position : { ...position, items: [...position.items, title] });
}

/** What stands in cells tells nothing of the page around the table, unless it is a table itself. */
function addCells(passages: BlockInContext[], table: Table, position: Position): void {
  if (!table.holdsTables) return;
  for (const { cells } of [...table.header, ...table.body]) {
    for (const cell of cells) if (cell !== undefined) addPassages(passages, cell.blocks, { ...position, nested: true });
  }
}
