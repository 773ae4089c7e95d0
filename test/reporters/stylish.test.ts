import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { colourless } from '../../src/reporters/index.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { folder, reportNamed } from './reports.ts';
import { bare } from './background.ts';

const coloured = picocolors.createColors(true);

const styles = [
  { name: 'txt', width: undefined },
  { name: '80.txt', width: 80 },
  { name: '40.txt', width: 40 },
] as const;

describe('stylish', () => {
  for (const name of ['drift', 'related', 'warning', 'clean', 'no-tables', 'no-pages', 'hostile']) {
    for (const { name: ending, width } of name === 'drift' || name === 'related' ? styles : styles.slice(0, 1)) {
      it(`shows ${name} as in ${name}.${ending}`, async () => {
        const text = stylish.write(reportNamed(name), { colours: colourless, width }, bare);
        await expect(text).toMatchFileSnapshot(`../../${folder}/${name}.${ending}`);
      });
    }
  }

  it('keeps within the width of the terminal', () => {
    for (const width of [80, 100, 120]) {
      const text = stylish.write(reportNamed('drift'), { colours: colourless, width }, bare);
      expect(text.split('\n').filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('has the same text in colour, with different words in red and green', () => {
    const text = stylish.write(reportNamed('drift'), { colours: coloured, width: 80 }, bare);
    const uncoloured = text.replace(/\u001b\[\d+m/g, '');
    const marked = stylish.write(reportNamed('drift'), { colours: colourless, width: undefined }, bare);
    expect(words(uncoloured)).toEqual(words(marked.replace(/\[-|-\]|\{\+|\+\}/g, '')));
    expect(text).toContain('The \u001b[31mlamp is switched on, as the GET operation asked\u001b[39m.');
    expect(text).toContain('request timed out\u001b[32m.\u001b[39m');
  });

  it('lets nothing from a page steer the terminal', () => {
    const text = stylish.write(reportNamed('hostile'), { colours: colourless }, bare);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  });
});

/** A line break changes the order of words, but loses none. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).toSorted();
}
