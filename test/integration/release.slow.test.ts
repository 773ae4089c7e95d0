import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { makeBuiltTree } from '../../scripts/release/built-tree.ts';
import { holdsTree, tagTree } from '../../scripts/release/tag.ts';
import { containing } from '../hosts/cli/desk.ts';
import { add, folderWith } from '../disk/folders.ts';
import { commitAll, worldWith } from './repositories.ts';
import type { World } from './repositories.ts';

describe('a release', () => {
  let world: World;
  beforeAll(() => void (world = worldWith('v1.0.0')));
  afterAll(() => world.end());

  const inTool = (...words: readonly string[]): string => world.run(world.tool, 'git', ...words).output.trim();

  it('holds the program, and what hooks and actions look for, and nothing to install or to run', () => {
    const files = inTool('ls-tree', '-r', '--name-only', 'v1.0.0').split('\n');
    expect(files).toEqual(expect.arrayContaining(['.github/workflows/release.yml', '.pre-commit-hooks.yaml', 'LICENSE', packageJson.bin.canonlint]));
    expect(files.filter((file) => /^(?:src|test|scripts|node_modules)\//.test(file))).toEqual([]);
    const manifest = JSON.parse(inTool('show', 'v1.0.0:package.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'canonlint', bin: packageJson.bin, type: 'module' });
    for (const key of ['scripts', 'dependencies', 'devDependencies']) expect(manifest).not.toHaveProperty(key);
  });

  it('leaves the repository as it was, and stands on what it was built from', () => {
    expect(inTool('status', '--porcelain')).toBe('');
    expect(inTool('rev-parse', 'v1.0.0^{commit}^')).toBe(inTool('rev-parse', 'HEAD'));
    expect(inTool('cat-file', '-t', 'v1.0.0')).toBe('tag');
  });

  it('is the same tree each time', () => {
    const folder = folderWith([]);
    makeBuiltTree(process.cwd(), folder);
    tagTree(world.tool, folder, 'v1.0.1');
    expect(inTool('rev-parse', 'v1.0.1^{tree}')).toBe(inTool('rev-parse', 'v1.0.0^{tree}'));
  });

  it('is told from one that holds something else', () => {
    const folder = folderWith([]);
    makeBuiltTree(process.cwd(), folder);
    expect(holdsTree(world.tool, folder, 'v1.0.0')).toBe(true);
    add(folder, 'dist/rules.js', 'lamp = "red";\n');
    expect(holdsTree(world.tool, folder, 'v1.0.0')).toBe(false);
  });

  it('is made by the script, once, of what is committed', () => {
    const manifest = { name: 'lamp', version: '2.0.0', scripts: { build: 'node -e 0' }, devDependencies: { rope: '1.0.0' } };
    const folder = folderWith({ 'package.json': JSON.stringify(manifest), 'lamp.js': '', 'action.yml': 'name: lamp\n', '.gitignore': '/release/\n',
      'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n## [2.0.0] - 2030-01-02\n\nLamps are green.\n\n## [1.0.0]\n\nFirst.\n' });
    commitAll(folder, world.run);
    const release = (...words: readonly string[]) => {
      const { status, output } = world.run(folder, process.execPath, '--import', typescript, resolve('scripts/release.ts'), ...words);
      return { status, output: output.trim() };
    };
    add(folder, 'new.js');
    const dirty = 'v2.0.0 is not made: the working tree has changes that are not committed';
    expect(release()).toEqual({ status: 1, output: dirty });
    rmSync(join(folder, 'new.js'));
    const files = ['CHANGELOG.md', 'action.yml', 'lamp.js', 'package.json'];
    const dry = release('--dry-run');
    expect(dry).toEqual({ status: 0, output: containing(`${files.join('\n')}\nv2.0.0 would hold these files\n\nrelease would hold these\n`) });
    expect(dry.output).toMatch(/\n[0-9a-f]{64}  NOTES\.md  17 bytes\n[0-9a-f]{64}  lamp-2\.0\.0\.tgz  \d+ bytes\n\nLamps are green\.$/);
    expect(readdirSync(folder)).not.toContain('release');
    expect(world.run(folder, 'git', 'tag').output).toBe('');
    expect(release()).toEqual({ status: 0, output: containing('v2.0.0 is made') });
    expect(readdirSync(join(folder, 'release')).toSorted()).toEqual(['NOTES.md', 'SHA256SUMS', 'lamp-2.0.0.tgz']);
    expect(world.run(join(folder, 'release'), 'sha256sum', '--check', '--quiet', 'SHA256SUMS')).toMatchObject({ status: 0, output: '' });
    expect(world.run(folder, 'git', 'ls-tree', '-r', '--name-only', 'v2.0.0').output.trim().split('\n')).toEqual(files);
    expect(world.run(folder, 'git', 'show', 'v2.0.0:package.json').output).not.toMatch(/scripts|rope/);
    expect(release()).toEqual({ status: 1, output: 'v2.0.0 is not made: the tag v2.0.0 exists' });
    expect(release('--verify')).toEqual({ status: 0, output: 'v2.0.0 holds what these sources build' });
  });
});

const typescript = resolve('scripts/typescript.mjs');

it('names hooks that start what is installed', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Record<string, unknown>[];
  expect(hooks.map(({ id }) => id)).toEqual(['canonlint', 'canonlint-all']);
  for (const { entry } of hooks) expect(Object.keys(packageJson.bin)).toContain(entry);
});
