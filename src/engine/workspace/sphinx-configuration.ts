import { join } from 'node:path';
import type { Workspace } from './workspace.ts';

/** The text of a folder's Sphinx configuration, which is never executed; empty where there is none that can be read. */
export function sphinxConfiguration(folder: string, { namesIn, disk }: Workspace): string {
  if (!namesIn(folder).has('conf.py')) return '';
  try {
    return disk.readText(join(folder, 'conf.py'), longest);
  } catch {
    return '';
  }
}

/** In bytes; longer configurations are not read. */
const longest = 1_000_000;
