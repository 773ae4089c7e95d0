import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/hosts/testing/index.ts';
import { pageOf, reported, ruleCase, ruleNamed } from './fixtures.ts';

describe('outdated-phrase', () => {
  it('reports names of older standards, whether or not the canon governs the code', () => checkRule(ruleNamed('outdated-phrase'), {
    ...ruleCase('reason-phrase/registry.rst'),
    problems: [
      '7:17 302 is called "Moved Temporarily", an outdated name; the canon has "Found"',
      '15:17 413 is called "Request Entity Too Large", an outdated name; the canon has "Content Too Large"',
      '17:17 413 is called "Payload Too Large", an outdated name; the canon has "Content Too Large"',
      '21:17 416 is called "Requested Range Not Satisfiable", an outdated name; the canon has "Range Not Satisfiable"',
    ],
  }));

  const called = (...rows: readonly string[]) => reported('outdated-phrase', pageOf('Status Code | Message | Description', ...rows.map((row) => `${row} | So.`))).map((line) => line.replace(/^\S+ (\d+ is called "[^"]+").*/, '$1'));

  it('leaves alone what was never called otherwise, and other rules their faults', () => {
    expect(called("418 | I'm a teapot", '404 | NotFound', '422 | UnprocessableEntity', '413 | Request entity too large')).toEqual(['413 is called "Request entity too large"']);
    expect(called('408 | Request Time-out', '414 | Request URI Too Large', '404 | Not Found')).toEqual(['408 is called "Request Time-out"', '414 is called "Request URI Too Large"']);
  });

  it('counts older names as phrases, and is silent in a column of names', () => {
    expect(called('404 | lampFault', '409 | keeperFault', '422 | Unprocessable Entity')).toEqual([]);
  });

  it('repairs with the name of today', async () => {
    const lantern = ruleCase('outdated-phrase/lantern.rst');
    const problems = ['9:17 413 is called "Payload Too Large", an outdated name; the canon has "Content Too Large"'];
    const fixed = lantern.pages.replace('Payload Too Large', 'Content Too Large');
    await checkRule(ruleNamed('outdated-phrase'), { ...lantern, problems, fixed });
    await checkRule(ruleNamed('outdated-phrase'), { ...lantern, canon: 'http', problems, fixed });
  });
});
