import type { Comment, SourcePart } from '../../../model.ts';
import type { Sources } from '../../sources.ts';
import { longestValue, type Attributes } from '../attributes/attributes.ts';
import { delimiterOf } from '../blocks/delimiters.ts';
import { isMetadata } from '../blocks/metadata.ts';
import { antoraPath, isResource } from './antora.ts';
import { conditionalIn, holdsAt, type Conditional } from './conditional.ts';
import { choosesLines, chosenLines, includeIn, isAsciidoc, type Include } from './include.ts';
import { linesOf, type Line } from './line.ts';

/** What a page is read from. */
export interface Preprocessed {
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  /** The numbers of the lines before which an include is missing, ascending. */
  readonly gaps: readonly number[];
}

/**
 * The lines of a page with those of its includes, without those that a condition leaves out, and without the entries that set
 * attributes, which are collected (AsciiDoc Language, "Preprocessor Directives", "Document Attributes").
 */
export function preprocessed(source: string, sources: Sources, attributes: Attributes): Preprocessed {
  const preprocessor = new Preprocessor(sources, attributes);
  preprocessor.read(linesOf(source, 0), true);
  preprocessor.end();
  return preprocessor;
}

/** Deeper includes are not read, nor more of them, nor more lines. */
const maxDepth = 20;
const maxIncludes = 500;
const maxLines = 200_000;
/** Of the files in which lines are chosen, each as often as it is included. */
const maxSearched = 3_000_000;

/** A line as it stands in a file. */
type SourceLine = Pick<Line, 'text' | 'start'>;

class Preprocessor implements Preprocessed {
  readonly lines: Line[] = [];
  readonly comments: Comment[] = [];
  readonly gaps: number[] = [];
  readonly #sources: Sources;
  readonly #attributes: Attributes;
  /** The conditions that are open, and whether what follows is left out. */
  readonly #conditions: { readonly target: string; readonly skips: boolean }[] = [];
  /** The delimiter of the verbatim block, comment or table that is open. */
  #fence: string | undefined;
  /** The lines of the comment that is open. */
  #comment: SourceLine[] | undefined;
  /** Whether the line before goes on on the next line, so that no entry begins there. */
  #inText = false;
  /** The number of lines below the title of the page, of its author and its revision; undefined outside of its header. */
  #header: number | undefined;
  /** Whether nothing but comments and metadata stands before. */
  #isTop = true;
  /** The attribute whose value goes on on the next line. */
  #entry: { readonly name: string; readonly value: string; readonly mark: string } | undefined;
  #offset = 0;
  #number = 0;
  /** How many files stand in one another here, how many there are, and how many lines of them. */
  #depth = 0;
  #opened = 0;
  #included = 0;
  #searched = 0;
  /** The lines of the files that are included. */
  readonly #lines = new Map<SourcePart, readonly SourceLine[]>();

  constructor(sources: Sources, attributes: Attributes) {
    this.#sources = sources;
    this.#attributes = attributes;
  }

  read(lines: readonly SourceLine[], hasDirectives: boolean): void {
    for (const line of lines) this.#readLine(line, hasDirectives);
  }

  /** Adds what is still open. */
  end(): void {
    this.#endComment();
  }

