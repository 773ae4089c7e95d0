import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputs } from '../../inputs.ts';
import { containing, desk, lamps, lit, page, prose, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };
const known = ['--baseline', 'known.json'];
const update = [...known, '--update-baseline'];

/** Two services with one problem each. */
function twoServices() {
  return desk({
    ...base, 'docs/a/conf.py': '', 'docs/a/codes.rst': unlit, 'docs/b/conf.py': '', 'docs/b/codes.rst': unlit,
    'docs/b/more.rst': prose,
  });
}

function entriesIn(folder: string): readonly Readonly<Record<string, unknown>>[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as { entries: Record<string, unknown>[] };
  return entries;
}

function move(folder: string, from: string, to: string): void {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
}

describe('--baseline', () => {
  it('is written with one line for each entry, and covers known problems', async () => {
    const { folder, canonlint } = twoServices();
    expect(await canonlint(update)).toMatchObject({ status: 0, stderr: 'canonlint: known.json: 2 problems known, 2 entries written, 0 removed\n' });
    const text = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"entries": \[\n {4}\{"service":"docs\/a","code":404,"rule":"wording-drift","hash":"[\da-f]{16}"\},\n {4}\{"service":"docs\/b".*\}\n {2}\]\n\}\n$/);
    expect(await canonlint(known)).toMatchObject({ status: 0, stderr: 'canonlint: known.json: 2 problems known\n' });
    expect(await canonlint(update)).toMatchObject({ status: 0, stderr: 'canonlint: known.json: 2 problems known, nothing to update\n' });
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text);
  });

  it('knows problems from any working folder and whichever pages are named', async () => {
    const { canonlint } = twoServices();
    await canonlint(update);
    expect(await canonlint(['--baseline', '../../known.json'], { from: 'docs/a' })).toMatchObject({ status: 0 });
    expect(await canonlint([...known, 'docs/b/codes.rst'])).toMatchObject({ status: 0 });
    expect(await canonlint(['--baseline', '../known.json', 'b/codes.rst'], { from: 'docs' })).toMatchObject({ status: 0 });
  });

  it('keeps entries when pages and services are moved and renamed', async () => {
    const { folder, canonlint } = twoServices();
    await canonlint(update);
    move(folder, 'docs/a/codes.rst', 'docs/a/appendix/status.rst');
    move(folder, 'docs/b', 'api/beacons');
    expect(await canonlint(known)).toMatchObject({ status: 0, stderr: 'canonlint: known.json: 2 problems known\n' });
    expect(await canonlint(update)).toMatchObject({ status: 0 });
    expect(entriesIn(folder).map(({ service }) => service)).toEqual(['api/beacons', 'docs/a']);
  });

  it('also keeps entries of pages that stand alone', async () => {
    const { folder, canonlint } = desk({ ...base, 'alone.rst': unlit });
    await canonlint(update);
    move(folder, 'alone.rst', 'elsewhere/lonely.rst');
    expect(await canonlint(known)).toMatchObject({ status: 0 });
  });

  it('keeps an entry when another cell of its row is repaired', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': page('200 ok | The lamp is as asked.', '404 NotFound | Nobody has seen this lamp.') });
    await canonlint([...update, '--only', 'wording-drift']);
    expect(await canonlint(['--fix', ...known])).toMatchObject({ status: 0 });
  });

  it('reports a new problem even if another one is fixed', async () => {
    const { put, canonlint } = twoServices();
    await canonlint(update);
    put('docs/a/codes.rst', page('200 OK | This lamp burns.', '404 Not Found | There is no such lamp.'));
    const { status, stdout, stderr } = await canonlint([...known, '-f', 'json']);
    expect([status, stdout.match(/"code": ?\d+/g)]).toEqual([1, ['"code": 200']]);
    expect(stderr).toBe('canonlint: known.json: 1 problem known, 1 entry no longer needed; --update-baseline prunes\n');
  });

  it('judges no service of which it did not report every page', async () => {
    const { folder, put, canonlint } = twoServices();
    await canonlint(update);
    put('docs/b/codes.rst', lit);
    expect((await canonlint([...known, 'docs/b/more.rst'])).stderr).toBe('');
    await canonlint([...update, 'docs/b/more.rst', 'docs/a']);
    expect(entriesIn(folder)).toHaveLength(2);
    expect((await canonlint([...known, 'docs/b'])).stderr).toContain('1 entry no longer needed');
    await canonlint([...update, 'docs/b']);
    expect(entriesIn(folder).map(({ service }) => service)).toEqual(['docs/a']);
  });

  it('judges no rule that is switched off or left out', async () => {
    const { folder, canonlint } = twoServices();
    await canonlint(update);
    expect((await canonlint([...known, '--only', 'code-order'])).stderr).not.toContain('no longer');
    await canonlint([...update, '--rule', 'wording-drift=off']);
    expect(entriesIn(folder)).toHaveLength(2);
  });

  it('drops the entries of a service that was deleted, when all of the project is looked at', async () => {
    const { folder, canonlint } = twoServices();
    await canonlint(update);
    rmSync(join(folder, 'docs/b'), { recursive: true });
    await canonlint([...update, 'docs/a']);
    expect(entriesIn(folder)).toHaveLength(2);
    await canonlint(update);
    expect(entriesIn(folder)).toHaveLength(1);
  });

  it('stays unchanged if a page cannot be read', async () => {
    const { folder, put, canonlint } = twoServices();
    await canonlint(update);
    put('docs/b/codes.rst', Buffer.from('\ufeffcodes', 'utf16le'));
    expect(await canonlint(update)).toMatchObject({ status: 2, stderr: containing('left as it is: not every page can be read') });
    expect(entriesIn(folder)).toHaveLength(2);
  });

  it('distinguishes services that the configuration names', async () => {
    const { folder, put, canonlint } = desk({
      ...base, 'canonlint.yaml': 'canon: lamps.yaml\nservices: { a: a*.rst, b: b*.rst }\n', 'a.rst': unlit, 'b.rst': lit,
    });
    await canonlint(update);
    expect(entriesIn(folder)).toMatchObject([{ service: '.#a' }]);
    put('a.rst', lit);
    put('b.rst', unlit);
    expect(await canonlint(known)).toMatchObject({ status: 1 });
    expect(await canonlint([...update, 'b.rst'])).toMatchObject({ status: 0 });
    expect(entriesIn(folder)).toMatchObject([{ service: '.#a' }, { service: '.#b' }]);
  });

  it('keeps reason, owner and last day, and reopens what has expired', async () => {
    const { folder, put, canonlint } = twoServices();
    await canonlint(update);
    const noted = (expires: string) => {
      const entries = entriesIn(folder).map((entry) => ({ ...entry, reason: 'later', owner: 'docs', expires }));
      put('known.json', JSON.stringify({ version: 1, entries }));
    };
    noted('9999-12-31');
    expect(await canonlint(update)).toMatchObject({ status: 0 });
    expect(entriesIn(folder)).toMatchObject(['docs/a', 'docs/b'].map((service) => ({ service, reason: 'later', owner: 'docs', expires: '9999-12-31' })));
    noted('2001-01-01');
    expect(await canonlint(known)).toMatchObject({ status: 1, stderr: 'canonlint: known.json: 2 of expired entries\n' });
  });

  it('is refused with the place of its mistakes', async () => {
    const { put, canonlint } = twoServices();
    const refusal = async (text: string) => {
      put('known.json', text);
      const { status, stderr } = await canonlint(known);
      return `${status} ${stderr}`;
    };
    expect(await refusal('{"version": 2, "problems": 7}')).toBe('2 canonlint: known.json:1:13: version 2 of a baseline is newer than this canonlint\n  it reads version 1; use the release that wrote the file\n');
    expect(await refusal('{\n<<<<<<< ours\n')).toMatch(/^2 canonlint: known\.json:\d+:\d+: /);
    expect(await refusal('')).toMatch(/^2 canonlint: known\.json:1:1: the file is empty/);
    expect(await refusal('[]')).toMatch(/^2 canonlint: known\.json:1:1: the file must be a mapping/);
    expect(await refusal('{"version": 1, "entries": [{"service": "a", "rule": "x", "hash": "", "expires": "2030-02-31"}]}'))
      .toBe('2 canonlint: known.json:1:81: "expires" is not a day, such as 2030-12-31\n');
    expect(await refusal('{"version": 1, "entries": [{"service": "a", "rule": "x", "hash": "", "count": 0}]}')).toContain('"count" is no whole number of 1 or more');
  });

  it('must exist unless it is to be written, and cannot be written from a page on standard input', async () => {
    const { canonlint } = twoServices();
    expect(await canonlint(known)).toMatchObject({ status: 2, stderr: 'canonlint: the baseline known.json cannot be read: no such file or folder\n  --update-baseline writes it\n' });
    expect(await canonlint(['--update-baseline'])).toMatchObject({ status: 2, stderr: 'canonlint: --update-baseline needs --baseline FILE, or a baseline in the configuration\n' });
    expect(await canonlint([...update, '--fix-dry-run'])).toMatchObject({ status: 2 });
    expect(await canonlint([...update, '--stdin'])).toMatchObject({ status: 2 });
  });

  it('gives consistent results through random edits', async () => {
    const draw = drawing(20_300_615);
    const pick = <T>(things: readonly T[]): T => things[Math.floor(draw() * things.length)]!;
    const right: Readonly<Record<number, string>> = { 200: 'The lamp is as asked.', 404: 'There is no such lamp.' };
    let words = 0;
    const wrong = (): string => `Keeper number ${++words} has gone ashore with the oil.`;
    const pages = ['a', 'b', 'c', 'd'].map((name) => ({ folder: `docs/${name}`, file: 'codes.rst', width: 90, rows: { 200: wrong(), 404: wrong() } as Record<number, string> }));
    const { folder, put, canonlint } = desk(base);
    const write = ({ folder: at, file, width, rows }: (typeof pages)[number]) => {
      put(`${at}/conf.py`, '');
      put(`${at}/${file}`, wrapped(rows, width));
    };
    pages.forEach(write);
    await canonlint(update);
    const accepted = new Set(pages.flatMap(({ rows }) => Object.values(rows)));
    for (let edit = 0; edit < inputs(25, 10); edit++) {
      const at = pick(pages);
      const code = pick([200, 404]);
      rmSync(join(folder, at.folder), { recursive: true });
      pick([
        () => void (at.file = `page-${edit}.rst`),
        () => void (at.file = `part-${edit}/codes.rst`),
        () => void (at.folder = `docs/moved-${edit}`),
        () => void (at.width = 12 + Math.floor(draw() * 60)),
        () => void (at.rows[code] = right[code]!),
        () => void (at.rows[code] = wrong()),
      ])();
      write(at);
      const { status, stdout, stderr } = await canonlint([...known, '-f', 'json']);
      const { problems } = JSON.parse(stdout) as { problems: { actual: string }[] };
      const standing = pages.flatMap(({ rows }) => Object.entries(rows).filter(([key, text]) => text !== right[Number(key)]).map(([, text]) => text));
      const open = standing.filter((text) => !accepted.has(text));
      const gone = [...accepted].filter((text) => !standing.includes(text)).length;
      expect(problems.map(({ actual }) => actual).toSorted(), `edit ${edit}`).toEqual(open.toSorted());
      expect(status).toBe(open.length > 0 ? 1 : 0);
      expect(/(\d+) entr\w+ no longer/.exec(stderr)?.[1] ?? '0', `edit ${edit}: ${stderr}`).toBe(String(gone));
      if (edit % 10 !== 9) continue;
      expect(await canonlint(update)).toMatchObject({ status: 0 });
      expect(entriesIn(folder)).toHaveLength(standing.length);
      accepted.clear();
      standing.forEach((text) => accepted.add(text));
    }
    expect(words).toBeGreaterThan(8);
  });
});

/** Numbers from 0 to below 1, determined by a seed. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A page with one simple table whose descriptions wrap at a width. */
function wrapped(rows: Readonly<Record<number, string>>, width: number): string {
  const border = `${'='.repeat(26)} ${'='.repeat(90)}`;
  const phrases: Readonly<Record<number, string>> = { 200: 'OK', 404: 'Not Found' };
  const lines = Object.entries(rows).flatMap(([code, text]) => {
    const [first = '', ...rest] = text.match(new RegExp(`\\S.{0,${width}}(?=\\s|$)`, 'g')) ?? [];
    return [`${`${code} ${phrases[Number(code)]}`.padEnd(26)} ${first}`, ...rest.map((line) => `${' '.repeat(27)}${line}`)];
  });
  return [border, `${'Status Code'.padEnd(26)} Description`, border, ...lines, border, ''].join('\n');
}
