import { explicitMarkup } from './blocks/explicit.ts';
import { literalOf } from './blocks/late-text.ts';
import { bulletList, enumeratedList, fieldList, optionList } from './blocks/lists.ts';
import { indentedQuotes } from './blocks/quote.ts';
import { doctest, lineBlock, paragraph } from './blocks/text-block.ts';
import { ruledTitle } from './blocks/title.ts';
import { includeAt } from './directives/include.ts';
import { addFault, type Construct, type Content, type Context, type Outline } from './content.ts';
import { DefaultDomain } from './httpdomain/default-domain.ts';
import { addSubstitutions } from './inline/substitutions.ts';
import { unfolded } from './lines/folded-lines.ts';
import type { Line } from './lines/line.ts';
import { mayHoldTable } from './lines/may-hold-table.ts';
import { statusFilesOf } from './openstack/status-files.ts';
import type { ReadStatusTexts } from './openstack/status-texts.ts';
import { gridTable } from './tables/grid-table.ts';
import { ownSource } from '../sources.ts';
import { simpleTable } from './tables/simple-table.ts';
import { outlineOf } from './outline.ts';

/** Deeper nesting is not read, so that time is linear and the stack is bounded. */
const maxDepth = 100;

const alphanumerics = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The constructs in the order of docutils' `Body` state, each with the characters that it may begin with. */
const constructs: readonly (readonly [firsts: string, construct: Construct])[] = [
  ['-+*\u2022\u2023\u2043', bulletList],
  [`(#${alphanumerics}`, enumeratedList],
  [':', fieldList],
  ['-+/', optionList],
  ['>', doctest],
  ['|', lineBlock],
  ['+', gridTable],
  ['=', simpleTable],
  ['._', explicitMarkup],
  [punctuation, ruledTitle],
];

/** The constructs by the character that they may begin with; a paragraph may begin with any. */
const constructsAt = new Map<string, Construct[]>();
for (const [firsts, construct] of constructs) {
  for (const first of firsts) {
    const known = constructsAt.get(first);
    if (known === undefined) constructsAt.set(first, [construct]);
    else known.push(construct);
  }
}

/** The context of a body; bodies nested in it share one context, one level deeper. */
export function contextOf(page: PageContext, outline?: Outline, depth = 0): Context {
  return new BodyContext(page, outline, depth);
}

/** A class, since there is one for nearly every cell: an object with the properties of another takes ten times as long. */
class BodyContext implements Context {
  readonly faults: Context['faults'];
  readonly comments: Context['comments'];
  readonly nearMisses: Context['nearMisses'];
  readonly substitutions: Context['substitutions'];
  readonly sources: Context['sources'];
  readonly domain: Context['domain'];
  readonly statusFields: boolean;
  readonly statusFiles: Context['statusFiles'];
  readonly outline: Outline | undefined;
  readonly depth: number;
  #inner: Context | undefined;

  constructor({ faults, comments, nearMisses, substitutions, sources, domain, statusFields, statusFiles }: PageContext, outline: Outline | undefined, depth: number) {
    this.faults = faults;
    this.comments = comments;
    this.nearMisses = nearMisses;
    this.substitutions = substitutions;
    this.sources = sources;
    this.domain = domain;
    this.statusFields = statusFields;
    this.statusFiles = statusFiles;
    this.outline = outline;
    this.depth = depth;
  }

  nested(lines: readonly Line[], statusFields = this.statusFields): Content {
    if (statusFields !== this.statusFields) return readBody(lines, contextOf({ ...pageOf(this), statusFields }, undefined, this.depth + 1));
    this.#inner ??= contextOf(this, undefined, this.depth + 1);
    return readBody(lines, this.#inner);
  }

  nestedSections(lines: readonly Line[]): Content {
    return readBody(lines, contextOf(this, outlineOf(), this.depth + 1));
  }
}

function pageOf({ faults, comments, nearMisses, substitutions, sources, domain, statusFields, statusFiles }: Context): PageContext {
  return { faults, comments, nearMisses, substitutions, sources, domain, statusFields, statusFiles };
}

/** What all bodies of a page share. */
export type PageContext = Omit<Context, 'depth' | 'outline' | 'nested' | 'nestedSections'>;

/** What applies to all of a page. */
export interface HowPageIsRead {
  /** Whether all that is read documents one operation at most, so that fields for status codes are its responses wherever they stand. */
  readonly statusFields?: boolean;
  /** How the files of status codes are read to which the page refers; absent where it is read alone. */
  readonly statusTexts?: ReadStatusTexts | undefined;
}

/** What the bodies of a page share before it is read. */
export function contextOfPage(source: string, sources = ownSource(source), domain = new DefaultDomain(), { statusFields = false, statusTexts }: HowPageIsRead = {}): PageContext {
  const substitutions = new Map<string, string>();
  addSubstitutions(source, substitutions);
  return { faults: [], comments: [], nearMisses: [], substitutions, sources, statusFiles: statusFilesOf(sources, statusTexts), domain, statusFields };
}

/** Reads lines as docutils' block parser does (reStructuredText Markup Specification, "Body Elements"). */
export function readBody(lines: readonly Line[], context: Context): Content {
  const content: Content = { blocks: [], others: 0 };
  const { blocks } = content;
  if (context.depth > maxDepth) {
    blocks.push(literalOf(() => lines));
    if (mayHoldTable(lines)) addFault(context, unfolded(lines)[0]!, `more than ${maxDepth} levels of nesting are not read`);
    return content;
  }
  let rest = lines;
  for (let at = 0; at < rest.length;) {
    const included = includeAt(rest, at, content, context);
    if (included === undefined) at = readBlock(rest, at, content, context);
    else [rest, at] = [[...included.lines, blank, ...rest.slice(included.end)], 0];
  }
  return { blocks, others: content.others };
}

/** Docutils puts one behind what is included, so that no block goes on there. */
const blank: Line = { text: '', start: 0, offsets: undefined, folded: undefined };

function readBlock(lines: readonly Line[], at: number, content: Content, context: Context): number {
  const { text } = lines[at]!;
  if (text === '') return at + 1;
  if (text[0] === ' ') return indentedQuotes(lines, at, content, context);
  for (const construct of constructsAt.get(text[0]!) ?? []) {
    const next = construct(lines, at, content, context);
    if (next !== undefined) return next;
  }
  return paragraph(lines, at, content, context);
}
