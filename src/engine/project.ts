import { dirname, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { upward, within } from '../disk/paths.ts';
import { globAt } from './workspace/globs.ts';
import { selectionOf } from './workspace/selection.ts';
import { documentationRoot } from './workspace/documentation-root.ts';
import type { Workspace } from './workspace/workspace.ts';

/**
 * The pages of the project, by name: those of the folder of `canonlint.yaml`, else of the nearest folder that holds the
 * paths named and the documentation root of each. Only where nothing but the root of the file system holds them all, each
 * of these folders is a project.
 */
export function projectFiles(paths: readonly string[], config: Config, workspace: Workspace): readonly string[] {
  if (config.file !== undefined) return selectionOf([config.folder], config, workspace).files;
  return selectionOf(foldersOf(paths, workspace), config, workspace).files;
}

function foldersOf(paths: readonly string[], workspace: Workspace): readonly string[] {
  const { cwd, disk } = workspace;
  const roots = (paths.length === 0 ? [cwd] : paths).map((path) => {
    const full = resolve(cwd, path);
    const folder = globAt(path, workspace)?.folder ?? (disk.kindOf(full) === 'folder' ? full : dirname(full));
    return documentationRoot(folder, workspace) ?? folder;
  });
  const common = upward(roots[0]!).find((folder) => roots.every((root) => within(folder, root)))!; // the root of the file system holds all
  return dirname(common) === common ? roots : [common];
}
