import { describe, expect, it } from 'vitest';
import { factsIn } from '../../src/facts-file/index.ts';
import type { PageFacts } from '../../src/model.ts';
import { fileOf, fixtureFacts, refusal, serviceAt, textOf } from './reading.ts';

const pages = fixtureFacts();
const whole = textOf(fileOf(serviceAt('fixtures', ...pages)));

describe('a facts file', () => {
  it('preserves all facts of every page', () => {
    const { services, writer } = factsIn({ file: 'a.json', source: whole });
    expect(services).toStrictEqual([serviceAt('fixtures', ...pages.map(asTyped))]);
    expect(writer).toBe('0.0.0');
  });

  it('is the same text when it is read and written', () => {
    expect(textOf(factsIn({ file: 'a.json', source: whole }))).toBe(whole);
  });

  it('keeps pages without reports, read errors, and unsettled names', () => {
    const file = {
      ...fileOf({ root: 'oil', names: ['oil', 'lamps/oil'], configured: true, pages: pages.slice(0, 2) }),
      reported: new Set([pages[1]!.file]),
      readErrors: [{ file: 'oil/closed.rst', message: 'cannot be read: permission denied' }],
    };
    expect(factsIn({ file: 'a.json', source: textOf(file) })).toEqual(file);
  });

  it('states its format, and has one line for each page', () => {
    expect(whole).toMatch(/^\{"format":"canonlint facts","version":1,"writer":/);
    expect(whole.split('\n').filter((line) => line.startsWith('{"file":'))).toHaveLength(pages.length);
  });
});

describe('a text that is no facts file', () => {
  const changed = (from: string | RegExp, to: string): string => {
    const text = whole.replace(from, to);
    expect(text).not.toBe(whole);
    return refusal(text);
  };

  it.each(['hello', '{"format": 1,}', 'Lamps\n====='])('is refused if it is not JSON: %j', (text) => {
    expect(refusal(text)).toBe('a.json is not JSON | canonlint facts -o a.json writes a facts file');
  });

  it('is refused if it is cut short anywhere', () => {
    for (let end = 0; end < whole.length - 1; end += 997) expect(refusal(whole.slice(0, end))).toMatch(/^a\.json is cut short \| /);
  });

  it.each(['null', '3', '"canonlint facts"', '[]', '{}', '{"version": 1, "services": []}', '{"problems": []}'])(
    'is refused where it is another kind of JSON: %s', (text) => {
      expect(refusal(text)).toBe('a.json is no facts file | canonlint facts -o a.json writes one, which holds more than canonlint facts prints');
    });

  it('is refused if it has another version of the format', () => {
    expect(changed('"version":1', '"version":2')).toBe(
      'a.json has version 2 of the format, and this canonlint reads version 1 | canonlint 0.0.0 wrote it: let one version write and read all facts files');
    expect(changed('"version":1,', '')).toContain('a.json is no facts file');
    const unknown = 'a.json has an unknown version of the format, and this canonlint reads version 1';
    expect(changed('"version":1', `"version":${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toContain(unknown);
    expect(changed('"version":1,"writer":"0.0.0"', `"version":"2","writer":"${'x'.repeat(1000)}"`)).toBe(
      `${unknown} | another canonlint wrote it: let one version write and read all facts files`);
  });

  it.each([
    ['"code":200', '"code":"200"', '"code" must be a number, not "200", at services[0].pages['],
    ['"code":200', '"code":20', '"code" must be a status code, at services[0].pages['],
    ['"scope":"reference"', '"scope":"referenc"', '"scope" must be reference, restated, operation or shared, not "referenc", at '],
    ['"tables":', '"tabels":', 'unknown key "tabels", at services[0].pages['],
    ['"pages":[', '"pages":{},"x":[', '"pages" must be a list, not a mapping, at services[0] | '],
    ['"file":"fixtures', '"fil":"fixtures', 'the key "file" is missing, at services[0].pages[0] | '],
    ['"names":["fixtures"]', '"names":[]', '"names" is empty, at services[0] | '],
  ])('is refused with the way to what is wrong: %s → %s', (from, to, message) => {
    expect(changed(from, to)).toContain(`a.json: ${message}`);
  });

  it.each(['[]', '[1,2,3]', '[5,4,1,6]', '[0,1,0,1]', '[0,1,9,1]', '[0,1.5,1,1]', '[0,9,1,1,1,10]', '[0,2,1,1,9,1]', '[0,1e300,1,1]', '[-1,0,1,1]', '[null,1,1,1]'])(
    'is refused where no page has such a place: %s', (place) => {
      expect(changed(/"at":\[[^\]]*\]/, `"at":${place}`)).toContain('"at" must be start, end, line and column of a place, at ');
    });
});

/** Without properties that a phrase has at run time but not in its type. */
function asTyped(facts: PageFacts): PageFacts {
  const statusLists = facts.statusLists.map((table) => ({
    ...table,
    entries: table.entries.map(({ phrase, ...entry }) => ({ ...entry, ...phrase && { phrase: { text: phrase.text, place: phrase.place } } })),
  }));
  return { ...facts, statusLists };
}
