import type { Block, Document, Section, Text } from '../../model.ts';

/** A heading that opens a section. */
export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly title: Text;
  /** What links name it by, if its element has an `id`. */
  readonly anchor?: string | undefined;
}

/** Blocks and headings as sections: a heading's section ends before the next heading of its level or of a higher one. */
export function nested(flow: readonly (Block | Heading)[]): readonly Block[] {
  const top: Block[] = [];
  const open: { readonly level: number; readonly blocks: Block[] }[] = [];
  for (const each of flow) {
    if (each.kind === 'heading') while (open.length > 0 && open.at(-1)!.level >= each.level) open.pop();
    const home = open.at(-1)?.blocks ?? top;
    if (each.kind !== 'heading') home.push(each);
    else {
      const blocks: Block[] = [];
      const section: Section = { kind: 'section', title: each.title, ownAnchor: each.anchor !== undefined, blocks };
      home.push(section);
      open.push({ level: each.level, blocks });
    }
  }
  return top;
}

/** A page: its one heading of the highest level is its title, else what its `title` element says. */
export function pageOf(flow: readonly (Block | Heading)[], name: Text | undefined): Pick<Document, 'title' | 'blocks'> {
  const headings = flow.filter((each) => each.kind === 'heading');
  const highest = headings.reduce((level, heading) => Math.min(level, heading.level), 7);
  const [first, ...others] = headings.filter(({ level }) => level === highest);
  if (first === undefined || others.length > 0) return { ...(name !== undefined && name.value !== '' && { title: name }), blocks: nested(flow) };
  const at = flow.indexOf(first);
  return { title: first.title, blocks: [...nested(flow.slice(0, at)), ...nested(flow.slice(at + 1))] };
}
