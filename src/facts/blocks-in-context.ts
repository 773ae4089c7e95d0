import type { Block, Container, Document, Section, Table, Text } from '../model.ts';
import { noText } from '../text/spans.ts';

/** A block of a page with the titles above it. */
export interface BlockInContext {
  readonly block: Exclude<Block, { kind: 'section' | 'list' | 'container' | 'operation' }>;
  /** The titles of the sections around it, outermost first. */
  readonly sections: readonly Text[];
  /** The titles of those sections that are below the page's own title. */
  readonly parts: readonly Text[];
  /** The introductions of the list items around it, outermost first: their term, or their first paragraph. */
  readonly items: readonly Titled[];
  /** The paragraph or rubric directly before it. */
  readonly before: Titled | undefined;
  /** The paragraph or rubric directly before the outermost list around it. */
  readonly lead?: Titled | undefined;
  /** Whether it is in a table cell. */
  readonly nested: boolean;
  /** The status of the response that the markup declares, of which it is the first block. */
  readonly status?: Text;
  /** The innermost alternative around it, such as a tab or text that only some readers see. */
  readonly alternative?: string | undefined;
  /** Whether it is inside an operation that the markup declares. */
  readonly declared: boolean;
}

/** Something with a text, which is read on access. */
export interface Titled {
  readonly text: Text;
}

interface Position {
  readonly sections: readonly Text[];
  readonly parts: readonly Text[];
  readonly items: readonly Titled[];
  readonly lead?: Titled | undefined;
  readonly nested: boolean;
  readonly alternative?: string | undefined;
  readonly declared: boolean;
}

/** Directives with text that not every reader sees, or not at the same time. */
export const alternatives: ReadonlySet<string> = new Set(['tab', 'tab-item', 'group-tab', 'only', 'ifconfig']);

/** All paragraphs, literals and tables of a page in reading order, an empty paragraph in a section without any, also those in cells that contain tables. */
export function blocksInContext(document: Document): readonly BlockInContext[] {
  const found: BlockInContext[] = [];
  const sections = document.title === undefined ? [] : [document.title];
  addBlocks(found, document.blocks, { sections, parts: [], items: [], nested: false, declared: false });
  return found;
}

function addBlocks(found: BlockInContext[], blocks: readonly Block[], position: Position): void {
  let before: Titled | undefined;
  for (const block of blocks) {
    switch (block.kind) {
      case 'section':
        addBlocks(found, block.blocks.length > 0 ? block.blocks : nothing, inSection(block, position));
        break;
      case 'list':
        for (const { label, blocks: inner } of block.items) addItem(found, label, inner, { ...position, lead: position.lead ?? before });
        break;
      case 'container':
        if (block.name === 'response' && block.title !== undefined) addResponse(found, block.blocks, block.title, position);
        else addBlocks(found, block.blocks, inContainer(block, position, found.length));
        break;
      case 'operation':
        addBlocks(found, block.blocks, { ...position, declared: true });
        break;
      case 'responses':
        if (block.inSection === true) found.push({ block, before, ...position });
        break;
      default:
        found.push({ block, before, ...position });
        if (block.kind === 'table') addCells(found, block, position);
    }
    before = leadOf(block);
  }
}

/** What stands for the content of a section that is only a heading, or of a response that only has a status. */
const nothing: readonly Block[] = [{ kind: 'paragraph', text: noText, plain: false }];

function addResponse(found: BlockInContext[], blocks: readonly Block[], status: Text, position: Position): void {
  const at = found.length;
  addBlocks(found, blocks.length > 0 ? blocks : nothing, position);
  if (found[at] !== undefined) found[at] = { ...found[at], status };
}

/** The position in a container; an alternative is identified by the number of blocks before it. */
function inContainer({ name = '' }: Container, position: Position, before: number): Position {
  return alternatives.has(name) ? { ...position, alternative: `${name} ${before}` } : position;
}

function inSection({ title }: Section, position: Position): Position {
  return { ...position, sections: [...position.sections, title], parts: [...position.parts, title] };
}

/** The text with which a block introduces the next one: a paragraph, or a heading that opens no section. */
export function leadOf(block: Block): Titled | undefined {
  if (block.kind === 'paragraph') return block;
  return block.kind === 'container' && block.blocks.length === 0 && block.title !== undefined ? { text: block.title } : undefined;
}

function addItem(found: BlockInContext[], label: Text | undefined, blocks: readonly Block[], position: Position): void {
  const [first] = blocks;
  const title = label !== undefined ? { text: label } : first?.kind === 'paragraph' ? first : undefined;
  addBlocks(found, blocks, title === undefined ? position : { ...position, items: [...position.items, title] });
}

/** The content of cells says nothing about the page around the table, except nested tables. */
function addCells(found: BlockInContext[], table: Table, position: Position): void {
  if (!table.holdsTables) return;
  for (const { cells } of [...table.header, ...table.body]) {
    for (const cell of cells) if (cell !== undefined) addBlocks(found, cell.blocks, { ...position, nested: true });
  }
}
