import { describe, expect, it } from 'vitest';
import { factsIn } from './reading.ts';

/** What the comments of a page ask: `line verb: words -- reason → line of the table`. */
function requestsIn(source: string): readonly string[] {
  return (factsIn(source).requests ?? []).map(({ place, verb, words, reason, table }) => {
    const because = reason === undefined ? '' : ` -- ${reason}`;
    return `${place.line} ${verb}: ${words.join(' ')}${because}${table === undefined ? '' : ` → ${table.line}`}`;
  });
}

const lamps = '=========== ===============\nStatus Code Description\n=========== ===============\n404         There is none.\n=========== ===============';

describe('a comment', () => {
  it('asks by its first word, and about the others up to the reason', () => {
    expect(requestsIn('.. canonlint-disable')).toEqual(['1 disable: ']);
    expect(requestsIn('.. canonlint-disable wording-drift,404 , missing-code -- it is so -- for now')).toEqual([
      '1 disable: wording-drift 404 missing-code -- it is so -- for now',
    ]);
    expect(requestsIn('..\n   canonlint-disable   404\n   500\n   --  it is\n   so')).toEqual(['1 disable: 404 500 -- it is so']);
    expect(requestsIn('.. canonlint-disable 404--500 --')).toEqual(['1 disable: 404--500']);
    expect(requestsIn('.. canonlint-disable -- so')).toEqual(['1 disable:  -- so']);
    expect(requestsIn('.. canonlint-')).toEqual(['1 : ']);
  });

  it('asks nothing in other words', () => {
    expect(factsIn('.. A canonlint-disable\n\n.. Canonlint-disable').requests).toBeUndefined();
  });

  it('is followed by the nearest table, even one that cannot be read', () => {
    const torn = lamps.replace('404         T', '404 and so on T');
    const source = `.. canonlint-disable 1\n\n${lamps}\n\n.. canonlint-disable 2\n\n.. canonlint-disable 3\n\n${torn}\n\n.. canonlint-disable 4`;
    expect(requestsIn(source)).toEqual(['1 disable: 1 → 3', '9 disable: 2 → 16', '11 disable: 3 → 16', '19 disable: 4']);
    expect(factsIn(source).malformed).toHaveLength(1);
  });

  it('asks nothing in a table', () => {
    expect(requestsIn('+------------------------+\n| Status Code            |\n+========================+\n| .. canonlint-disable 1 |\n+------------------------+\n\n.. canonlint-disable 2')).toEqual(['7 disable: 2']);
  });
});
