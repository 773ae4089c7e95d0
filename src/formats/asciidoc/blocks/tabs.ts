import type { Block } from '../../../model.ts';
import { containerOf } from '../../late.ts';

/** The tabs of Asciidoctor's tabs extension, which a description list names: readers see one of them at a time. */
export function tabsOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return [block];
    return block.items.map((item) => {
      const { label } = item;
      return containerOf('tab', label && (() => label), item.blocks);
    });
  });
}
