import { expect, it } from 'vitest';
import type { Place, StatusEntry } from '../../src/model.ts';
import { nameTheirSubjects } from '../../src/wording/subjects.ts';

function entry(file: string, text: string): StatusEntry {
  const place: Place = { file, start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { code: 409, place, description: { text, place, parts: [] }, methods: [] };
}

it('takes words of the paths of pages for their subjects, but none that pages about codes have', () => {
  const other = entry('docs/overview.md', 'The string is tied to a tree.');
  expect(nameTheirSubjects(entry('docs/kites.md', 'Two kites have one name.'), other)).toBe(true);
  expect(nameTheirSubjects(entry('docs/error-codes.md', 'There is an error in the name.'), other)).toBe(false);
  expect(nameTheirSubjects(entry('docs/kites.md', 'There is an error in the name.'), other)).toBe(false);
});
