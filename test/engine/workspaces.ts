import { extname } from 'node:path';
import { nodeDisk } from '../../src/disk/index.ts';
import { workspaceOn } from '../../src/engine/workspace/workspace.ts';
import type { Workspace } from '../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';

/** A workspace on a folder whose pages have these extensions. */
export function workspaceAt(folder: string, extensions: readonly string[] = ['.rst', '.rest'], trackedOnly = false): Workspace {
  const claims = (path: string): boolean => extensions.includes(extname(path).toLowerCase());
  const formats = toolkit.formats.map((format) => ({ ...format, claims }));
  return workspaceOn(nodeDisk(folder), { ...toolkit, formats }, trackedOnly);
}
