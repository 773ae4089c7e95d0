import type { Block } from '../../../model.ts';
import type { Context } from '../context.ts';
import type { RegionPart } from '../../html/region.ts';
import { Line } from '../lines/line.ts';
import { closeLeaf, tableIn } from './close-leaf.ts';
import type { Container } from './containers.ts';
import { cutParagraph } from './cut-paragraph.ts';
import type { Event } from './event.ts';
import { addToHtml, type HtmlLeaf, type Leaf, type ParagraphLeaf } from './leaf.ts';
import { addHtml } from './html.ts';
import { holdHtml, partsOf, partsWithin } from './html-parts.ts';
import type { OpenBlocks } from './open-blocks.ts';
import { startAt } from './starts.ts';
import { blocksOf } from './tree.ts';

/** Deeper nesting is not read, so that time is linear and the stack is bounded. */
const maxDepth = 100;

/** Reads the lines of a page from `from` on, as CommonMark's block structure has it (CommonMark, appendix). */
export function readBlocks(context: Context, from: number): readonly Block[] {
  return blocksOf(new BlockParser(context, new Line(context.source, from)).read());
}

/** The state of a page that is read line by line. */
class BlockParser implements OpenBlocks {
  readonly context: Context;
  readonly line: Line;
  readonly #containers: Container[];
  /** Where the lines of the containers begin. */
  readonly #starts: number[] = [];
  #leaf: Leaf | undefined;
  /** The containers around a stretch of HTML that is read again; undefined for a page. */
  readonly #around: readonly Container[] | undefined;
  /** The number of containers that go on in the current line. */
  #depth = 1;

  constructor(context: Context, line: Line, around?: readonly Container[]) {
    this.context = context;
    this.line = line;
    this.#containers = [{ events: [], goesOn: () => true, close: () => ({ kind: 'gap' }) }];
    this.#around = around;
  }

  /** What stands in the lines, in order. */
  read(): readonly Event[] {
    while (this.line.advance()) this.#readLine();
    this.#closeTo(1);
    this.closeLeaf();
    return this.#containers[0]!.events;
  }

  get events(): Event[] {
    return this.#containers[this.#depth - 1]!.events;
  }

  get paragraph(): ParagraphLeaf | undefined {
    return this.#depth === this.#containers.length ? this.lazyParagraph : undefined;
  }

  get lazyParagraph(): ParagraphLeaf | undefined {
    return this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
  }

  get unmatched(): Container | undefined {
    return this.#containers[this.#depth];
  }

  get mayNest(): boolean {
    return this.#depth < maxDepth;
  }

  openContainer(container: Container): void {
    this.#closeUnmatched();
    this.closeLeaf();
    this.#containers.push(container);
    this.#starts.push(this.line.start);
    this.#depth += 1;
  }

  openLeaf(leaf: Leaf): void {
    this.#closeUnmatched();
    this.closeLeaf();
    this.#leaf = leaf;
  }

  addEvent(event: Event): void {
    this.#closeUnmatched();
    this.closeLeaf();
    this.events.push(event);
  }

  dropParagraph(): void {
    this.#leaf = undefined;
  }

  closeLeaf(): void {
    this.#closeLeafInto(this.#containers.at(-1)!.events);
  }

  #closeUnmatched(): void {
    if (this.#depth < this.#containers.length) this.#closeTo(this.#depth);
  }

