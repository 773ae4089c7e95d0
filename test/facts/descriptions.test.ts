import { describe, expect, it } from 'vitest';
import { factsIn } from './reading.ts';

/** The parts of the description in a grid cell of these lines: `line text`, a `*` behind what is no plain paragraph. */
function partsIn(...lines: readonly string[]): readonly string[] {
  const rows = lines.map((line, at) => `| ${at === 0 ? '404' : '   '}         | ${line.padEnd(40)} |`);
  const rule = `+-------------+${'-'.repeat(42)}+`;
  const source = [rule, `| Status Code | ${'Description'.padEnd(40)} |`, rule.replaceAll('-', '='), ...rows, rule].join('\n');
  return factsIn(source).statusLists.flatMap(({ entries }) =>
    entries.flatMap(({ description }) => description!.parts.map(({ text, plain, place }) => `${place.line - 3} ${text}${plain ? '' : '*'}`)));
}

describe('a description', () => {
  it('is a paragraph of plain words', () => {
    expect(partsIn('There is', 'none.')).toEqual(['1 There is none.']);
    expect(partsIn('There is none')).toEqual(['1 There is none']);
  });

  it('is each paragraph, list and note by itself', () => {
    expect(partsIn('There is none.', '', 'Look elsewhere.', '', '-  In the attic', '-  In the shed', '', '.. note::', '', '   It burns.')).toEqual([
      '1 There is none.', '3 Look elsewhere.', '5 In the attic In the shed*', '10 It burns.*',
    ]);
    expect(partsIn('There is none.', '', 'attic', '   It is dark.')).toEqual(['1 There is none.', '3 attic It is dark.*']);
    expect(partsIn('There is none.', '', '.. note:: A lamp', '', '   It burns.')).toEqual(['1 There is none.', '3 A lamp It burns.*']);
    expect(partsIn('There is none::', '', '   attic')).toEqual(['1 There is none:*', '3 attic*']);
  });

  it.each(['There is **none**.', 'There is ``none``.', '*None*', 'See `none <http://lamps.example>`__.', 'There is \\none.', 'There is :ref:`none`'])(
    'is not of plain words in %s', (text) => {
      expect(partsIn(text).map((part) => part.at(-1))).toEqual(['*']);
    });

  it('says nothing of a table in it', () => {
    expect(partsIn('There is none.', '', '===== =====', 'Attic Shed', '===== =====', 'yes   no', '===== =====')).toEqual(['1 There is none.']);
  });
});
