import { yamlNodesOf, type ScalarNode, type YamlNode } from '../../../yaml/nodes.ts';
import { TextLines } from './text-lines.ts';
import { mappingAt, pairOf, sequenceAt, type Scalar, type Value } from './value.ts';
import { blockAt, plainBetween, quotedAt } from './yaml-scalars.ts';

/** The documents of a YAML text as its library reads them, which knows all of YAML. `base` is the offset of the text in the document. */
export function wholeYaml(source: string, base: number): readonly Value[] {
  const text: YamlText = { source, base, lines: new TextLines(source) };
  // the library knows no line that ends with a carriage return alone (5.4)
  return yamlNodesOf(source.replace(/\r(?!\n)/g, '\n')).flatMap((node) => valueOf(node, text) ?? []);
}

interface YamlText {
  readonly source: string;
  readonly base: number;
  readonly lines: TextLines;
}

function valueOf(node: YamlNode | undefined, text: YamlText): Value | undefined {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return node.isNull ? undefined : scalarOf(node, text);
    case 'seq':
      return sequenceAt(node.start + text.base, () => node.values().map((each) => valueOf(each, text)));
    case 'map':
      return mappingAt(node.start + text.base, () => node.pairs().map(({ key, value }) => pairOf(scalarOf(key, text).text, () => valueOf(value, text))));
  }
}

function scalarOf({ style, start, end, value }: ScalarNode, { source, base, lines }: YamlText): Scalar {
  switch (style) {
    case 'plain':
      return plainBetween(source, start, end, base);
    case 'single':
    case 'double':
      return quotedAt(source, start, end, base)?.scalar ?? plainBetween(source, start, end, base);
    case 'literal':
    case 'folded':
      return blockAt(lines, start, (first) => first - /^ */.exec(value.replace(/^\n+/, ''))![0].length, { endLine: lines.lineAt(Math.max(end - 1, start)) + 1, base });
  }
}
