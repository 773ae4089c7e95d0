import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import type { LintRequest, Listener } from '../../src/engine/index.ts';
import type { Format } from '../../src/formats/index.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { UserError } from '../../src/text/user-error.ts';
import { lamps, lit, page, prose, unlit } from '../hosts/cli/desk.ts';

const base = { 'canonlint.yaml': 'canon: lamps.yaml\n', 'lamps.yaml': lamps };
/** A phrase and a description that differ only in form. */
const dim = page('200 ok | The lamp is as asked', '404 Not Found | There is no such lamp.');

/** Lints files in memory. */
function linted(files: Readonly<Record<string, string>>, asked: Partial<LintRequest> = {}, listener: Listener = {}, kit = toolkit) {
  const written = new Map(Object.entries(files));
  const disk = memoryDisk(written, '/home/lamps');
  return lint({ ...plainRequest, ...asked }, { toolkit: kit, disk, listener }).then((result) => ({ ...result, written }));
}

const found = ({ report }: Awaited<ReturnType<typeof linted>>) =>
  [...report.problems].map(({ place, rule, code }) => `${place.file}:${place.line} ${rule} ${code}`);

describe('a run over pages in memory', () => {
  it('finds configuration, canon, pages and services', async () => {
    const files = { ...base, 'docs/index.rst': prose, 'docs/codes.rst': unlit, 'other.rst': lit, 'notes.txt': unlit };
    const result = await linted(files);
    expect(found(result)).toEqual(['docs/codes.rst:8 wording-drift 404']);
    expect(result.report.summary).toMatchObject({ pages: 3, services: 2, errors: 1 });
  });

  it('lints whole services, and reports on the pages that are named', async () => {
    const files = { ...base, 'docs/index.rst': unlit, 'docs/codes.rst': unlit };
    expect(found(await linted(files, { paths: ['docs/codes.rst'] }))).toEqual(['docs/codes.rst:8 wording-drift 404']);
    await expect(linted(files, { paths: ['docs/code.rst'] })).rejects.toThrow(new UserError('docs/code.rst does not exist', 'did you mean docs/codes.rst?'));
  });

  it('leaves out what the configuration and ignore files exclude, and warns about it', async () => {
    const warnings: string[] = [];
    const files = { ...base, '.canonlintignore': 'old/\n', 'old/a.rst': unlit, 'b.rst': unlit };
    const result = await linted(files, { paths: ['old/a.rst', 'b.rst'] }, { warn: (message) => warnings.push(message) });
    expect(found(result)).toEqual(['b.rst:8 wording-drift 404']);
    expect(warnings).toEqual(['kept out by exclude, --ignore-pattern or a .canonlintignore: old/a.rst']);
  });

  it('reports each page as it is read', async () => {
    const told: unknown[] = [];
    const listener: Listener = {
      reading: (pages) => ({ tell: (begun) => told.push(`${begun} of ${pages}`), done: () => told.push('done') }),
    };
    await linted({ ...base, 'a/index.rst': unlit, 'b/index.rst': lit }, {}, listener);
    expect(told).toEqual(['1 of 2', '2 of 2', 'done']);
  });

  it('reads a file whose format its text alone tells, and leaves alone what its format cannot write', async () => {
    const [own] = toolkit.formats;
    const text: Format = {
      ...own!, name: 'text', extensions: ['.txt'], claims: (path, content) => path.endsWith('.txt') && content().startsWith('Status'),
    };
    const { writer: _, ...readOnly } = text;
    const kit = { ...toolkit, formats: [...toolkit.formats, readOnly] };
    const files = { ...base, 'docs/index.rst': prose, 'docs/codes.txt': unlit, 'docs/other.txt': `No page.\n\n${unlit}` };
    expect(found(await linted(files, {}, {}, kit))).toEqual(['docs/codes.txt:8 wording-drift 404']);
    const { report, written } = await linted(files, { fix: 'all' }, {}, kit);
    expect([...report.problems].map(({ declined }) => declined)).toEqual(['canonlint does not write text']);
    expect(written.get('docs/codes.txt')).toBe(unlit);
  });

  it('reads no page in an encoding that its format does not have', async () => {
    const { fallbackEncoding: _, ...own } = toolkit.formats[0]!;
    const latin1 = { file: 'a.rst', source: unlit, encoding: 'latin1', byteOrderMark: false } as const;
    const problems = async (kit: typeof toolkit) => found(await linted(base, { page: latin1 }, {}, kit));
    expect(await problems(toolkit)).toEqual(['a.rst:8 wording-drift 404']);
    expect(await problems({ ...toolkit, formats: [own] })).toEqual(['a.rst:1 unreadable-page undefined']);
  });

  it('uses the page of the request instead of the one on disk', async () => {
    const files = { ...base, 'a.rst': lit };
    const edited = { file: 'a.rst', source: unlit, encoding: 'utf-8', byteOrderMark: false } as const;
    expect(found(await linted(files))).toEqual([]);
    expect(found(await linted(files, { page: edited }))).toEqual(['a.rst:8 wording-drift 404']);
  });

  it('writes fixes and baselines into memory', async () => {
    const { written, fixing } = await linted({ ...base, 'a.rst': dim }, { fix: 'safe' });
    expect(written.get('a.rst')).toBe(dim.replace('200 ok', '200 OK').replace('as asked', 'as asked.'));
    expect(fixing!.outcomes.flatMap(({ applied }) => applied)).toHaveLength(2);
    const first = await linted({ ...base, 'a.rst': unlit }, { baseline: 'known.json', updateBaseline: true });
    expect([found(first), first.written.get('known.json')]).toEqual([[], expect.stringContaining('"wording-drift"')]);
    const files = Object.fromEntries(first.written);
    expect(found(await linted({ ...files, 'b.rst': unlit }, { baseline: 'known.json' }))).toEqual(['b.rst:8 wording-drift 404']);
  });

  it('has no history', async () => {
    await expect(linted({ ...base, 'a.rst': lit }, { changedSince: 'HEAD' })).rejects.toThrow(UserError);
  });
});

describe('a format that is only read', () => {
  it('has every fix declined, with the reason, and its pages stay', async () => {
    const formats = toolkit.formats.map((format) => ({ ...format, writer: async () => undefined as never }));
    const { report, fixing, written } = await linted({ ...base, 'a.rst': dim }, { fix: 'safe' }, {}, { ...toolkit, formats });
    expect(written.get('a.rst')).toBe(dim);
    expect(fixing).toMatchObject({ failures: [], outcomes: [{ applied: [], declined: [{}, {}] }] });
    expect([...report.problems].map(({ declined }) => declined)).toEqual([expect.any(String), expect.any(String)]);
  });
});
