import { autoCanon } from '../../canon/index.ts';
import type { Disk } from '../../disk/index.ts';
import { canonFor } from '../canon.ts';
import { setupFor } from '../config.ts';
import type { Setup } from '../config.ts';
import { findConfig } from '../find-config.ts';
import type { Toolkit } from '../index.ts';
import { workspaceOn } from '../workspace/workspace.ts';
import type { Canon } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import type { ProjectPlace } from './place.ts';
import { recordingDisk } from './recording-disk.ts';

/** The configuration of a project, and its canon where one is named. */
export interface ProjectSettings extends Setup {
  /** Undefined if the pages of the project choose. */
  readonly canon: Canon | undefined;
}

/** Settings, or why there are none, and what they depend on. */
export interface SettingsReading {
  readonly settings: ProjectSettings | undefined;
  readonly error: UserError | undefined;
  /** The configuration file, absolute; undefined without one, and where there are two. */
  readonly file: string | undefined;
  /** The files that were read or looked for; absolute. */
  readonly paths: ReadonlySet<string>;
}

/** Reads the configuration of a project and its canon. */
export async function settingsFor({ folder, at }: ProjectPlace, disk: Disk, shipped: Toolkit): Promise<SettingsReading> {
  const paths = new Set<string>();
  const recording = recordingDisk(disk, paths);
  let file: string | undefined;
  try {
    file = findConfig([at], recording);
    const setup = await setupFor({ config: file, noConfig: file === undefined, paths: [folder] }, shipped, recording);
    const named = setup.config.canon ?? autoCanon;
    if (named === autoCanon) return { settings: { ...setup, canon: undefined }, error: undefined, file, paths };
    const input = { files: [], read: recording.readPage };
    const { canon } = await canonFor({ named: undefined, paths: [], input }, setup.config, workspaceOn(recording, setup.toolkit));
    return { settings: { ...setup, canon }, error: undefined, file, paths };
  } catch (error) {
    if (error instanceof UserError) return { settings: undefined, error, file, paths };
    throw error;
  }
}
