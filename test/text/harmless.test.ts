import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonFileOf } from '../../src/canon/infer/write.ts';
import { harmless } from '../../src/text/harmless.ts';
import type { Notation } from '../../src/text/harmless.ts';
import { inputs } from '../inputs.ts';
import { commandsIn, steeringIn } from '../log-readers.ts';
import { hostileWords } from '../hostile-words.ts';

const runs = { numRuns: inputs(1000) };

describe('harmless', () => {
  it('leaves nothing in lines for people that a log or a terminal obeys', () => {
    fc.assert(fc.property(hostileWords, (text) => {
      const written = harmless(text, 'lines');
      expect(commandsIn(written)).toEqual([]);
      expect(steeringIn(written)).toEqual([]);
    }), runs);
  });

  it('lets commands of canonlint itself through, and no other', () => {
    expect(harmless('::error file=a.rst::##[add-mask]x\n', 'commands')).toBe('::error file=a.rst::## [add-mask]x\n');
  });

  it('keeps what is written in JSON', () => {
    fc.assert(fc.property(hostileWords, fc.constantFrom(undefined, 2), (text, indent) => {
      const value = { [text]: [text, { text }] };
      const written = harmless(JSON.stringify(value, undefined, indent), 'json');
      expect(JSON.parse(written)).toEqual(value);
      expect(commandsIn(written)).toEqual([]);
      expect(steeringIn(written)).toEqual([]);
      expect(written).not.toContain('\t');
    }), runs);
  });

  it('keeps what is written in YAML', () => {
    const vote = { votes: 1, agreement: 1 };
    fc.assert(fc.property(hostileWords, (text) => {
      const winner = { ...vote, wording: text };
      const code = { code: 404, phrase: text, required: false, methods: [], stated: 1, described: 1, tied: false, winner, rivals: [winner], overruled: [] };
      const written = canonFileOf({ services: 1, codes: [code] }, text);
      expect(parse(written)).toMatchObject({ name: text, codes: { 404: { phrase: text, description: text } } });
      expect(commandsIn(written)).toEqual([]);
      expect(steeringIn(written)).toEqual([]);
    }), { ...runs, examples: [[' \n']] });
  });

  it('changes nothing twice', () => {
    const notations: readonly Notation[] = ['lines', 'commands', 'json', 'yaml', 'xml', 'markdown', 'html'];
    fc.assert(fc.property(hostileWords, fc.constantFrom(...notations), (text, notation) => {
      expect(harmless(harmless(text, notation), notation)).toBe(harmless(text, notation));
    }), runs);
  });

  it.each([
    ['.. note::', 'an admonition'],
    ['::', 'a lone mark'],
    ['  ::', 'an indented mark'],
    ['std::string and a::b::c', 'C++'],
    ['## A title [with a link](x)', 'Markdown'],
    ['section_started: 1', 'a name'],
    ['\u001b[31merror\u001b[39m\tx\n', 'a colour'],
  ])('leaves %j, %s', (text) => {
    expect(harmless(text, 'lines')).toBe(text);
  });

  it('shows what it holds: a path stays a path', () => {
    expect(harmless('::add-mask::error.rst', 'lines')).toBe('./::add-mask::error.rst');
    expect(harmless('x ##vso[a]', 'lines')).toBe('x ##vso [a]');
    expect(harmless('a\u001b]0;title\u0007\rb', 'lines')).toBe('a␛]0;title␇␍b');
  });
});
