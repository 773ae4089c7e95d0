import { posix } from 'node:path';
import type { IncludedFiles, Page } from '../../../model.ts';
import { yamlNodesOf, type MapNode, type YamlNode } from '../../../yaml/nodes.ts';

/** The attributes that a component gives its pages; undefined stands for one that is unset. */
export interface ComponentAttributes {
  /** Those that a page may set otherwise. */
  readonly soft: ReadonlyMap<string, string>;
  readonly fixed: ReadonlyMap<string, string | undefined>;
}

const none: ComponentAttributes = { soft: new Map(), fixed: new Map() };

/** The attributes in the descriptor of the Antora component that a page lies in (Antora, "Assign Attributes to a Component Version"). */
export function componentAttributes(file: string, files: IncludedFiles | undefined): ComponentAttributes {
  const [, root] = files === undefined ? [] : component.exec(file) ?? [];
  if (root === undefined) return none;
  const descriptor = files!.find(posix.relative(posix.dirname(file), posix.join(root, 'antora.yml')), file);
  if (descriptor === undefined) return none;
  const known = read.get(descriptor) ?? attributesIn(descriptor);
  read.set(descriptor, known);
  return known;
}

const component = /^(.*?)(?:^|\/)modules\/[^/]+\/pages\//;

/** In UTF-16 code units, as of attributes on pages. */
const longestValue = 4096;

/** A descriptor is read once for all pages. */
const read = new WeakMap<Page, ComponentAttributes>();

function attributesIn({ source }: Page): ComponentAttributes {
  if (source.length > longest) return none;
  const [soft, fixed] = [new Map<string, string>(), new Map<string, string | undefined>()];
  for (const { key, value } of pairsOf(at(at(yamlNodesOf(source)[0], 'asciidoc'), 'attributes')).slice(0, most)) {
    if (value?.kind !== 'scalar' && value !== undefined) continue;
    const words = (value?.value ?? '').slice(0, longestValue);
    const isUnset = value === undefined || value.isNull || (value.style === 'plain' && words === 'false');
    const name = key.value.toLowerCase();
    if (!isUnset && words.endsWith('@')) soft.set(name, words.slice(0, -1));
    else fixed.set(name, isUnset ? undefined : value.style === 'plain' && words === 'true' ? '' : words);
  }
  return { soft, fixed };
}

/** In UTF-16 code units and in attributes; no descriptor is longer. */
const [longest, most] = [500_000, 5000];

function at(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return pairsOf(node).find(({ key }) => key.value === name)?.value;
}

function pairsOf(node: YamlNode | undefined): ReturnType<MapNode['pairs']> {
  return node?.kind === 'map' ? node.pairs() : [];
}
