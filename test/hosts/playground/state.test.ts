import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectOf, starts } from '../../../src/hosts/playground/starts.ts';
import { fragmentOf, isPageName, longestFragment, stateIn } from '../../../src/hosts/playground/state.ts';
import type { State } from '../../../src/hosts/playground/state.ts';
import { anyString } from '../../any-string.ts';
import { inputs } from '../../inputs.ts';

const state: State = { project: projectOf(starts['town']!), current: 'ferry-line.md' };

/** A fragment with any value, as `fragmentOf` writes it. */
const fragmentWith = (value: unknown): string => `s=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
const kept = { pages: [['a.rst', 'words']], canon: 'auto', canonText: '', rules: {}, current: 'a.rst' };

it('is the same after a link, for every start', async () => {
  for (const start of Object.values(starts)) {
    const each: State = { project: { ...projectOf(start), rules: { 'code-order': 'off' } }, current: start.pages.at(-1)!.name };
    expect(await stateIn(await fragmentOf(each))).toEqual(each);
  }
});

it('keeps any words', () => fc.assert(fc.asyncProperty(anyString(), anyString(), async (text, canonText) => {
  const each: State = { project: { pages: [{ name: 'a.md', text }], canon: 'auto', canonText, rules: {} }, current: 'a.md' };
  expect(await stateIn(await fragmentOf(each))).toEqual(each);
}), { numRuns: inputs(300) }));

it('needs only letters that an address has', async () => {
  expect(await fragmentOf(state)).toMatch(/^s=[\w-]+$/);
});

describe('a fragment that is none', () => {
  it.each([
    ['nothing', ''], ['words', 'rule=code-order'], ['no state', 's='], ['no compressed data', 's=AAAA'], ['not base64', 's=%00'], ['no JSON', `s=${deflateRawSync('{').toString('base64url')}`],
    ['no UTF-8', `s=${deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`],
  ])('is no state: %s', async (_, fragment) => {
    expect(await stateIn(fragment)).toBe(undefined);
  });

  it.each<readonly [string, object | null]>([
    ['null', null], ['a list', []], ['no pages', { ...kept, pages: [] }], ['a page without a text', { ...kept, pages: [['a.rst']] }],
    ['a number for a text', { ...kept, pages: [['a.rst', 1]] }], ['the same page twice', { ...kept, pages: [['a.rst', ''], ['a.rst', '']] }],
    ['a page above', { ...kept, pages: [['../a.rst', '']] }], ['a page with markup', { ...kept, pages: [['<img src=x onerror=alert(1)>.rst', '']] }],
    ['too many pages', { ...kept, pages: Array.from({ length: 51 }, (__, at) => [`${at}.rst`, '']) }], ['an object for a canon', { ...kept, canon: {} }],
    ['no text of a canon', { ...kept, canonText: undefined }], ['a severity that is none', { ...kept, rules: { 'code-order': 'loud' } }], ['a list of rules', { ...kept, rules: [] }],
  ])('is no state: %s', async (_, value) => {
    expect(await stateIn(fragmentWith(value))).toBe(undefined);
    expect(await stateIn(fragmentWith(kept))).toBeDefined();
  });

  it('shows the first page where it names none', async () => {
    expect((await stateIn(fragmentWith({ ...kept, current: 'b.rst' })))?.current).toBe('a.rst');
  });

  it('is no way to fill the memory', async () => {
    const bomb = fragmentWith({ ...kept, canonText: ' '.repeat(50_000_000) });
    expect(bomb.length).toBeLessThan(longestFragment);
    expect(await stateIn(bomb)).toBe(undefined);
    expect(await stateIn(`s=${'A'.repeat(longestFragment)}`)).toBe(undefined);
  });

  it('is refused or a state, and never throws, whatever it says', () => fc.assert(fc.asyncProperty(anyString(), async (words) => {
    await stateIn(words);
    await stateIn(`s=${Buffer.from(words).toString('base64url')}`);
  }), { numRuns: inputs(300) }));
});

it.each([
  ['lamp-post.rst', true], ['a/b/c.md', true], ['a b.md', true], ['天.md', true], ["it's & <not>", false], ["it's &amp; not.md", true], ['', false], ['/a', false], ['a//b', false], ['a/../b', false], ['.', false],
  [' a', false], ['a\nb', false], ['a\u202Eb', false], ['C:\\a', false], ['a'.repeat(201), false],
])('knows whether %j can be the name of a page: %s', (name, expected) => {
  expect(isPageName(name)).toBe(expected);
});
