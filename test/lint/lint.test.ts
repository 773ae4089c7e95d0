import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { SeverityOf } from '../../src/lint/lint.ts';
import { summaryOf } from '../../src/lint/summary.ts';
import type { Finding, PageFacts, Rule, Service, StatusEntry } from '../../src/model.ts';
import { house, read } from '../rules/fixtures.ts';

const kettle = serviceOf('kettle', {
  'kettle/a.rst': `
=== =====================
1   On
2   Off
=== =====================
`,
  'kettle/b.rst': `
Status Codes
============

=========== =====================
Status Code Description
=========== =====================
200         The kettle is on.
404         There is no kettle.
503         The kettle leaks.
=========== =====================
`,
});
const entries = kettle.pages.flatMap((page) => page.statusLists).flatMap((table) => table.entries);

describe('lint', () => {
  it('adds rule name and severity to a finding, and drops its entry', () => {
    const [problem] = lint([kettle], house, [ruleOn('alpha', [entries[0]!])], () => 'warning');
    expect(problem).toEqual({
      rule: 'alpha', severity: 'warning', place: entries[0]!.place, code: 200, message: '200 is alpha',
    });
  });

  it('tells where the row begins whose words stand on another line', () => {
    const [first, second] = entries;
    const below: Finding = { ...findingOn('alpha')(first!), place: second!.place };
    const found = lint([kettle], house, [{ ...ruleOn('alpha', []), check: () => [below, findingOn('alpha')(first!)] }], () => 'error');
    expect(found.map(({ row }) => row)).toEqual([undefined, first!.place]);
  });

  it('sorts by file, line, column and rule, by code units', () => {
    const others = serviceOf('Zebra', { 'Zebra/a.rst': kettlePage(), 'ábc/a.rst': kettlePage() });
    const everywhere: Rule = {
      ...ruleOn('beta', []), check: ({ service }) => allOf(service).toReversed().map(findingOn('beta')),
    };
    const found = lint([kettle, others], house, [everywhere, { ...everywhere, name: 'alpha' }], () => 'error');
    expect(found.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      'Zebra/a.rst:7 alpha', 'Zebra/a.rst:7 beta', 'Zebra/a.rst:8 alpha', 'Zebra/a.rst:8 beta',
      'kettle/b.rst:8 alpha', 'kettle/b.rst:8 beta', 'kettle/b.rst:9 alpha', 'kettle/b.rst:9 beta',
      'kettle/b.rst:10 alpha', 'kettle/b.rst:10 beta',
      'ábc/a.rst:7 alpha', 'ábc/a.rst:7 beta', 'ábc/a.rst:8 alpha', 'ábc/a.rst:8 beta',
    ]);
  });

  it('lets a rule yield to another one about the same entry only', () => {
    const alpha = ruleOn('alpha', [entries[0]!]);
    const beta = { ...ruleOn('beta', [entries[0]!, entries[1]!]), yieldsTo: ['alpha'] };
    const gamma = { ...ruleOn('gamma', [entries[0]!]), yieldsTo: ['delta'] };
    expect(named(lint([kettle], house, [gamma, beta, alpha], () => 'error'))).toEqual([
      'alpha 200', 'gamma 200', 'beta 404',
    ]);
  });

  it('gives no precedence to a rule that is off for the page', () => {
    const alpha = ruleOn('alpha', entries);
    const beta = { ...ruleOn('beta', entries), yieldsTo: ['alpha'] };
    const severities: SeverityOf = ({ name }, file) => (name === 'alpha' && file === 'kettle/b.rst' ? 'off' : 'error');
    expect(named(lint([kettle], house, [alpha, beta], severities))).toEqual(['beta 200', 'beta 404', 'beta 503']);
  });

  it('runs a rule once for each service', () => {
    let asked = 0;
    const counted: Rule = { ...ruleOn('alpha', []), check: () => { asked += 1; return []; } };
    lint([kettle], house, [counted], () => 'error');
    expect(asked).toBe(1);
  });

  it('names the rule and the service if a rule throws', () => {
    const broken: Rule = { ...ruleOn('alpha', []), *check() { yield* []; throw new TypeError('no kettle'); } };
    expect(() => lint([kettle], house, [broken], () => 'error'))
      .toThrow(new Error('rule alpha fails on service kettle: TypeError: no kettle', { cause: new TypeError('no kettle') }));
  });

  it('passes a rule its chosen options, and defaults for the others', () => {
    const options = {
      colour: { summary: 'its colour', choices: ['red', 'blue'] },
      size: { summary: 'its size', choices: ['small', 'large'] },
    } as const;
    const choosy: Rule = {
      ...ruleOn('alpha', []), options,
      check: ({ options: { colour, size } }) => [{ ...findingOn('alpha')(entries[0]!), message: `${colour} ${size}` }],
    };
    const [problem] = lint([kettle], house, [choosy], () => 'error', () => ({ size: 'large' }));
    expect(problem?.message).toBe('red large');
  });

  it('finds nothing without services', () => {
    expect(lint([], house, [ruleOn('alpha', entries)], () => 'error')).toEqual([]);
  });
});

describe('summaryOf', () => {
  it('counts what was read and what was found', () => {
    const problems = lint([kettle], house, [ruleOn('alpha', entries), ruleOn('beta', entries.slice(1))],
      ({ name }) => (name === 'alpha' ? 'error' : 'warning'));
    expect(summaryOf([kettle, { name: 'empty', pages: [] }], problems)).toEqual({
      pages: 2, services: 2, nearMisses: 0, safeFixes: 0, unsafeFixes: 0, tables: 1, entries: 3, errors: 3, warnings: 2,
    });
  });
});

function kettlePage(): string {
  return `Status Codes
============

=========== =====================
Status Code Description
=========== =====================
200         The kettle is on.
404         There is no kettle.
=========== =====================
`;
}

function serviceOf(name: string, pages: Readonly<Record<string, string>>): Service {
  return { name, pages: Object.entries(pages).map(([file, source]): PageFacts => read(file, source)) };
}

function allOf({ pages }: Service): readonly StatusEntry[] {
  return pages.flatMap((page) => page.statusLists).flatMap((table) => table.entries);
}

function ruleOn(name: string, found: readonly StatusEntry[]): Rule {
  return { name, summary: '', why: '', severity: 'error', example: [], check: () => found.map(findingOn(name)) };
}

function findingOn(name: string): (entry: StatusEntry) => Finding {
  return (entry) => ({ place: entry.place, entry, code: entry.code, message: `${entry.code} is ${name}` });
}

function named(problems: ReturnType<typeof lint>): readonly string[] {
  return problems.map(({ rule, code }) => `${rule} ${code}`);
}
