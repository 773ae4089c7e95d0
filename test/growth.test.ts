import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { factsOf } from '../src/index.ts';
import { lint } from '../src/lint/lint.ts';
import { silenced } from '../src/lint/silencing-comments.ts';
import { pageWith } from './fix/fixing.ts';
import { house } from './rules/fixtures.ts';

describe('a page of tens of thousands of comments and tables', () => {
  it('is understood in no time', () => {
    const { requests = [] } = factsOf(pageWith('+---+\n| a |\n+---+\n\n.. canonlint-disable\n\n'.repeat(50_000)))!;
    expect([requests.length, requests[0]!.table?.line, requests.at(-1)!.table]).toEqual([50_000, 7, undefined]);
  });

  it('is silent in no time', () => {
    const page = factsOf(pageWith('.. canonlint-disable-next-table\n\n+---+\n| a\n+---+\n\n'.repeat(30_000)))!;
    const services = [{ name: 'service', pages: [page] }];
    const problems = lint(services, house, rules, ({ severity }) => severity);
    expect(problems).toHaveLength(30_000);
    expect(silenced(problems, services, { rules: rules.map(({ name }) => name), severityOf: () => 'error' })).toEqual([]);
  });
});
