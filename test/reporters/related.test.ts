import { describe, expect, it } from 'vitest';
import type { Problem, Report } from '../../src/model.ts';
import { json } from '../../src/reporters/json.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { rdjson } from '../../src/reporters/rdjson.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { bare, plain } from './background.ts';
import { reportNamed } from './reports.ts';

const { problems: [referring], summary } = reportNamed('related');
const report: Report = { problems: [withRow(referring!)], summary };

describe('the place of a row whose words stand on another line', () => {
  it('is a related place for programs, behind those that the problem refers to', () => {
    expect(JSON.parse(json.write(report))).toMatchObject({ problems: [{ related: [
      { file: 'radio/v1.rst', line: 21, message: '409 is "The channel is taken."' },
      { file: 'radio/v2.rst', line: 41, column: 4, message: '409 stands here' },
    ] }] });
    expect(JSON.parse(sarif.write(report, plain, bare))).toMatchObject({ runs: [{ results: [{ relatedLocations: [
      { id: 1 }, { id: 2, physicalLocation: { region: { startLine: 41, startColumn: 4 } }, message: { text: '409 stands here' } },
    ] }] }] });
    expect(JSON.parse(rdjson.write(report, plain, bare))).toMatchObject({ diagnostics: [{ related_locations: [
      {}, { message: '409 stands here', location: { path: 'radio/v2.rst', range: { start: { line: 41 } } } },
    ] }] });
  });

  it('is not told to people, who see it beside the problem', () => {
    const without: Report = { problems: [referring!], summary };
    for (const reporter of [stylish, markdown]) expect(reporter.write(report, plain, bare)).toBe(reporter.write(without, plain, bare));
  });
});

function withRow(problem: Problem): Problem {
  return { ...problem, row: { ...problem.place, line: 41, column: 4, endLine: 41, endColumn: 7 } };
}
