import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { digestOfInputs, isBuiltFrom, keepDigests } from '../scripts/build/digests.ts';
import { add, folderWith } from './disk/folders.ts';

/** A project that was built just now. */
function builtProject(): string {
  const project = folderWith([
    'src/a.ts', 'src/deep/b.ts', 'rules/canon/c.yaml', 'fixtures/services/d.rst', 'scripts/build/e.ts', 'scripts/typescript.mjs',
    'package.json', 'node_modules/.package-lock.json', 'dist/index.js', 'dist/cli/main.cjs',
  ]);
  keepDigests(project, digestOfInputs(project));
  return project;
}

const isBuilt = (project: string): boolean => isBuiltFrom(project, digestOfInputs(project));

it('is not built again while nothing has changed that it reads or makes', () => {
  const project = builtProject();
  for (const file of ['src/a.ts', 'dist/index.js', 'test/a.test.ts', 'README.md']) add(project, file);
  expect(isBuilt(project)).toBe(true);
});

it.each([
  'src/a.ts', 'src/deep/b.ts', 'rules/canon/c.yaml', 'fixtures/services/d.rst', 'scripts/build/e.ts', 'scripts/typescript.mjs',
  'package.json', 'node_modules/.package-lock.json', 'dist/index.js', 'dist/cli/main.cjs',
])('is built again when %s is another, has another name or is gone, and not when it is back', (file) => {
  const project = builtProject();
  const changes: readonly (() => void)[] = [
    () => add(project, file, file.replace('.', ',')),
    () => renameSync(join(project, file), join(project, `${file}x`)),
    () => rmSync(join(project, `${file}x`)),
  ];
  for (const change of changes) {
    change();
    expect(isBuilt(project)).toBe(false);
  }
  add(project, file);
  expect(isBuilt(project)).toBe(true);
});

it.each(['src/new.ts', 'rules/new.ts', 'fixtures/formats/rst/new.rst', 'tsconfig.json', 'dist/new.js'])('is built again when %s is new', (file) => {
  const project = builtProject();
  add(project, file);
  expect(isBuilt(project)).toBe(false);
});

it.skipIf(process.platform === 'win32')('is built again when its program cannot be started', () => {
  const project = builtProject();
  chmodSync(join(project, 'dist/cli/main.cjs'), 0o755);
  expect(isBuilt(project)).toBe(false);
});

it('is built again when nobody knows from what it was built', () => {
  const project = builtProject();
  add(project, 'dist/.digests', '');
  expect(isBuilt(project)).toBe(false);
  rmSync(join(project, 'dist/.digests'));
  expect(isBuilt(project)).toBe(false);
});

it('is built again by another Node', ({ onTestFinished }) => {
  const project = builtProject();
  const { version } = process;
  onTestFinished(() => void Object.defineProperty(process, 'version', { value: version }));
  Object.defineProperty(process, 'version', { value: 'v20.0.0' });
  expect(isBuilt(project)).toBe(false);
});
