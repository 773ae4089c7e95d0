import { describe, expect, it } from 'vitest';
import { python } from '../../../src/formats/python/index.ts';
import { writer } from '../../../src/formats/python/writer.ts';
import type { WritableFormat } from '../../../src/formats/index.ts';
import type { Edit } from '../../../src/model.ts';
import { pageOf, rewrittenBy, words } from '../rewriting.ts';

await python.load?.();

const format: WritableFormat = { name: 'python', read: (page) => python.read(page), writer };

const rewritten = (source: string, ...edits: readonly Edit[]): string => rewrittenBy(format, pageOf(source, 'beacons.py'), edits);

const program = `\
@app.route("/beacons")
def beacons():
    """Lists the beacons.

    :statuscode 404: Not Fuond – no beacon is in this
        harbour, nor in any other one
    :statuscode 422: Unprocessable Entity
    """
    return "Not Fuond", 'Unprocessable Entity'
`;

describe('words of docstrings', () => {
  it('are replaced where they stand', () => {
    expect(rewritten(program, words(program, 'Not Fuond', 'Not Found'), words(program, 'Unprocessable Entity', 'Unprocessable Content')))
      .toBe(program.replace('Fuond', 'Found').replace('Entity', 'Content'));
    const short = 'def f():\r\n\t"""\t:code 404: Not Fuond"""\r\n';
    expect(rewritten(short, words(short, 'Not Fuond', 'Not Found'))).toBe(short.replace('Fuond', 'Found'));
  });

  it('are wrapped with the indentation of the program', () => {
    const many = 'Not Found, which means that there is no beacon of this number in the books of the harbour';
    expect(rewritten(program, words(program, 'Not Fuond', many))).toBe(program.replace(/Not Fuond[^]*?one\n/, `\
Not Found, which means that there is no beacon of this
        number in the books of the harbour – no beacon is in this harbour,
        nor in any other one
`));
  });

  it('are declined where they would mean something to Python', () => {
    const reason = 'the new words hold quotation marks or backslashes, which mean something to Python';
    for (const bad of ['Not "Found"', 'Harbour\'s', 'Not\\Found']) expect(rewritten(program, words(program, 'Not Fuond', bad))).toBe(reason);
    expect(rewritten(program, words(program, 'Not Fuond', 'Not *Found*'))).toBe('the words would need a backslash, which means something to Python');
  });

  it('are declined where escapes stand, and outside of docstrings', () => {
    const escaped = 'def f():\n    """:code 404: Not \\x46uond"""\n';
    const wholePhrase = { start: escaped.indexOf('Not'), end: escaped.indexOf('uond') + 4 };
    expect(rewritten(escaped, { kind: 'words', span: wholePhrase, words: 'Not Found' })).toBe(escaped.replace('uond', 'ound'));
    expect(rewritten(escaped, { kind: 'words', span: wholePhrase, words: 'It is gone' })).toBe('the words hold escapes of Python');
    expect(rewritten(program, { kind: 'words', span: { start: program.lastIndexOf('Not'), end: program.lastIndexOf('Fuond') + 5 }, words: 'Not Found' }))
      .toBe('the words do not stand in one paragraph of a docstring');
  });
});
