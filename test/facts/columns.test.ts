import { describe, expect, it } from 'vitest';
import { entriesIn, factsIn } from './reading.ts';

function pageOf(...rows: readonly (readonly string[])[]): string {
  const lines = rows.flatMap((cells) => cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${cell}`.trimEnd()));
  return ['.. list-table::', '   :header-rows: 1', '', ...lines, ''].join('\n');
}

/** Phrases and descriptions of a table, as `phrase | description`. */
function read(...rows: readonly (readonly string[])[]): readonly string[] {
  return entriesIn(pageOf(...rows)).map((line) => line.replace(/^\S+ \d+ /, ''));
}

/** What the columns of a table hold, by their headers. */
function held(...rows: readonly (readonly string[])[]): readonly string[] {
  return factsIn(pageOf(...rows)).statusLists.flatMap(({ columns }) => columns.map(({ header, holds }) => `${header.text}: ${holds}`));
}

describe('the columns of a status table', () => {
  it('are a code and a phrase where the second is called by no name of a description', () => {
    expect(read(['Status Code', 'Text'], ['404', 'Not Found'], ['500', 'Internal Server Error'])).toEqual([
      'Not Found | -', 'Internal Server Error | -',
    ]);
    expect(held(['Status Code', 'Text'], ['404', 'Not Found'])).toEqual(['Status Code: code', 'Text: phrase']);
  });

  it.each(['Description', 'Descriptions', 'Meaning', 'Explanation', 'Remarks', 'Detail', 'Possible Cause', 'Reason'])(
    'are a code and a description under %s, which may be but a phrase', (header) => {
      expect(read(['Status Code', header], ['404', 'Not Found'])).toEqual(['Not Found | Not Found']);
      expect(held(['Status Code', header], ['404', 'Not Found'])).toEqual(['Status Code: code', `${header}: description`]);
    });

  it('are a code and a phrase beside what to do', () => {
    const rows = (header: string) => held(['Status Code', 'Status', header], ['404', 'Not Found', 'Look for another lamp.'], ['500', 'Internal Server Error', 'Light it again.']).at(-1);
    for (const header of ['Action', 'Action required', 'What to do', '处理建议']) expect(rows(header)).toBe(`${header}: undefined`);
    expect(rows('Lamp')).toBe('Lamp: description');
  });

  it('are a code and a description where three quarters of the texts are none of phrases', () => {
    const [phrase, sentence] = [['404', 'Not Found'], ['500', 'The lamp is out.']];
    expect(read(['Status Code', 'Text'], phrase, phrase, phrase, sentence).at(-1)).toBe('The lamp is out. | -');
    expect(read(['Status Code', 'Text'], phrase, phrase, sentence).at(-1)).toBe('- | The lamp is out.');
  });

  it('are a code with its phrase and what is headed as description, if the phrases stand beside the codes', () => {
    expect(read(['Status Code', 'Message', 'Description'], ['404 Not Found', 'None', 'No lamp.'], ['500 Internal Server Error', '', 'Dark.'])).toEqual(['Not Found | No lamp.', 'Internal Server Error | Dark.']);
    expect(read(['Status Code', 'Message', 'Description'], ['404 Not Found', 'the name of the lamp', 'No lamp.'], ['500 Internal Server Error', '', 'Dark.'])).toEqual([
      'Not Found | the name of the lamp No lamp.', 'Internal Server Error | Dark.',
    ]);
    expect(read(['Status Code', 'Text'], ['404 Not Found', 'Lamp'], ['500 Internal Server Error', 'Dark'])).toEqual(['Not Found | Lamp', 'Internal Server Error | Dark']);
  });

  it('may begin with phrases before a dash or colon, which most rows must have', () => {
    expect(read(['Status Code', 'Meaning'], ['400', 'Bad Request -- No lamp.'], ['401', 'Key Refused -- No key.'], ['404', 'Not Found -- None.'], ['418', "I'm a teapot."])).toEqual([
      'Bad Request | No lamp.', 'Key Refused | No key.', 'Not Found | None.', "I'm a teapot | -",
    ]);
    expect(read(['Status Code', 'Meaning'], ['400', 'Bad Request: no lamp'], ['404', 'Not Found: none'])).toEqual(['Bad Request | no lamp', 'Not Found | none']);
    expect(read(['Status Code', 'Meaning'], ['400', 'Bad Request: no lamp'], ['404', 'There is none.'])).toEqual(['- | Bad Request: no lamp', '- | There is none.']);
  });

  it('have no phrase that begins with another code', () => {
    expect(read(['Status Code', 'Description'], ['400', 'No lamp.'], ['500 or other 5XX', 'It broke.'])).toEqual(['- | No lamp.', '- | It broke.']);
  });

  it('are a situation and its code, which the situation describes', () => {
    expect(read(['Situation', 'HTTP Status'], ['The lamp is lit, and nobody else has asked for it', '200 OK'], ['The lamp burns already, and nobody may light it again', '409 Conflict'])).toEqual([
      'OK | The lamp is lit, and nobody else has asked for it', 'Conflict | The lamp burns already, and nobody may light it again',
    ]);
  });

  it('are a phrase under a name of descriptions, where sentences stand beside it', () => {
    expect(read(['Status Code', 'Meaning', 'Common Scenarios'], ['401', 'Lamp Refused', 'The lamp that was asked for is not one of yours.'], ['404', 'Not Found', 'There is no lamp of this name.'])).toEqual([
      'Lamp Refused | The lamp that was asked for is not one of yours.', 'Not Found | There is no lamp of this name.',
    ]);
    expect(read(['Code', 'Description', 'Type'], ['200', 'Lamp Lit', 'object'], ['404', 'Not Found', 'Error'])).toEqual(['Lamp Lit | Lamp Lit', 'Not Found | Not Found']);
  });

  it('are three: code, phrase and description, be the phrases none of HTTP', () => {
    const rows = [['404', 'no lamp', 'There is no lamp.'], ['500', 'dark', 'It is out.']];
    expect(read(['Status Code', 'Text', 'Description'], ...rows)).toEqual(['no lamp | There is no lamp.', 'dark | It is out.']);
    expect(read(['Status Code', 'Text', 'Text'], ...rows)).toEqual(['no lamp | There is no lamp.', 'dark | It is out.']);
    expect(held(['Status Code', 'Text', 'Meaning'], ...rows)).toEqual(['Status Code: code', 'Text: phrase', 'Meaning: description']);
  });

  it('are a description, and something else behind it', () => {
    const rows = [['404', 'There is no lamp.', 'Light it'], ['500', 'It is out.', 'Fill it']];
    expect(read(['Status Code', 'Text', 'Solution'], ...rows)).toEqual(['- | There is no lamp.', '- | It is out.']);
    expect(held(['Status Code', 'Description', 'Solution'], ...rows)).toEqual(['Status Code: code', 'Description: description', 'Solution: undefined']);
    expect(held(['Status Code', 'Description', 'Solution'], ['404', 'No lamp', 'Light it'])[1]).toBe('Description: description');
  });

  it('may have one more before the description', () => {
    expect(read(['Status Code', 'Message', 'Since', 'Description'], ['404', 'Not Found', '1.0', 'There is no lamp.'])).toEqual(['Not Found | There is no lamp.']);
    expect(held(['Status Code', 'Message', 'Since', 'Description'], ['404', 'Not Found', '1.0', 'There is no lamp.'])[2]).toBe('Since: undefined');
  });

  it('leave out words before the description that are no message', () => {
    expect(read(
      ['Status Code', 'Operation', 'Description'],
      ['400', 'Import of kilns in one batch', 'One or more kilns are malformed.'],
      ['409', 'Import of kilns in one batch.', 'A kiln of the batch exists already.'],
    )).toEqual(['- | One or more kilns are malformed.', '- | A kiln of the batch exists already.']);
  });

  it('may be the codes alone', () => {
    expect(read(['Status Code'], ['404 Not Found'], ['500'])).toEqual(['Not Found | -', '- | -']);
  });

  it('are told by the last row of the header', () => {
    expect(held(['Status Code', ''], ['404', 'Not Found'])).toEqual(['Status Code: code']);
    expect(factsIn(`
=========== ==============
Codes       of the Lamps
----------- --------------
Status Code Description
=========== ==============
404         There is none.
=========== ==============
`).statusLists.length).toBeLessThan(2);
  });
});

describe('a phrase', () => {
  const isPhrase = (text: string): boolean => read(['Status Code', 'Text'], ['404', text])[0] === `${text} | -`;

  it.each([
    'Not Found', "I'm A Teapot", 'OK', 'notFound', 'Not-Found', 'Not_Found', 'Too Many of the Lamps', 'HTTP Version Not Supported', 'URI Too Long', 'IM Used',
    'Lamp Of The 3rd Floor', '(Unused Lamp)', 'A B', 'One Two Three Four Five Six',
  ])('may be %s', (text) => {
    expect(isPhrase(text)).toBe(true);
  });

  it.each([
    'Not Found.', 'Really Lost!', 'Not Found?', 'Not there', 'GET Failed', 'One Two Three Four Five Six Seven', '17', '1st', 'a-b c', 'Not Found: Lamp 17 is out.',
  ])('is not %s', (text) => {
    expect(isPhrase(text)).toBe(false);
  });

  it('holds a letter', () => {
    expect(read(['Status Code', 'Message', 'Description'], ['404', '--', 'There is none.'], ['500', 'Lost', 'It is out.'])).toEqual([
      '- | There is none.', 'Lost | It is out.',
    ]);
  });

  it('is that of most rows where the table is one with phrases', () => {
    const phrases = (...keys: readonly string[]): readonly boolean[] =>
      factsIn(pageOf(['Status Code', 'Description'], ...keys.map((key) => [key, 'It is out.']))).statusLists.map((table) => table.phrases);
    expect(phrases('404 Not Found', '500')).toEqual([false]);
    expect(phrases('404 Not Found', '409 Conflict', '500')).toEqual([true]);
    expect(phrases('404')).toEqual([false]);
  });
});
