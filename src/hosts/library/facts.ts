import { autoCanon } from '../../canon/index.ts';
import { printedConfig } from '../../config/printed.ts';
import { nodeDisk } from '../../disk/index.ts';
import { setupOf } from '../../engine/lint.ts';
import { pagesRead } from '../../engine/read-services.ts';
import { selected } from '../../engine/selected.ts';
import { workspaceOn } from '../../engine/workspace/workspace.ts';
import type { Service } from '../../model.ts';
import { folderOf, requestFrom, toolkitFor } from './options.ts';
import type { RunOptions } from './options.ts';

/** What decides which pages there are. */
export type ReadOptions = Pick<RunOptions, 'cwd' | 'config' | 'allowPlugins' | 'ignorePatterns' | 'onWarning'>;

/** The facts of pages by service, with all pages of these services; what cannot be read is left out. Throws a `UserError` for what cannot be done. */
export async function facts(paths: readonly string[] = [], options: ReadOptions = {}): Promise<readonly Service[]> {
  const disk = nodeDisk(folderOf(options), paths);
  const { config, toolkit } = await setupOf(requestFrom(paths, options), toolkitFor(options), disk);
  const workspace = workspaceOn(disk, toolkit);
  const selection = selected(paths, config, workspace, {});
  const { services } = await pagesRead(selection, config, workspace, {});
  return services;
}

/** The configuration in force, in the form of `canonlint.yaml`, with the severity of every rule. */
export type ConfigInForce = ReturnType<typeof printedConfig>;

/** The configuration for pages: a named file, or the nearest above them. Throws a `UserError` with the place of each mistake. */
export async function loadConfig(paths: readonly string[] = [], options: RunOptions = {}): Promise<ConfigInForce> {
  const { config, toolkit } = await setupOf(requestFrom(paths, options), toolkitFor(options), nodeDisk(folderOf(options), paths));
  return printedConfig(config, toolkit.rules, options.canon ?? autoCanon);
}
