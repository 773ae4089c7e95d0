import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'rolldown/utils';
import type { Expression } from './expression.ts';

/** The regular expressions that are visible in the source of a module. */
export interface Written {
  readonly literals: readonly Expression[];
  /** The places, as `file:line`, that use `RegExp`. */
  readonly constructions: readonly string[];
}

/** The regular expression literals of a module, and the places that create others. */
export function writtenIn(file: string): Written {
  const source = readFileSync(file, 'utf8');
  const literals: Expression[] = [];
  const constructions: string[] = [];
  const placeOf = ({ start }: { readonly start: number }): string => `${file}:${source.slice(0, start).split('\n').length}`;
  const noteConstruction = (node: Call): void => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') constructions.push(placeOf(node));
  };
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) literals.push({ at: placeOf(node), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: noteConstruction,
    CallExpression: noteConstruction,
  }).visit(parseSync(file, source).program);
  return { literals, constructions };
}

interface Call {
  readonly start: number;
  readonly callee: { readonly type: string; readonly name?: unknown };
}
