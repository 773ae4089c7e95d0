import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsByFile } from '../../src/engine/problems-by-file.ts';
import { holder } from '../../src/engine/threads/held-problems.ts';
import type { LintedService } from '../../src/engine/lint-task.ts';
import type { Problem } from '../../src/model.ts';
import { inputs } from '../inputs.ts';

function problemAt(file: string, line: number, words: string): Problem {
  const place = { file, start: line * 80, end: line * 80 + 3, line, column: 1, endLine: line, endColumn: 4 };
  return { place, rule: 'wording-drift', severity: 'error', code: 404, message: "404 is described in other words than the canon's", actual: `The page says ${words}.`, expected: 'The canon says something.', fixable: 'unsafe' };
}

function serviceWith(problems: readonly Problem[]): LintedService {
  return { problems, counts: { pages: 1, services: 1, tables: 1, entries: 1, nearMisses: 0 }, readErrors: [] };
}

/** Problems as a report has them: sorted by file, those of a service in their order, and each once. */
function inOrder(services: readonly (readonly Problem[])[]): readonly Problem[] {
  const unique = new Map(services.flat().map((problem) => [JSON.stringify([problem.place, problem.actual]), problem]));
  return [...unique.values()].toSorted(({ place: { file: one } }, { place: { file: other } }) => (one < other ? -1 : Number(one > other)));
}

const everything = (): boolean => true;

describe('problems by file', () => {
  it('are sorted and each once, packed or not', () => {
    const problem = fc.record({ file: fc.constantFrom('a.rst', 'a/b.rst', 'a-b.rst', 'ä.rst', '灯.rst', '\ud800.rst'), line: fc.integer({ min: 1, max: 3 }), words: fc.constantFrom('x', 'ü', '灯') })
      .map(({ file, line, words }) => problemAt(file, line, words));
    const filler = Array.from({ length: 10_000 }, (_, at) => problemAt('0.rst', at + 10, 'filler'));
    fc.assert(fc.property(fc.array(fc.array(problem, { maxLength: 8 }), { maxLength: 12 }), (services) => {
      const hold = holder();
      const plain = services.flatMap((each) => hold([serviceWith(each)]).problems);
      expect([...problemsByFile(plain, everything)]).toEqual(inOrder(services));
      hold([serviceWith(filler)]);
      const packed = services.flatMap((each) => hold([serviceWith(each)]).problems);
      expect(packed.every(({ problems }) => problems instanceof Uint8Array)).toBe(true);
      expect([...problemsByFile(packed, everything)]).toEqual(inOrder(services));
      expect([...problemsByFile(packed, everything)]).toEqual(inOrder(services));
    }), { numRuns: inputs(60, 4) });
  });

  it('take little memory while a run goes on', () => {
    const hold = holder();
    const services = Array.from({ length: 100 }, (_, service) => Array.from({ length: 500 }, (__, at) => problemAt(`service-${service}/page-${at >> 3}.rst`, at, `${service} and ${at}`)));
    const parts = services.flatMap((problems) => hold([serviceWith(problems)]).problems);
    const packed = parts.filter(({ problems }) => problems instanceof Uint8Array);
    expect(packed.length).toBeGreaterThan(75);
    const bytes = packed.reduce((sum, { problems }) => sum + (problems as Uint8Array).byteLength, 0);
    expect(bytes / (packed.length * 500)).toBeLessThan(100);
    expect([...problemsByFile(parts, everything)]).toHaveLength(50_000);
  });

  it('are unpacked a few parts at a time', () => {
    const hold = holder();
    hold([serviceWith(Array.from({ length: 10_001 }, (_, at) => problemAt('0.rst', at + 1, 'filler')))]);
    const parts = Array.from({ length: 50 }, (_, at) => hold([serviceWith([problemAt(`${at}.rst`, 1, 'x')])]).problems).flat();
    const [first] = problemsByFile([...parts, { files: ['9.rst'], problems: new Uint8Array([0]) }], everything);
    expect(first?.place.file).toBe('0.rst'); // what is damaged is not read before it is asked for
  });
});
