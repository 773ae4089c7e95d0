import type { Block } from '../../../model.ts';
import { containerOf, sectionOf } from '../../late.ts';
import { cutLine, withoutIndent, type Line } from '../lines/line.ts';
import { tableFrom } from '../tables/table.ts';
import type { Body, Context } from './context.ts';
import { delimiterOf, type Delimiter } from './delimiters.ts';
import { listFrom } from './lists.ts';
import { markerOf } from './list-markers.ts';
import { isAttributeLine, isPicture, isTitleLine, noMetadata, withAttributeLine, type Metadata } from './metadata.ts';
import { sectionTitleAt, type SectionTitle } from './sections.ts';
import { tabsOf } from './tabs.ts';
import { literalIn, paragraphIn, paragraphsBetweenBreaks, textOf } from './texts.ts';

/** Deeper nesting is not read, so that time is linear and the stack is bounded. */
const maxDepth = 40;

/** Reads lines as Asciidoctor's parser does (AsciiDoc Language, "Blocks"). */
export function readBody(lines: readonly Line[], context: Context, body: Body = {}): readonly Block[] {
  if (lines.length === 0) return [];
  if (context.depth > maxDepth) return [literalIn(lines)];
  return new BodyReader(lines, context, body).read();
}

class BodyReader {
  readonly #lines: readonly Line[];
  readonly #context: Context;
  readonly #body: Body;
  /** The open sections, outermost first, after the body itself. */
  readonly #open: { readonly level: number; readonly blocks: Block[] }[] = [{ level: -1, blocks: [] }];
  #at = 0;
  #metadata: Metadata = noMetadata;
  /** Whether the line before is part of a block. */
  #isAdjacent = true;

  constructor(lines: readonly Line[], context: Context, body: Body) {
    this.#lines = lines;
    this.#context = context;
    this.#body = body;
  }

  read(): readonly Block[] {
    while (this.#at < this.#lines.length) this.#readLine(this.#lines[this.#at]!);
    return this.#open[0]!.blocks;
  }

  #readLine(line: Line): void {
    const { text } = line;
    if (text === '' || text === '+') {
      this.#isAdjacent = false;
      this.#at += 1;
    } else if (!this.#takeMetadata(line)) {
      const metadata = this.#metadata;
      this.#metadata = noMetadata;
      this.#readBlock(line, metadata);
      this.#isAdjacent = true;
    }
  }

