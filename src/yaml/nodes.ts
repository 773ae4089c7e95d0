import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Alias, Document, Node, Scalar } from 'yaml';
import { isTooDeep } from './yaml-text.ts';

/** A node of a YAML text as its library reads it; what an alias stands for takes its place. */
export type YamlNode = ScalarNode | MapNode | SeqNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly isNull: boolean;
  /** The text of the key or value itself. */
  readonly value: string;
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  /** What is merged (`<<`) comes last. */
  readonly pairs: () => readonly { readonly key: ScalarNode; readonly value: YamlNode | undefined }[];
}

export interface SeqNode {
  readonly kind: 'seq';
  readonly start: number;
  readonly values: () => readonly (YamlNode | undefined)[];
}

/** The contents of each document in a YAML text; none if it is nested more deeply than people nest. */
export function yamlNodesOf(source: string): readonly YamlNode[] {
  if (isTooDeep(source)) return [];
  const documents = parseAllDocuments(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  return Array.isArray(documents) ? documents.flatMap((document: Document) => nodeOf(document.contents, targetsIn(document)) ?? []) : [];
}

type Targets = ReadonlyMap<Alias, Node>;

/** What each alias stands for: the last node before it with its anchor. */
function targetsIn(document: Document): Targets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function nodeOf(node: unknown, targets: Targets): YamlNode | undefined {
  if (isAlias(node)) return nodeOf(targets.get(node), targets);
  if (isScalar(node)) return scalarOf(node);
  if (isSeq(node)) {
    return { kind: 'seq', start: node.range![0], values: () => node.items.map((item) => nodeOf(item, targets)) };
  }
  if (!isMap(node)) return undefined;
  return { kind: 'map', start: node.range![0], pairs: () => pairsOf(node.items, targets, 0) };
}

type Pairs = ReturnType<MapNode['pairs']>;

function pairsOf(items: readonly { readonly key: unknown; readonly value: unknown }[], targets: Targets, depth: number): Pairs {
  const own: { readonly key: ScalarNode; readonly value: YamlNode | undefined }[] = [];
  const merged: Pairs[number][] = [];
  for (const { key, value } of items) {
    const name = isAlias(key) ? targets.get(key) : key;
    if (!isScalar(name)) continue;
    if (isMerge(name)) merged.push(...mergedPairs(value, targets, depth));
    else own.push({ key: scalarOf(name), value: nodeOf(value, targets) });
  }
  if (merged.length === 0) return own;
  const pairs = new Map(merged.toReversed().map((pair) => [pair.key.value, pair]));
  for (const pair of own) pairs.delete(pair.key.value);
  return [...own, ...[...pairs.values()].toReversed()];
}

function isMerge({ value, type }: Scalar): boolean {
  return type === 'PLAIN' && (value === '<<' || typeof value === 'symbol');
}

/** The pairs of the mappings that a merge key names. */
function mergedPairs(value: unknown, targets: Targets, depth: number): Pairs {
  if (depth > maxMerges) return [];
  const target = isAlias(value) ? targets.get(value) : value;
  if (isMap(target)) return pairsOf(target.items, targets, depth + 1);
  return isSeq(target) ? target.items.flatMap((item) => mergedPairs(item, targets, depth + 1)) : [];
}

/** A mapping that is merged into itself ends there. */
const maxMerges = 8;

function scalarOf({ range, type, value }: Scalar): ScalarNode {
  const [start, end] = range!;
  return { kind: 'scalar', start, end, style: styles[type ?? 'PLAIN'] ?? 'plain', isNull: value === null, value: String(value) };
}

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'literal', BLOCK_FOLDED: 'folded',
};
