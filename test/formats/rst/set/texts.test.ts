import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../../src/fix/proof.ts';
import { readRst } from '../../../../src/formats/rst/read.ts';
import { writer } from '../../../../src/formats/rst/writer.ts';
import type { WritableFormat } from '../../../../src/formats/index.ts';
import type { Edit, Page } from '../../../../src/model.ts';
import { pageOf, rewrittenBy, words } from '../../rewriting.ts';

const format: WritableFormat = { name: 'rst', read: (page) => readRst(page), writer };

const pageWith = (source: string): Page => pageOf(source, 'page.rst');

/** A page after edits, which must be nothing but these. */
function rewritten(source: string, ...edits: readonly Edit[]): string {
  const after = rewrittenBy(format, pageWith(source), edits);
  expect(faultOf(pageWith(source), after, edits, format)).toBeUndefined();
  return after;
}

/** Why an edit is not applied. */
function reasonFor(source: string, edit: Edit): string {
  return writer.write(pageWith(source), [edit]).declined.map(({ reason }) => reason).join();
}

const operation = `\
.. http:get:: /horns

   :statuscode 404: Not Fuond – no such
     foghorn is in this harbour, nor in any
     other one
   :statuscode 422: Unprocessable Entity
`;

describe('words of fields', () => {
  it('are replaced where they stand', () => {
    expect(rewritten(operation, words(operation, 'Not Fuond', 'Not Found'), words(operation, 'Unprocessable Entity', 'Unprocessable Content')))
      .toBe(operation.replace('Fuond', 'Found').replace('Entity', 'Content'));
  });

  it('are wrapped as wide as they were, with the indentation of their field', () => {
    const many = 'Not Found, which means that there is no foghorn of this number in the books of the harbour – no such';
    expect(rewritten(operation, words(operation, 'Not Fuond – no such', many))).toBe(operation.replace(/Not Fuond[^]*?one\n/, `\
Not Found, which means that there is no foghorn of
     this number in the books of the harbour – no such foghorn is in
     this harbour, nor in any other one
`));
  });

  it('stay in one line if they were', () => {
    const many = 'the content of the request is in the form of a foghorn, but no foghorn of this form could ever be heard in the fog';
    expect(rewritten(operation, words(operation, 'Unprocessable Entity', many))).toBe(operation.replace('Unprocessable Entity', many));
  });

  it('are escaped where they would be markup', () => {
    expect(rewritten(operation, words(operation, 'Unprocessable Entity', 'a *star* and `quotes` of horns_')))
      .toBe(operation.replace('Unprocessable Entity', 'a \\*star\\* and \\`quotes\\` of horns\\_'));
  });

  it('stay words where they would be another block', () => {
    expect(rewritten(operation, words(operation, 'Unprocessable Entity', '- a list'))).toBe(operation.replace('Unprocessable Entity', '\\- a list'));
  });
});

describe('words of other texts', () => {
  it('are replaced in paragraphs, items and admonitions, at the ends of lines, too', () => {
    const page = 'Codes\r\n=====\r\n\r\n- 404 Not Fuond:\r\n  no horn\r\n\r\n.. note:: 422 Unprocessable\r\n   Entity\r\n';
    expect(rewritten(page, words(page, 'Not Fuond', 'Not Found'), words(page, 'Unprocessable\r\n   Entity', 'Unprocessable Content')))
      .toBe(page.replace('Fuond', 'Found').replace('Unprocessable\r\n   Entity', 'Unprocessable Content'));
  });

  it('are replaced in a role for a status code', () => {
    const page = 'A lost horn gives :http:statuscode:`404 Not Fuond`, or ``404 Not Lost``.\n';
    expect(rewritten(page, words(page, 'Not Fuond', 'Not Found'))).toBe(page.replace('Fuond', 'Found'));
    const [role, literal] = ['Not Fuond', 'Not Lost'].map((each) => ({ start: page.indexOf(each), end: page.indexOf(each) + each.length }));
    expect([writer.isCode(page, role!), writer.isCode(page, literal!)]).toEqual([false, true]);
  });

  it('are declined in titles, in terms, and where they hold markup', () => {
    const page = '404 Not Fuond\n=============\n\nterm\n   a *definition* here\n';
    expect(reasonFor(page, words(page, 'Not Fuond', 'Not Found'))).toBe('the words stand in no table, and in no paragraph');
    expect(reasonFor(page, words(page, 'term', 'word'))).toBe('the words stand in no table, and in no paragraph');
    expect(reasonFor(page, words(page, 'a *definition*', 'words'))).toBe('the words do not stand in one paragraph');
  });
});
