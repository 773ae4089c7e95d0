import { tagAt } from '../inline/tags.ts';

/** How an HTML block begins and ends. */
export interface HtmlStart {
  /** What must stand on its last line; a blank line ends it if absent. */
  readonly closer: RegExp | undefined;
  /** Whether it begins inside of a paragraph, too. */
  readonly interrupts: boolean;
  /** The offset up to which it goes on. */
  readonly until: number;
  /** Whether it is a paragraph with a table in it, so that its words are Markdown. */
  readonly isParagraph?: boolean;
}

const blockNames = new Set(('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt '
  + 'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav '
  + 'noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul').split(' '));

const verbatim = /^<(?:pre|script|style|textarea)(?=[\s>]|$)/i;
const named = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[\s>]|\/>|$)/;
const ofRows = /^<(?:table|ul|ol|dl)(?=[\s>]|$)/i;
const anything = /^/;

/** The start of an HTML block at `at`; undefined if there is none (CommonMark, section 4.6). */
export function htmlStartAt(source: string, at: number, end: number, mdx: boolean): HtmlStart | undefined {
  const line = source.slice(at, Math.min(end, at + longestOpening));
  if (verbatim.test(line)) return { closer: /<\/(?:pre|script|style|textarea)>/i, interrupts: true, until: at };
  for (const [opening, closer] of marks) if (line.startsWith(opening)) return { closer, interrupts: true, until: at };
  if (/^<![A-Za-z]/.test(line)) return { closer: />/, interrupts: true, until: at };
  if (mdx && !ofRows.test(line)) return elementAt(source, at);
  const name = named.exec(line)?.[1]?.toLowerCase();
  if (name !== undefined && blockNames.has(name)) return { closer: undefined, interrupts: true, until: at };
  const tag = tagAt(source, at);
  if (tag === undefined || tag.end > end) return undefined;
  if (source.slice(tag.end, end).trim() === '') return { closer: undefined, interrupts: false, until: at };
  return tableFollows(source, tag.end, end) ? { closer: undefined, interrupts: false, until: at, isParagraph: true } : undefined;
}

/** Whether tags lead to a table in the same line, which browsers read as one although the line is a paragraph's. */
function tableFollows(source: string, from: number, end: number): boolean {
  for (let at = from; at < end;) {
    if (/^<table(?=[\s>])/i.test(source.slice(at, at + longestOpening))) return true;
    const tag = tagAt(source, at);
    if (tag === undefined) return false;
    at = tag.end;
  }
  return false;
}

/** In MDX, tags that stand alone are elements; what stands between them is Markdown again. */
function elementAt(source: string, at: number): HtmlStart | undefined {
  let end = at;
  for (;;) {
    const tag = tagAt(source, end);
    if (tag === undefined) return undefined;
    end = tag.end;
    while (source[end] === ' ' || source[end] === '\t') end += 1;
    if (end >= source.length || source[end] === '\n' || source[end] === '\r') return { closer: anything, interrupts: true, until: end };
  }
}

/** In UTF-16 code units. */
const longestOpening = 40;

const marks: readonly (readonly [string, RegExp])[] = [['<!--', /-->/], ['<?', /\?>/], ['<![CDATA[', /\]\]>/]];