  /** Takes a comment, or a line about the block below it. */
  #takeMetadata(line: Line): boolean {
    const { text } = line;
    if (text.startsWith('//')) {
      if (text[2] !== '/') this.#at += 1;
      else if (delimiterOf(text)?.kind === 'comment') this.#at = this.#endOf(text).next;
      else return false;
    } else if (isTitleLine(text)) {
      this.#metadata = { ...this.#metadata, title: cutLine(line, 1) };
      this.#at += 1;
    } else if (isAttributeLine(text)) {
      this.#metadata = withAttributeLine(this.#metadata, text);
      this.#at += 1;
    } else return false;
    return true;
  }

  #add(blocks: readonly Block[]): void {
    const { blocks: open } = this.#open.at(-1)!;
    for (const block of blocks) open.push(block);
  }

  #readBlock(line: Line, metadata: Metadata): void {
    const { style } = metadata.attributes;
    const isDiscrete = style === 'discrete' || style === 'float';
    const section = this.#body.hasSections === true || isDiscrete ? sectionTitleAt(this.#lines, this.#at) : undefined;
    const delimiter = delimiterOf(line.text);
    if (section !== undefined) this.#openSection(section, metadata);
    else if (delimiter !== undefined) this.#readDelimited(delimiter, metadata);
    else if (!this.#takeBreak(line.text)) this.#readUndelimited(line, metadata);
  }

  #openSection({ level, title, anchored, count }: SectionTitle, metadata: Metadata): void {
    while (this.#open.at(-1)!.level >= level) this.#open.pop();
    const blocks: Block[] = [];
    this.#add([sectionOf(() => textOf([title], this.#context).text, blocks, anchored || metadata.anchored)]);
    this.#open.push({ level, blocks });
    this.#at += count;
  }

  /** Takes a line without text: a rule, a page break, a picture. */
  #takeBreak(text: string): boolean {
    const isBreak = /^(?:'{3,}|<{3,}|([-*_])( *)\1\2\1)$/.test(text) || isPicture(text);
    if (isBreak) this.#at += 1;
    return isBreak;
  }

  #endOf(terminator: string): { readonly lines: readonly Line[]; readonly last: Line | undefined; readonly next: number } {
    let end = this.#at + 1;
    while (end < this.#lines.length && this.#lines[end]!.text !== terminator) end += 1;
    return { lines: this.#lines.slice(this.#at + 1, end), last: this.#lines[end], next: Math.min(end + 1, this.#lines.length) };
  }

  #readDelimited({ kind, terminator }: Delimiter, metadata: Metadata): void {
    const first = this.#lines[this.#at]!;
    const { lines, last, next } = this.#endOf(terminator);
    this.#at = next;
    const { style } = metadata.attributes;
    if (kind === 'table') {
      this.#add(tableFrom({ lines, first, last, metadata }, this.#context));
    } else if (kind === 'pass' || style === 'comment' || style === 'stem' || style === 'pass') {
      // what is passed through is no AsciiDoc
    } else if (kind === 'listing' || kind === 'literal' || kind === 'fenced' || isVerbatim(style)) this.#addTitled(metadata, literalIn(lines));
    else if (style === 'tabs' && kind === 'example') this.#add(tabsOf(this.#context.nested(lines, {})));
    else this.#addContainer(kind === 'open' ? style : style ?? kind, metadata, this.#context.nested(lines, {}));
  }

  /** Adds a block below its title, which introduces it. */
  #addTitled({ title }: Metadata, ...blocks: readonly Block[]): void {
    if (title !== undefined) this.#add([containerOf('title', () => textOf([title], this.#context).text, [])]);
    this.#add(blocks);
  }

  #addContainer(name: string | undefined, { title }: Metadata, blocks: readonly Block[]): void {
    const text = title && (() => textOf([title], this.#context).text);
    if (name === undefined && text !== undefined) this.#add([containerOf('title', text, [])]);
    this.#add([containerOf(name, text, blocks)]);
  }

  #readUndelimited(line: Line, metadata: Metadata): void {
    const { style } = metadata.attributes;
    if (isVerbatim(style)) {
      this.#addTitled(metadata, literalIn(this.#takeVerbatim()));
      return;
    }
    const marker = markerOf(line.text);
    if (marker !== undefined) {
      const { list, next } = listFrom(this.#lines, this.#at, marker, this.#context);
      this.#at = next;
      this.#addTitled(metadata, list);
      return;
    }
    const isIndented = /^[ \t]/.test(line.text) && style === undefined;
    const lines = this.#takeParagraph();
    if (style === 'comment' || style === 'pass' || style === 'stem' || lines.length === 0) return;
    const isText = !isIndented || (this.#body.inDescription === true && this.#isAdjacent);
    if (isText) this.#addParagraph(lines.map(withoutIndent), metadata);
    else this.#addTitled(metadata, literalIn(withoutCommonIndent(lines)));
  }

  #addParagraph(lines: readonly Line[], metadata: Metadata): void {
    const { style } = metadata.attributes;
    const [first, ...others] = lines;
    const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/.exec(first!.text)?.[0];
    if (admonition !== undefined) {
      const text = [cutLine(first!, admonition.length), ...others];
      this.#addContainer(admonition.slice(0, admonition.indexOf(':')).toLowerCase(), metadata, [paragraphIn(text, this.#context)]);
    } else if (first!.text.startsWith('> ')) {
      const quoted = lines.map((line) => (line.text === '>' ? cutLine(line, 1) : line.text.startsWith('> ') ? cutLine(line, 2) : line));
      this.#addContainer('quote', metadata, this.#context.nested(quoted, {}));
    } else if (style !== undefined && isEnclosing(style)) this.#addContainer(style.toLowerCase(), metadata, [paragraphIn(lines, this.#context)]);
    else this.#addTitled(metadata, ...(this.#context.inCell ? paragraphsBetweenBreaks(lines, this.#context) : [paragraphIn(lines, this.#context)]));
  }

  /** The lines up to a blank one. */
  #takeVerbatim(): readonly Line[] {
    const from = this.#at;
    while (this.#at < this.#lines.length && !isEnd(this.#lines[this.#at]!.text)) this.#at += 1;
    return this.#lines.slice(from, this.#at);
  }

  /** The lines of a paragraph without comments: up to a blank line, or to one that begins a block. */
  #takeParagraph(): readonly Line[] {
    const lines: Line[] = [];
    for (const from = this.#at; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      const { text } = line;
      if (isEnd(text) || (this.#at > from && (isAttributeLine(text) || delimiterOf(text) !== undefined))) break;
      if (!/^\/\/(?!\/)/.test(text)) lines.push(line);
    }
    return lines;
  }
}

function isEnd(text: string): boolean {
  return text === '' || text === '+';
}

/** Whether a style shows text as it stands. */
function isVerbatim(style: string | undefined): boolean {
  return style === 'listing' || style === 'literal' || style === 'source';
}

function isEnclosing(style: string): boolean {
  return /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|verse|example|sidebar|abstract|partintro)$/.test(style);
}

function withoutCommonIndent(lines: readonly Line[]): readonly Line[] {
  const indent = lines.reduce((least, { text }) => Math.min(least, /^[ \t]*/.exec(text)![0].length), Infinity);
  return lines.map((line) => cutLine(line, indent));
}
