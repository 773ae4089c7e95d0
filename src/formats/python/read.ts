import type { Block, Comment, Document, Fault, Page, Text } from '../../model.ts';
import { moved, movedBeside, type PlainTest } from '../moved.ts';
import { readRst } from '../rst/read.ts';
import { docstringText, tabWidth, type DocstringText } from './docstring-text.ts';
import { docstringsIn, type Docstring } from './docstrings.ts';
import { routeOf } from './routes.ts';

/**
 * Reads the docstrings of a program that may state status codes in the fields of httpdomain. Nothing is inferred from their prose, and
 * the program is never run. Never throws; linear in its length.
 */
export function readPython({ file, source }: Page): Document {
  const { docstrings, comments } = docstringsIn(source);
  const blocks: Block[] = [];
  const beside: { readonly faults: Fault[]; readonly comments: Comment[]; readonly mentions: Text[] } = { faults: [], comments: [...comments], mentions: [] };
  for (const docstring of docstrings.filter((each) => mayState(source, each))) {
    const { document, text } = readDocstring(file, source, docstring);
    const own = movedBeside(document, text);
    beside.faults.push(...own.faults);
    beside.comments.push(...own.comments);
    beside.mentions.push(...own.mentions);
    blocks.push(documentedBy(source, docstring, blocksOf(document).map((block) => moved(block, text, isPlain))));
  }
  beside.comments.sort((one, other) => one.span.start - other.span.start);
  return { blocks, declared: true, ...beside };
}

/** A docstring as a page in reStructuredText; places in it are those of its text. */
export interface ReadDocstring extends DocstringText {
  readonly document: Document;
}

/** Reads a docstring by itself. */
export function readDocstring(file: string, source: string, docstring: Docstring): ReadDocstring {
  const read = docstringText(source, docstring);
  const page: Page = { file, source: read.text.value, encoding: 'utf-8', byteOrderMark: false };
  return { ...read, document: readRst(page, { statusFields: true }) };
}

/** Whether a docstring has a field or a directive of httpdomain, or a role for a status code. */
export function mayState(source: string, { start, end }: Docstring): boolean {
  if (end - start > longest) return false;
  const text = source.slice(start, end);
  return marks.test(text) && text.length + tabsIn(text) * (tabWidth - 1) <= longest;
}

/** In UTF-16 code units once tabs are spaces; nobody reads a longer docstring. */
const longest = 500_000;

function tabsIn(text: string): number {
  return text.match(/\t|\\t/g)?.length ?? 0;
}

const marks = /:(?:status ?code|status|code) {1,9}[1-5]\d\d|http:[a-z]{3,7}::|statuscode:`/i;

function blocksOf({ title, blocks }: Document): readonly Block[] {
  return title === undefined ? blocks : [{ kind: 'section', title, blocks }];
}

/** The blocks of a docstring, as an operation where the function answers one and the docstring itself has none. */
function documentedBy(source: string, docstring: Docstring, blocks: readonly Block[]): Block {
  const route = declaresOperation(blocks) ? undefined : routeOf(source, docstring);
  if (route === undefined) return { kind: 'container', name: 'docstring', blocks };
  const { method, uris: [uri, ...otherUris] } = route;
  return { kind: 'operation', onPage: true, method, uri, ...(otherUris.length > 0 && { otherUris }), blocks };
}

function declaresOperation(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'operation' || ((block.kind === 'section' || block.kind === 'container') && declaresOperation(block.blocks)));
}

/** Words without markup that stand in the program as they are. */
const isPlain: PlainTest = ({ plain }, { value, runs }) =>
  plain && runs.reduce((sum, { length }) => sum + length, 0) >= value.replaceAll(' ', '').length;
