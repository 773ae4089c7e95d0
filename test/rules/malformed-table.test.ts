import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found, read } from './fixtures.ts';

describe('malformed-table', () => {
  it('reports what could not be read, where it stands and in the words of the reader', () => {
    const source = readFileSync('fixtures/rules/malformed-table/borders.rst', 'utf8');
    const faults = read('borders.rst', source).malformed;
    expect(faults).toHaveLength(1);
    expect(found('malformed-table/borders.rst')).toEqual(faults.map(({ place: { line, column }, message }) =>
      `${line}:${column} ${message}`));
  });
});
