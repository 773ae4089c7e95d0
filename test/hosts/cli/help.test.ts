import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.ts';
import { markupsIn } from '../../../src/formats/markups.ts';
import { commands, optionsOf } from '../../../src/hosts/cli/arguments/commands.ts';
import type { CommandName } from '../../../src/hosts/cli/arguments/commands.ts';
import { helpText } from '../../../src/hosts/cli/arguments/help.ts';
import { optionNamed } from '../../../src/hosts/cli/arguments/options.ts';

const names = Object.keys(commands) as readonly CommandName[];

/** The text as one line. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the help', () => {
  it.each(names.flatMap((name) => [80, 60].map((columns) => [name, columns] as const)))('of %s fits into %d columns', async (name, columns) => {
    const text = await helpText(name, columns);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    // no column is so narrow that each word stands on a line of its own
    const lone = lines.filter((line) => /^ {20,}\S+$/.test(line));
    expect(lone.length).toBeLessThan(lines.length / 5);
    expect(text).toMatch(/^canonlint.*\n\n[A-Z]/);
    for (const option of optionsOf(name)) expect(inOneLine(text)).toContain(` --${option} ${optionNamed(option)!.summary}`);
  });

  it.each(names)('of %s lists its own options and no other', async (name) => {
    const listed = [...(await helpText(name, 80)).matchAll(/^ +(?:-\w, )?--([a-z-]+) {2}/gm)].map(([, option]) => option);
    expect(new Set(listed)).toEqual(new Set(optionsOf(name)));
    expect(listed).toHaveLength(optionsOf(name).length);
  });

  it('says first what is read, and lists the commands', async () => {
    const text = inOneLine(await helpText('lint', 60));
    expect(text).toContain(`Reads ${markupsIn(formats)}.`);
    for (const name of names.filter((each) => each !== 'lint')) expect(text).toContain(`canonlint ${name} `);
  });
});
