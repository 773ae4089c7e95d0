import { autoCanon } from '../../canon/index.ts';
import type { Disk, ReadError } from '../../disk/index.ts';
import type { Setup } from '../config.ts';
import { loadReading } from '../page-facts.ts';
import { projectFiles } from '../project.ts';
import { filesIn } from '../read-services.ts';
import { selectionOf } from '../workspace/selection.ts';
import { wholeServicesOf } from '../workspace/services.ts';
import type { ServiceFiles } from '../workspace/services.ts';
import { workspaceOn } from '../workspace/workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ProjectPlace } from './place.ts';
import { recordingDisk } from './recording-disk.ts';

/** The pages of a project, and its services. */
export interface ProjectListing {
  readonly workspace: Workspace;
  /** The pages that are reported on. */
  readonly reported: ReadonlySet<string>;
  readonly services: readonly ServiceFiles[];
  readonly readErrors: readonly ReadError[];
  /** The folders in which pages were searched; absolute. */
  readonly searched: readonly string[];
  /** The files that were read or looked for to find them; absolute. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Finds the pages of a project, those on which only the choice of a canon depends among them, and loads what reading them needs. Throws a
 * `UserError` where an ignore file cannot be read.
 */
export async function listingOf({ paths, choices }: ProjectPlace, { config, toolkit }: Setup, disk: Disk): Promise<ProjectListing> {
  const read = new Set<string>();
  const workspace = workspaceOn(recordingDisk(disk, read), toolkit);
  const selection = selectionOf(paths, config, workspace);
  const evident = (choices.canon ?? config.canon ?? autoCanon) === autoCanon ? projectFiles(paths, config, workspace) : [];
  const { services, readErrors } = wholeServicesOf([...new Set([...selection.files, ...evident])], config, workspace);
  await loadReading(filesIn(services), toolkit.formats);
  return { workspace: { ...workspace, disk }, reported: new Set(selection.files), services, readErrors: [...selection.readErrors, ...readErrors], searched: selection.searched.folders, paths: read };
}
