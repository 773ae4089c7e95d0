import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/default-config.ts';
import { nodeDisk } from '../../src/disk/index.ts';
import { baselineServices } from '../../src/engine/baseline/baseline-services.ts';
import { workspaceOn } from '../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';
import { folderWith } from '../disk/folders.ts';

it.skipIf(process.platform === 'win32')('names in a baseline have no folder listed outside of the repository', () => {
  const folder = folderWith(['top/.git/HEAD', 'top/docs/index.rst', 'top/ci/known.json', 'far/index.rst']);
  symlinkSync('../far', join(folder, 'top/linked'));
  const cwd = join(folder, 'top/docs');
  const listed: string[] = [];
  const disk = nodeDisk(cwd);
  const workspace = workspaceOn({ ...disk, pagesBelow: (folders, wanted) => {
    listed.push(...folders);
    return disk.pagesBelow(folders, wanted);
  } }, toolkit);
  const { isGone } = baselineServices('../ci/known.json', defaultConfig(cwd), workspace);
  const names = ['../docs', '../../far', '../../../../../../../../..', '/', '../docs#/../../../../../../../..', '../linked', '../none'];
  expect(names.map(isGone)).toEqual([false, false, false, false, false, true, true]);
  expect(new Set(listed)).toEqual(new Set([join(folder, 'top/docs')]));
});
