import { describe, expect, it } from 'vitest';
import { entriesIn } from './reading.ts';

/** What a key cell says: its codes, each with its column and the phrase. */
function keyOf(cell: string): string {
  const entries = entriesIn(`
.. list-table::
   :header-rows: 1

   * - Status Code
     - Description
   * - ${cell}
     - The lamp is as it is.
   * - 503
     - The keeper sleeps.
`);
  return entries.filter((line) => !line.includes('keeper')).map((line) => line.replace(/^6:| \| .*/g, '')).join(', ');
}

describe('a key cell', () => {
  it.each([
    ['404', '8 404 -'],
    ['404 Not Found', '8 404 Not Found'],
    ['HTTP 401, HTTP 403', '13 401 -, 23 403 -'],
    ['404: Not Found', '8 404 Not Found'],
    ['404 - Not Found', '8 404 Not Found'],
    ['404 – Not Found.', '8 404 Not Found'],
    ['404 (Not Found)', '8 404 Not Found'],
    ['404 "Not Found"', '8 404 Not Found'],
    ['404 “Not Found”', '8 404 Not Found'],
    ['404 “Not Found“', '8 404 Not Found'],
    ['404 Not Found (gone)', '8 404 Not Found (gone)'],
    ['404, Not Found;', '8 404 Not Found'],
    ['HTTP 404', '13 404 -'],
    ['Status code: 404', '21 404 -'],
    ['"404" Not Found', '9 404 Not Found'],
    ['http404', '12 404 -'],
    ['HTTP/1.1 404 Not Found', '17 404 Not Found'],
    ['Status 404 Not Found', '15 404 Not Found'],
    ['Status code 404', '20 404 -'],
    ['Code:404', '13 404 -'],
    ['404 -', '8 404 -'],
    ['404 (17)', '8 404 -'],
  ])('may say %j', (cell, entry) => {
    expect(keyOf(cell)).toBe(entry);
  });

  it.each([
    ['401/403', '8 401 -, 12 403 -'],
    ['401 / 403', '8 401 -, 14 403 -'],
    ['401,403', '8 401 -, 12 403 -'],
    ['401; 403', '8 401 -, 13 403 -'],
    ['401 and 403', '8 401 -, 16 403 -'],
    ['401 or 403', '8 401 -, 15 403 -'],
    ['401/403 Go Away', '8 401 Go Away, 12 403 Go Away'],
    ['401, 403, 404', '8 401 -, 13 403 -, 18 404 -'],
    ['401 Go Away/403', '8 401 Go Away/403'],
    ['401/4030', '8 401 -'],
  ])('may hold several codes: %j', (cell, entries) => {
    expect(keyOf(cell)).toBe(entries);
  });

  it.each(['4041', '404.1', '4xx', '40X', '099', 'Lamp 404', '-'])('holds no code in %j', (cell) => {
    expect(keyOf(cell)).toBe('');
  });

  it('has a phrase of eight words at most', () => {
    expect(keyOf('404 No Lamp At All In Any Such House')).toBe('8 404 No Lamp At All In Any Such House');
    expect(keyOf('404 No Lamp At All In Any Such Old House')).toBe('8 404 -');
  });
});
