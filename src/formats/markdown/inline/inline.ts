import type { Text } from '../../../model.ts';
import type { InlineText } from '../../late.ts';
import { finderIn } from './links.ts';
import type { Definitions } from './links.ts';
import type { InlineSource } from './inline-source.ts';
import { scan } from './scan.ts';
import { TextBuilder } from './text-builder.ts';
import type { Token } from './tokens.ts';

/** The text of inline content: markup removed, white space collapsed (CommonMark, section 6). */
export function inlineText(source: InlineSource, definitions: Definitions): InlineText {
  if (!special.test(source.text)) return plainText(source);
  const tokens = scan(finderIn(source.text), definitions);
  return { text: textOf(source, tokens), plain: tokens.every(isPlain) };
}

/** The texts of inline content between the tags of line breaks. */
export function inlineTexts(source: InlineSource, definitions: Definitions): readonly InlineText[] {
  if (!special.test(source.text)) return [plainText(source)];
  const pieces: Token[][] = [[]];
  for (const token of scan(finderIn(source.text), definitions)) {
    if (token.kind === 'break' && token.own) pieces.push([]);
    else pieces.at(-1)!.push(token);
  }
  return pieces.map((tokens) => ({ text: textOf(source, tokens), plain: tokens.every(isPlain) }));
}

const special = /[`*_~[\]!<&\\{]| {2}\n/;

function plainText(source: InlineSource): InlineText {
  const builder = new TextBuilder(source);
  builder.add(0, source.text.length);
  return { text: builder.text(), plain: true };
}

function isPlain(token: Token): boolean {
  if (token.kind === 'delimiter' || token.kind === 'bracket') return !token.used;
  return token.kind === 'text';
}

function textOf(source: InlineSource, tokens: readonly Token[]): Text {
  const builder = new TextBuilder(source);
  for (const token of tokens) {
    switch (token.kind) {
      case 'text':
      case 'raw':
      case 'delimiter':
        builder.add(token.from, token.to);
        break;
      case 'bracket':
        if (!token.used) builder.add(token.from, token.to);
        break;
      case 'inserted':
        builder.insert(token.words);
        break;
      case 'break':
        builder.space();
        break;
      case 'mark':
    }
  }
  return builder.text();
}
