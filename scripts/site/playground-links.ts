import { basename } from 'node:path';

/** What is needed of a token of markdown-it. */
interface Token {
  readonly type: string;
  readonly info: string;
  content: string;
  children: Token[] | null;
  attrSet(name: string, value: string): void;
}

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Adds to the page of a rule, behind each of its examples and their report, a link that opens the example in the playground. */
export function addPlayground(tokens: Token[], source: string): void {
  const rule = basename(source, '.md');
  let markup = '';
  for (let at = 0; at < tokens.length; at++) {
    const { type, info } = tokens[at]!;
    if (type !== 'fence') continue;
    if (info !== 'text') {
      markup = info;
      continue;
    }
    const link = linkTo(`../playground/#rule=${rule}&markup=${markup}`, tokens[at]!.constructor as TokenClass); // the class of all tokens
    tokens.splice(at + 1, 0, ...link);
    at += link.length;
  }
}

/** A paragraph with a link, which the site's own loading of pages leaves alone. */
function linkTo(href: string, Made: TokenClass): readonly Token[] {
  const open = new Made('link_open', 'a', 1);
  open.attrSet('href', href);
  open.attrSet('target', '_self');
  const words = new Made('text', '', 0);
  words.content = 'Open in the playground';
  const inline = new Made('inline', '', 0);
  inline.children = [open, words, new Made('link_close', 'a', -1)];
  return [new Made('paragraph_open', 'p', 1), inline, new Made('paragraph_close', 'p', -1)];
}
