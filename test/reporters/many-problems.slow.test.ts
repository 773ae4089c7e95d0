import { expect, it } from 'vitest';
import { colourless } from '../../src/reporters/index.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { bare } from './background.ts';
import { reportNamed } from './reports.ts';

it('are reported though they are on one page', () => {
  const report = reportNamed('warning');
  const problems = Array.from({ length: 130_000 }, () => report.problems[0]!);
  const text = stylish.write({ ...report, problems }, { colours: colourless }, bare);
  expect(text.split('\n')).toHaveLength(130_000 + 6);
});
