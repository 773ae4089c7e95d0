import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/**
 * What parse5 reads in HTML: the words of each text, without white space, between tags with their attributes. Paragraphs without
 * attributes are left out, since those of Markdown depend on where lines end.
 */
export interface HtmlTree {
  /** All but what stands in rows. */
  readonly outside: readonly string[];
  /** For each table in order, with those in cells, its rows. */
  readonly tables: readonly (readonly TreeRow[])[];
}

/** A row, with the tags of each cell and its words. */
export interface TreeRow {
  readonly tag: string;
  readonly cells: readonly { readonly tags: string; readonly words: string }[];
}

/** HTML as parse5 reads it. */
export function treeOf(html: string): HtmlTree {
  const root = parseFragment(html);
  return { outside: partsOf(root, false), tables: tablesIn(root).map((table) => rowsOf(table).map(rowOf)) };
}

function rowOf(row: Node): TreeRow {
  const cells = cellsOf(row).map((cell) => {
    const parts = partsOf(cell, true);
    const isTag = (part: string): boolean => part.startsWith('<');
    return { tags: [tagOf(cell), ...parts.filter(isTag)].join(''), words: parts.filter((part) => !isTag(part)).map((part) => part.slice(1)).join('') };
  });
  return { tag: tagOf(row), cells };
}

/** Tags, and texts with a mark before them; those of a nested table are its own. */
function partsOf(node: Node, inCell: boolean): readonly string[] {
  return childrenOf(node).flatMap((child): readonly string[] => {
    if ('value' in child) return squeezed(child.value) === '' ? [] : [`"${squeezed(child.value)}`];
    if (child.nodeName === '#comment') return ['<!-->'];
    if (inCell ? child.nodeName === 'table' : child.nodeName === 'tr') return [];
    const inner = partsOf(child, inCell);
    return tagOf(child) === '<p>' ? inner : [tagOf(child), ...inner, `</${child.nodeName}>`];
  });
}

function tagOf(node: Node): string {
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => ` ${name}="${value}"`) : [];
  return `<${node.nodeName}${attributes.join('')}>`;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function tablesIn(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) => [...(child.nodeName === 'table' ? [child] : []), ...tablesIn(child)]);
}

function rowsOf(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) => {
    if (child.nodeName === 'table') return [];
    return child.nodeName === 'tr' ? [child] : rowsOf(child);
  }).filter((row) => cellsOf(row).length > 0);
}

function cellsOf(row: Node): readonly Node[] {
  return childrenOf(row).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