  get #skips(): boolean {
    return this.#conditions.at(-1)?.skips ?? false;
  }

  #readLine(line: SourceLine, hasDirectives: boolean): void {
    const { text } = line;
    if (hasDirectives && text.endsWith(']') && text.includes('::')) {
      const conditional = conditionalIn(text);
      if (conditional !== undefined) return this.#takeCondition(conditional, line);
      if (this.#skips) return;
      const include = includeIn(text);
      if (include !== undefined) return this.#takeInclude(include, line);
      if (/^\\(?:include|ifdef|ifndef|ifeval|endif)::/.test(text)) return this.#add({ text: text.slice(1), start: line.start + 1 });
    }
    if (!this.#skips) this.#add(line);
  }

  #takeCondition(conditional: Conditional, { start }: SourceLine): void {
    const { keyword, target, content, at } = conditional;
    if (keyword === 'endif') {
      if (content === undefined && (target === '' || target === this.#conditions.at(-1)?.target)) this.#conditions.pop();
      return;
    }
    const holds = this.#skips || holdsAt(conditional, this.#attributes, this.#number);
    if (holds === undefined) return;
    if (keyword === 'ifeval' || content === undefined) this.#conditions.push({ target, skips: this.#skips || !holds });
    else if (holds && !this.#skips) this.#readLine({ text: content.trimEnd(), start: start + at }, !content.startsWith('if'));
  }

  #takeInclude(include: Include, line: SourceLine): void {
    const number = this.#number;
    if (!this.#include(include, line) && this.#opened <= maxIncludes) this.gaps.push(number);
  }

  /** Whether the file is read. */
  #include({ target, attributes }: Include, { start }: SourceLine): boolean {
    const path = this.#attributes.expanded(target, this.#number);
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(path) || path.startsWith('/') || path.includes('\0')) return false;
    const file = this.#sources.fileAt(start);
    const relative = isResource(path) && file !== undefined ? antoraPath(path, file) : path;
    this.#opened += 1;
    if (relative === undefined || this.#depth >= maxDepth || this.#opened > maxIncludes) return false;
    const part = choosesLines(attributes) ? this.#sources.refer(relative, start) : this.#sources.open(relative, start);
    if (part === undefined) return false;
    const all = this.#linesOf(part);
    this.#searched += all.length;
    if (this.#searched > maxSearched) return false;
    const lines = chosenLines(all, attributes);
    this.#included += lines.length;
    if (this.#included > maxLines) return false;
    const before = this.#offset;
    this.#offset = offsetAfter(attributes.named.get('leveloffset'), before);
    this.#depth += 1;
    this.read(lines, isAsciidoc(part.file));
    this.#depth -= 1;
    this.#offset = before;
    return true;
  }

  #linesOf(part: SourcePart): readonly SourceLine[] {
    const known = this.#lines.get(part) ?? linesOf(part.source, part.start);
    this.#lines.set(part, known);
    return known;
  }

  #add(line: SourceLine): void {
    const { text } = line;
    if (this.#entry !== undefined) return this.#continueEntry(this.#entry, text);
    if (this.#fence !== undefined) return this.#addFenced(line, this.#fence);
    if (text.startsWith('//') && text[2] !== '/') this.#addComment([line], line);
    else if (!this.#inText && this.#startEntry(text)) return;
    else if (this.#takeHeader(text)) return;
    else this.#follow(text);
    this.#push(line);
    if (this.#opensComment()) this.#comment = [line];
  }

  #opensComment(): boolean {
    return this.#fence?.startsWith('/') ?? false;
  }

  #push({ text, start }: SourceLine): void {
    this.lines.push({ text, start, number: this.#number, offset: this.#offset });
    this.#number += 1;
  }

  #addFenced(line: SourceLine, fence: string): void {
    this.#push(line);
    this.#comment?.push(line);
    if (line.text !== fence) {
      if (fence.startsWith('|') && line.text.startsWith('//') && line.text[2] !== '/') this.#addComment([line], line);
      return;
    }
    this.#fence = undefined;
    this.#endComment();
  }

  #endComment(): void {
    if (this.#comment !== undefined) this.#addComment(this.#comment.slice(1, this.#fence === undefined ? -1 : undefined), this.#comment[0]!);
    this.#comment = undefined;
  }

  #addComment(lines: readonly SourceLine[], opener: SourceLine): void {
    const last = lines.findLast(({ text }) => text !== '') ?? opener;
    const text = lines.map((line) => (line === opener ? line.text.slice(2).trimStart() : line.text)).join('\n').trimEnd();
    this.comments.push({ span: { start: opener.start, end: last.start + last.text.length }, text });
  }

  /** Takes the lines of author and revision below the title of the page (AsciiDoc Language, "Document Header"). */
  #takeHeader(text: string): boolean {
    if (this.#header === undefined || text === '') return false;
    this.#header += 1;
    return this.#header === 1 ? !delimiterOf(text) && !isMetadata(text) : this.#header === 2 && revision.test(text);
  }

  /** Notes where blocks begin, as far as that tells where entries may stand. */
  #follow(text: string): void {
    if (text === '') {
      this.#inText = false;
      this.#header = undefined;
      return;
    }
    const delimiter = delimiterOf(text);
    if (delimiter !== undefined && isFence(delimiter.kind)) this.#fence = delimiter.terminator;
    const isTitle = /^(?:={1,6}|#{1,6})[ \t]+\S/.test(text);
    if (this.#isTop && this.#offset === 0 && /^[=#][ \t]/.test(text)) this.#startHeader(text);
    const isAbove = isMetadata(text);
    if (!isAbove && delimiter?.kind !== 'comment') this.#isTop = false;
    this.#inText = this.#header === undefined && delimiter === undefined && !isTitle && text !== '+' && !isAbove;
  }

  #startHeader(text: string): void {
    this.#header = 0;
    this.#attributes.set('doctitle', text.replace(/^[=#]+[ \t]+/, ''), this.#number);
  }

  #startEntry(text: string): boolean {
    const [, before = '', name, behind = '', value = ''] = text.startsWith(':') ? entry.exec(text) ?? [] : [];
    if (name === undefined) return false;
    const isUnset = before !== '' || behind !== '';
    if (!isUnset && / [\\+]$/.test(value)) this.#entry = { name, value: value.slice(0, -2).trim(), mark: value.slice(-2) };
    else this.#set(name, isUnset ? undefined : value.trimStart());
    return true;
  }

  #continueEntry({ name, value, mark }: { readonly name: string; readonly value: string; readonly mark: string }, text: string): void {
    const goesOn = text.endsWith(mark);
    const whole = text === '' || value.length > longestValue ? value : `${value} ${(goesOn ? text.slice(0, -2) : text).trim()}`;
    this.#entry = goesOn && text !== '' ? { name, value: whole, mark } : undefined;
    if (this.#entry === undefined) this.#set(name, whole);
  }

  #set(name: string, value: string | undefined): void {
    const [, inPass] = /^pass:[a-z,-]*\[([^]*)\]$/.exec(value ?? '') ?? [];
    if (name.toLowerCase() === 'leveloffset') this.#offset = offsetAfter(value ?? '0', this.#offset);
    this.#attributes.set(name, value === undefined ? undefined : this.#attributes.expanded(inPass ?? value, this.#number).slice(0, longestValue), this.#number);
  }
}

const entry = /^:(!?)([\p{L}\p{N}_][^:!]*)(!?):(?:$|[ \t](.*)$)/u;

/** A line such as `v1.2, 2031-04-01: second edition`. */
const revision = /^v?\d[\w.-]*(?:,|:|$)|,/;

function isFence(kind: string): boolean {
  return kind === 'listing' || kind === 'literal' || kind === 'pass' || kind === 'comment' || kind === 'table' || kind === 'fenced';
}

/** The level offset after one is set, which may be relative: `+1`. */
function offsetAfter(value: string | undefined, before: number): number {
  if (value === undefined) return before;
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return 0;
  return Math.max(-5, Math.min(5, /^[+-]/.test(value) ? before + number : number));
}