  #readLine(): void {
    const leaf = this.#leaf;
    for (const { goesOn } of this.#around ?? []) if (!goesOn(this.line, false)) break;
    if ((leaf?.kind === 'html' || leaf?.kind === 'skipped') && leaf.until > this.line.start) {
      for (const { goesOn } of this.#containers.slice(1)) if (!goesOn(this.line, false)) break;
      this.#goOnWithHtml();
      return;
    }
    if (leaf?.kind === 'skipped') this.#leaf = undefined;
    this.#matchContainers();
    if (this.#depth === this.#containers.length && this.#goesOnVerbatim()) return;
    for (let result = startAt(this); result !== 'none'; result = startAt(this)) if (result === 'leaf') return;
    this.#addText();
  }

  #matchContainers(): void {
    const { line } = this;
    const containers = this.#containers;
    let depth = 1;
    for (; depth < containers.length; depth++) {
      const { events, goesOn } = containers[depth]!;
      const isEmpty = depth === containers.length - 1 && events.length === 0 && this.#leaf === undefined;
      if (!goesOn(line, isEmpty)) break;
    }
    this.#depth = depth;
  }

  /** Whether the line belongs to a leaf in which nothing else begins. */
  #goesOnVerbatim(): boolean {
    const { line } = this;
    const leaf = this.#leaf;
    if (leaf?.kind === 'fence') {
      if ((line.indent < 4 || this.context.mdx) && isClosingFence(line.rest, leaf.mark, leaf.length)) this.closeLeaf();
      else {
        line.takeColumns(Math.min(line.indent, leaf.indent));
        leaf.lines.push({ start: line.at, end: line.end });
      }
      return true;
    }
    if (leaf?.kind === 'code') {
      if (line.indent < 4 && !line.isBlank) return false;
      line.takeColumns(4);
      leaf.lines.push({ start: line.at, end: line.end });
      return true;
    }
    if (leaf?.kind !== 'html' || (leaf.closer === undefined && line.isBlank)) return false;
    this.#goOnWithHtml();
    return true;
  }

  #goOnWithHtml(): void {
    const leaf = this.#leaf;
    if (leaf?.kind === 'html' && addToHtml(leaf, this.line, this.context.elementEnds)) this.closeLeaf();
  }

  /** Adds a line in which nothing begins. */
  #addText(): void {
    const { line } = this;
    const isLazy = this.#depth < this.#containers.length && !line.isBlank && this.lazyParagraph !== undefined;
    if (!isLazy) this.#closeUnmatched();
    const leaf = this.#leaf;
    if (line.isBlank) this.closeLeaf();
    else if (leaf?.kind === 'table') leaf.body.push({ start: line.words, end: line.end });
    else if (leaf?.kind === 'paragraph') this.#addToParagraph(leaf, isLazy);
    else this.openLeaf({ kind: 'paragraph', lines: [{ start: line.words, end: line.end }], indented: false });
  }

  /** Adds a line to a paragraph; one that divides columns makes a table of the line before it. */
  #addToParagraph(leaf: ParagraphLeaf, isLazy: boolean): void {
    const span = { start: this.line.words, end: this.line.end };
    const isIndented = this.line.indent > 3 && !this.context.mdx;
    const table = isLazy || isIndented || leaf.indented ? undefined : tableIn(this.context.source, leaf, span);
    if (table === undefined) {
      leaf.lines.push(span);
      leaf.indented = isIndented;
      return;
    }
    leaf.lines.pop();
    this.openLeaf(table);
  }

  #closeTo(depth: number): void {
    while (this.#containers.length > depth) {
      this.#closeLeafInto(this.#containers.at(-1)!.events);
      const { events, close } = this.#containers.pop()!;
      const span = { start: this.#starts.pop()!, end: this.line.start };
      const container = close(blocksOf(events));
      const isHtml = this.#around !== undefined && holdHtml(events);
      this.#containers.at(-1)!.events.push(isHtml ? { kind: 'html', parts: partsWithin(container, partsOf(events, span, this.line.source), span) } : container);
    }
  }

  #closeLeafInto(events: Event[]): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    const cut = this.#around !== undefined && leaf?.kind === 'paragraph' ? cutParagraph(leaf.lines, this.context) : undefined;
    if (cut !== undefined) events.push({ kind: 'html', parts: cut });
    else if (leaf?.kind !== 'html') {
      if (leaf !== undefined) closeLeaf(leaf, events, this.context);
    } else if (this.#around !== undefined) events.push({ kind: 'html', parts: leaf.lines });
    else addHtml(leaf, () => this.#partsOf(leaf), events, this.context);
  }

  /** Reads a stretch of HTML again, in which Markdown stands between blank lines. */
  #partsOf({ start, end }: HtmlLeaf): readonly RegionPart[] {
    const line = this.line.again(start, end);
    const context: Context = { ...this.context, elementEnds: undefined };
    return partsOf(new BlockParser(context, line, this.#containers.slice(1)).read(), { start, end }, line.source);
  }
}

function isClosingFence(rest: string, mark: string, length: number): boolean {
  let count = 0;
  while (rest[count] === mark) count += 1;
  return count >= length && rest.slice(count).trim() === '';
}
