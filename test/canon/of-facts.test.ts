import { describe, expect, it } from 'vitest';
import { canonOfFacts } from '../../src/canon/index.ts';
import type { PageFacts, Place, StatusEntry, StatusList } from '../../src/model.ts';
import { UserError } from '../../src/text/user-error.ts';
import { canonFrom } from './canons.ts';

const place: Place = { file: 'model.rst', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A row written as `404 | Not Found | The thing is gone.`; a dash is an empty cell. */
function row(text: string, more: Partial<StatusEntry> = {}): StatusEntry {
  const [code, phrase, description] = text.split(' | ');
  return {
    code: Number(code),
    place,
    ...phrase !== '-' && { phrase: { text: phrase!, place } },
    ...description !== '-' && { description: { text: description!, place, parts: [] } },
    methods: [],
    ...more,
  };
}

function page(rows: readonly StatusEntry[], more: Partial<StatusList> = {}): PageFacts {
  const table: StatusList = {
    place, titles: [], columns: [], scope: 'reference', phrases: true, entries: rows, ...more,
  };
  return { file: 'model.rst', tables: 1, statusLists: [table], operations: [], malformed: [] };
}

describe('a documentation page as a canon', () => {
  it('requires what its tables state, in their words', async () => {
    const { name, entries } = canonOfFacts([page([
      row('200 | OK | All is well.', { outcome: 'normal', methods: ['GET'] }),
      row('404 | Missing | Not here.'),
    ], { outcome: 'abnormal' })], await canonFrom({}, 'http'));
    expect(name).toBe('model.rst');
    expect(entries.get(200)).toMatchObject({
      governed: true, required: true, phrase: 'OK', description: 'All is well.', outcome: 'normal', methods: ['GET'],
    });
    expect(entries.get(404)).toMatchObject({ phrase: 'Missing', description: 'Not here.', outcome: 'abnormal' });
    expect(entries.get(404)).not.toHaveProperty('methods');
    expect(entries.get(418)).toMatchObject({ governed: false, required: false });
  });

  it('keeps what the base knows and the page leaves out', async () => {
    const base = await canonFrom({}, 'http');
    const { entries } = canonOfFacts([page([row('502 | - | The gateway is bad.')])], base);
    expect(entries.get(502)).toMatchObject({ phrase: 'Bad Gateway', wrong: base.entries.get(502)!.wrong });
  });

  it('uses the first statement of a repeated code', async () => {
    const twice = page([row('404 | - | First.'), row('404 | - | Second.')]);
    const { entries } = canonOfFacts([twice], await canonFrom({}, 'http'));
    expect(entries.get(404)?.description).toBe('First.');
  });

  it('ignores a claim about part of the API', async () => {
    const claim = row('201 | Created | Normal.', { methods: ['POST'], narrowing: 'of the Tunnel API' });
    const { entries } = canonOfFacts([page([claim])], await canonFrom({}, 'http'));
    expect(entries.get(201)).not.toHaveProperty('methods');
  });

  it('leaves out the responses of a single operation', async () => {
    const operation = page([row('404 | - | No disk.')], { scope: 'operation' });
    const { entries } = canonOfFacts([operation], await canonFrom({}, 'http'));
    expect(entries.get(404)?.governed).toBe(false);
  });

  it('is named by its file, and can be extended', async () => {
    const files = { 'model.rst': 'a table', 'team.yaml': 'extends: model.rst\ncodes: { 404: { phrase: Lost } }' };
    const factsOf = ({ file }: { readonly file: string }) => (file === 'model.rst' ? page([row('404 | Missing | Not here.')]) : undefined);
    expect((await canonFrom(files, './model.rst', { factsOf })).entries.get(404)?.phrase).toBe('Missing');
    expect((await canonFrom(files, './team.yaml', { factsOf })).entries.get(404))
      .toMatchObject({ phrase: 'Lost', description: 'Not here.', required: true });
  });

  it('may be YAML, where a format reads it', async () => {
    const factsOf = () => page([row('404 | Missing | Not here.')]);
    expect((await canonFrom({ 'api.yaml': 'paths: {}' }, './api.yaml', { factsOf })).entries.get(404)?.phrase).toBe('Missing');
  });

  it('needs a table of status codes', async () => {
    await expect(canonFrom({ 'model.rst': 'no table' }, 'model.rst', { factsOf: () => page([]) }))
      .rejects.toThrow(new UserError('model.rst has no table of status codes to be a canon'));
  });
});
