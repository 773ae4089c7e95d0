import { describe, expect, it } from 'vitest';
import type { Canon } from '../../src/model.ts';
import { codeOfPhrase, phraseFaultOf } from '../../src/wording/phrases.ts';
import { canonOf } from '../rules/fixtures.ts';

const canon: Canon = await canonOf(`
extends: []
codes:
  404: { phrase: Kettle Not Found }
  408: { phrase: Tea Timeout, aliases: [Tea Time-out, Late Tea] }
  409: { phrase: Conflict }
`);

describe('phraseFaultOf', () => {
  const fault = (code: number, written: string) => phraseFaultOf(written, canon.entries.get(code)!, canon);

  it.each([
    [404, 'Kettle Not Found'], [404, ' Kettle  Not Found.'], [404, '(Kettle Not Found)'], [408, 'Tea Timeout:'], [404, 'Red Kettle Not Found'],
  ])('finds nothing wrong with %d "%s"', (code, written) => {
    expect(fault(code, written)).toBeUndefined();
  });

  it.each([
    [404, 'kettle not found', 'case'], [409, 'CONFLICT', 'case'],
    [404, '\u274c KettleNotFound', 'joined'], [404, 'KettleNotFound', 'joined'], [404, 'kettleNotFound', 'joined'], [408, 'LateTea', 'joined'],
    [404, 'Kettle Not-Found', 'spacing'], [404, 'Kettle Notfound', 'spacing'], [404, 'kettlenotfound', 'spacing'],
    [408, 'Tea Time-out', 'outdated'], [408, 'late tea', 'outdated'], [408, 'Tea Time Out', 'spacing'],
    [404, 'Ketle Not Found', 'misspelt'], [404, 'KETTLE_NOT_FUOND', 'misspelt'], [409, 'A_CONFLICT', 'other'], [408, 'Tead Timeout', 'other'], [409, 'Confilct', 'misspelt'], [408, 'Tea Timeuot', 'misspelt'],
    [404, 'Pot Not Found', 'other'], [409, 'overLimit', 'other'], [404, 'Not Found', 'other'],
  ])('finds %d "%s" at fault: %s', (code, written, kind) => {
    expect(fault(code, written)).toEqual({ kind });
  });

  it.each([[404, 'Conflict', 409], [409, 'kettleNotFound', 404], [409, 'Tea Time-out', 408]])(
    'finds %d "%s" to be the phrase of %d', (code, written, owner) => {
      expect(fault(code, written)).toEqual({ kind: 'foreign', owner });
    });
});

describe('codeOfPhrase', () => {
  it('knows current and older phrases, in any spacing and case', () => {
    expect(codeOfPhrase('late TEA.', canon)).toBe(408);
    expect(codeOfPhrase('kettle-not-found', canon)).toBe(404);
  });

  it('knows no phrase in a sentence or an empty text', () => {
    expect(codeOfPhrase('A conflict occurred.', canon)).toBeUndefined();
    expect(codeOfPhrase(' - ', canon)).toBeUndefined();
  });
});
