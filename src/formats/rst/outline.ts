import type { Block, Section, Text } from '../../model.ts';
import type { Content, Outline } from './content.ts';

/**
 * The sections of a page. The first occurrence of each title style sets its level (reStructuredText Markup
 * Specification, "Sections").
 */
export function outlineOf(): Outline {
  const styles: string[] = [];
  /** The blocks of the page, then those of the open section at each level. */
  const open: Block[][] = [];
  return {
    open(style: string, title: Text, content: Content): boolean {
      if (open.length === 0) open.push(content.blocks);
      const level = levelOf(styles, style, open.length);
      if (level === undefined) return false;
      const blocks: Block[] = [];
      const section: Section = { kind: 'section', title, blocks };
      open[level - 1]!.push(section);
      open.splice(level, open.length, blocks);
      content.blocks = blocks;
      return true;
    },
  };
}

/** The level of a title style, from 1; undefined where a level would be skipped. */
function levelOf(styles: string[], style: string, depth: number): number | undefined {
  const known = styles.indexOf(style) + 1;
  if (known > 0) return known <= depth ? known : undefined;
  if (styles.length !== depth - 1) return undefined;
  styles.push(style);
  return styles.length;
}
