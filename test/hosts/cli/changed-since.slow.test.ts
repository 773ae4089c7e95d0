import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { git, hasGit } from '../../disk/folders.ts';
import { containing, desk, lamps, lit, page, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };
const since = ['--changed-since', 'main', '-f', 'json'];
/** Lacks 200, which the pages of other operations return. */
const reference = page('200 OK | The lamp is as asked.', '404 Not Found | There is no such lamp.');
const operation = `Lamp\n====\n\nURI\n---\n\nGET /v1/lamps\n\nStatus Codes\n------------\n\n${page('200 | The lamp is found.', '404 | There is no such lamp.').split('\n').slice(3).join('\n')}`;

/** A repository with a new branch without changes. */
function repository(files: Readonly<Record<string, string>>) {
  const made = desk({ ...base, ...files });
  git(made.folder, 'init', '-q');
  commit(made.folder);
  git(made.folder, 'checkout', '-q', '-b', 'topic');
  return made;
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
}

/** The page and rule of each problem. */
function found(stdout: string): readonly string[] {
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; file?: string; place?: { file: string } }[] };
  return problems.map(({ rule, file, place }) => `${file ?? place?.file} ${rule}`);
}

describe.skipIf(!hasGit)('--changed-since', () => {
  it('reports nothing without changes, and still counts what it read', async () => {
    const { canonlint } = repository({ 'a.rst': unlit });
    expect(await canonlint(['--changed-since', 'main'])).toMatchObject({ status: 0, stdout: containing('in 1 page') });
    expect(await canonlint([])).toMatchObject({ status: 1 });
  });

  it('reports every problem of a page that has changed, is new, or is not yet known to git, if all count', async () => {
    const { folder, put, canonlint } = repository({ 'a.rst': unlit, 'b.rst': unlit, 'größe 1.rst': unlit });
    put('a.rst', `${unlit}\nMore.\n`);
    put('größe 1.rst', `${unlit}\nMore.\n`);
    commit(folder);
    put('new/c.rst', unlit);
    const { status, stdout } = await canonlint([...since, '--changed-pages']);
    expect([status, found(stdout)]).toEqual([1, ['a.rst wording-drift', 'größe 1.rst wording-drift', 'new/c.rst wording-drift']]);
    expect(found((await canonlint(since)).stdout)).toEqual(['new/c.rst wording-drift']);
  });

  it('leaves out what stood on a changed page before, in whatever line or page, and says how much that is', async () => {
    const { folder, put, canonlint } = repository({ 'a.rst': unlit, 'b.rst': unlit });
    put('a.rst', `Lamps\n=====\n\nMore.\n\n${unlit}`);
    rmSync(join(folder, 'b.rst'));
    put('moved/c.rst', unlit);
    expect(await canonlint(['--changed-since', 'main'])).toMatchObject({
      status: 0, stdout: containing('2 older problems of changed pages not shown; --changed-pages shows them'),
    });
  });

  it('reports other words, a further code and a second copy of what was wrong before', async () => {
    const { put, canonlint } = repository({ 'a.rst': unlit, 'b.rst': unlit, 'c.rst': unlit });
    put('a.rst', unlit.replace('Nobody has seen', 'Nobody will see'));
    put('b.rst', `${unlit}\nAgain\n=====\n\n${unlit}`);
    put('c.rst', unlit.replace('200 OK', '200 Kay'));
    const { stdout } = await canonlint(since);
    expect(found(stdout)).toEqual(['a.rst wording-drift', 'b.rst wording-drift', 'c.rst reason-phrase']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { older: 2 } });
  });

  it('ignores changes on the branch that it left', async () => {
    const { folder, put, canonlint } = repository({ 'a.rst': unlit, 'b.rst': unlit });
    git(folder, 'checkout', '-q', 'main');
    put('b.rst', `${unlit}\nMore.\n`);
    commit(folder);
    git(folder, 'checkout', '-q', 'topic');
    expect(await canonlint(since)).toMatchObject({ status: 0 });
  });

  it('reports what a change has broken on other pages, and not what was broken there before', async () => {
    const { put, canonlint } = repository({ 'api/conf.py': '', 'api/codes.rst': reference, 'api/lamp.rst': operation, 'b.rst': unlit });
    expect(found((await canonlint(since)).stdout)).toEqual([]);
    put('api/codes.rst', page('202 Accepted | The lamp will burn.', '404 Not Found | There is no such lamp.'));
    expect(found((await canonlint(['-f', 'json'])).stdout)).toContain('api/lamp.rst undocumented-code');
    const { stdout } = await canonlint(since);
    expect(found(stdout)).toContain('api/lamp.rst undocumented-code');
    expect(found(stdout)).not.toContain('b.rst wording-drift');
    expect(found((await canonlint([...since, 'api/lamp.rst'])).stdout)).toEqual(['api/lamp.rst undocumented-code']);
  });

  it('notices a page that was deleted, or has left its service', async () => {
    const files = { 'api/conf.py': '', 'api/codes.rst': reference, 'api/more.rst': page('202 Accepted | The lamp will burn.', '404 Not Found | There is no such lamp.'), 'api/lamp.rst': operation };
    const { folder, canonlint } = repository(files);
    rmSync(join(folder, 'api/codes.rst'));
    expect(found((await canonlint(since)).stdout)).toContain('api/lamp.rst undocumented-code');
    git(folder, 'checkout', '-q', '.');
    renameSync(join(folder, 'api/codes.rst'), join(folder, 'codes.rst'));
    expect(found((await canonlint(since)).stdout)).toContain('api/lamp.rst undocumented-code');
  });

  it('finds the same from a folder below', async () => {
    const { put, canonlint } = repository({ 'docs/a.rst': unlit, 'docs/b.rst': unlit });
    put('docs/a.rst', unlit.replace('Nobody has seen', 'Nobody will see'));
    expect(found((await canonlint(since, { from: 'docs' })).stdout)).toEqual(['a.rst wording-drift']);
  });

  it('repairs only what a change brought on pages that have changed', async () => {
    const dim = lit.replace('404 Not Found', '404 NotFound ');
    const { folder, put, canonlint } = repository({ 'a.rst': dim, 'b.rst': dim });
    put('a.rst', dim.replace('200 OK', '200 ok'));
    expect(await canonlint(['--fix', '--changed-since', 'main'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe(dim);
    put('a.rst', dim.replace('200 OK', '200 ok'));
    expect(await canonlint(['--fix', '--changed-since', 'main', '--changed-pages'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'a.rst'), 'utf8')).toBe(lit);
    expect(readFileSync(join(folder, 'b.rst'), 'utf8')).toBe(dim);
  });

  it('writes nothing to the repository, and ignores variables of a git that runs a hook', async () => {
    const { folder, put, canonlint } = repository({ 'a.rst': unlit });
    put('a.rst', unlit.replace('Nobody has seen', 'Nobody will see'));
    const before = git(folder, 'status', '--porcelain');
    vi.stubEnv('GIT_DIR', join(folder, 'nowhere'));
    vi.stubEnv('GIT_INDEX_FILE', join(folder, 'nowhere/index'));
    const outcome = await canonlint(since);
    vi.unstubAllEnvs();
    expect(found(outcome.stdout)).toEqual(['a.rst wording-drift']);
    expect(git(folder, 'status', '--porcelain')).toBe(before);
  });

  it('ends with 2 if git fails', async () => {
    const { folder, canonlint } = repository({ 'a.rst': unlit });
    expect(await canonlint(['--changed-since', 'mian'])).toMatchObject({
      status: 2, stdout: '', stderr: 'canonlint: git knows no commit "mian"\n  name a branch, tag or commit that is in this clone\n',
    });
    expect(await canonlint(['--changed-since=--output=x'])).toMatchObject({ status: 2 });
    expect(await canonlint(['--changed-since', 'main', '--stdin'])).toMatchObject({ status: 2 });
    const plain = desk({ ...base, 'a.rst': unlit });
    expect(await plain.canonlint(since)).toMatchObject({ status: 2, stderr: containing('--changed-since needs a git repository') });
    const first = git(folder, 'rev-parse', 'HEAD').trim();
    commit(folder);
    const clone = desk();
    git(clone.folder, 'clone', '-q', '--depth=1', pathToFileURL(folder).href, 'shallow');
    const { status, stderr } = await clone.canonlint(['--changed-since', first], { from: 'shallow' });
    expect([status, stderr]).toEqual([2, containing('in this shallow clone\n  fetch it first')]);
    git(join(clone.folder, 'shallow'), 'fetch', '-q', '--depth=1', 'origin', first);
    expect(await clone.canonlint(['--changed-since', first], { from: 'shallow' })).toMatchObject({ status: 0 });
  });
});
