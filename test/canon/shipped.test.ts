import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonSchema } from '../../src/canon/canon-file.ts';
import type { CanonFile } from '../../src/canon/canon-file.ts';
import { checked } from '../../src/yaml/checked.ts';
import { canons } from '../../rules/canon/index.ts';
import { exampleCanon } from '../../src/canon/index.ts';
import { normalForm } from '../../src/canon/normal-form.ts';
import { canonFrom } from './canons.ts';

const files = readdirSync('rules/canon').filter((name) => name.endsWith('.yaml'));

describe('the shipped canons', () => {
  it('are the files of rules/canon', () => {
    expect(Object.keys(canons).toSorted()).toEqual([...new Set(files.map(canonIn))].toSorted());
  });

  it.each(Object.keys(canons))('are valid and in normal form: %s', async (name) => {
    const parts = await Promise.all(files.filter((file) => canonIn(file) === name).map(partIn));
    const whole = parts.reduce((one, other) => ({ ...one, ...other }));
    expect(whole.name).toBe(name);
    expect(normalForm(whole)).toEqual(canons[name]);
  });

  it('include the one that examples are written for', () => {
    expect(Object.keys(canons)).toContain(exampleCanon);
  });
});

describe('the canon http', () => {
  it('governs nothing and requires nothing', async () => {
    const { entries } = await canonFrom({}, 'http');
    expect([...entries.values()].filter(({ governed, required }) => governed || required)).toEqual([]);
  });

  it('has a phrase for every code', async () => {
    const { entries } = await canonFrom({}, 'http');
    expect([...entries.values()].filter(({ phrase }) => phrase === undefined)).toEqual([]);
  });
});

describe('the canon open-telekom-cloud', () => {
  it('has a complete entry for each of its codes', async () => {
    const { entries } = await canonFrom({}, 'open-telekom-cloud');
    const governed = [...entries.values()].filter((entry) => entry.governed);
    expect(governed.map(({ code }) => code))
      .toEqual([200, 201, 202, 204, 400, 401, 403, 404, 405, 406, 407, 408, 409, 500, 501, 502, 503, 504]);
    for (const { code, required, phrase, outcome, description } of governed) {
      expect({ required, outcome }).toEqual({ required: true, outcome: code < 400 ? 'normal' : 'abnormal' });
      expect(phrase).toMatch(/\S/);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('assigns the normal responses to methods', async () => {
    const { entries } = await canonFrom({}, 'open-telekom-cloud');
    expect([200, 201, 202, 204].map((code) => entries.get(code)?.methods))
      .toEqual([['GET', 'PUT'], ['POST'], undefined, ['DELETE']]);
  });

  it('says nothing that http knows as wrong', async () => {
    const { entries } = await canonFrom({}, 'open-telekom-cloud');
    for (const { description = '', wrong } of entries.values()) {
      const counted = wrong.filter(({ unless = [] }) => !unless.some((words) => description.includes(words)));
      for (const { says } of counted) expect(says.filter((words) => description.includes(words))).toEqual([]);
    }
  });
});

/** The name of the canon that a file holds, or whose ideas it holds. */
function canonIn(file: string): string {
  return file.replace(/(?:-ideas)?\.yaml$/, '');
}

async function partIn(name: string): Promise<CanonFile> {
  const file = `rules/canon/${name}`;
  return (await checked(canonSchema, { file, source: readFileSync(file, 'utf8') })).value;
}
