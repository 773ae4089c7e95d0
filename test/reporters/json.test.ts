import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { folder, reportNamed } from './reports.ts';

describe('json', () => {
  for (const name of ['drift', 'related', 'warning', 'clean', 'no-tables', 'no-pages', 'hostile']) {
    it(`writes ${name} as in ${name}.json`, () => {
      expect(json.write(reportNamed(name))).toBe(readFileSync(`${folder}/${name}.json`, 'utf8'));
    });
  }

  it('escapes what could steer a terminal, without changing the meaning', () => {
    const text = json.write(reportNamed('hostile'));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    const { message } = reportNamed('hostile').problems[0]!;
    expect(JSON.parse(text)).toMatchObject({ problems: [{ message }, {}, {}] });
  });
});
