import { expect, it } from 'vitest';
import { readRst } from '../../../src/formats/rst/read.ts';
import type { Block } from '../../../src/model.ts';

/** Titles and paragraphs, each with what is below it. */
function outlineIn(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'section') return { [block.title.value]: outlineIn(block.blocks) };
    if (block.kind === 'container') return { [block.name ?? '']: outlineIn(block.blocks) };
    return block.kind === 'paragraph' ? block.text.value : block.kind;
  });
}

const read = (source: string) => outlineIn(readRst({ file: 'page.rst', source, encoding: 'utf-8', byteOrderMark: false }).blocks);

const body = '   Lamps\n   =====\n\n   Light.\n\n   Wicks\n   -----\n\n   Thread.\n\n   Kites\n   =====\n\n   Wind.\n';

it.each(['only', 'ifconfig'])('titles in "%s" have sections of their own, and those of the page go on', (name) => {
  expect(read(`Towers\n------\n\nStone.\n\n.. ${name}:: html\n\n${body}\nBelow\n~~~~~\n\nSand.\n`)).toEqual([
    'Stone.', { [name]: [{ Lamps: ['Light.', { Wicks: ['Thread.'] }] }, { Kites: ['Wind.'] }] }, { Below: ['Sand.'] },
  ]);
});

it('titles in other directives are words', () => {
  const [note] = readRst({ file: 'page.rst', source: `.. note::\n\n${body}`, encoding: 'utf-8', byteOrderMark: false }).blocks;
  expect(note?.kind === 'container' && note.blocks.map(({ kind }) => kind)).not.toContain('section');
});
