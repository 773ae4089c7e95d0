import { resolve } from 'node:path';
import { autoCanon } from '../../canon/index.ts';
import type { Disk } from '../../disk/index.ts';
import { canonFor } from '../canon.ts';
import type { Setup } from '../config.ts';
import { findConfig } from '../find-config.ts';
import { plainRequest } from '../lint-request.ts';
import { setupOf } from '../lint.ts';
import type { Toolkit } from '../index.ts';
import { workspaceOn } from '../workspace/workspace.ts';
import type { Canon } from '../../model.ts';
import { UserError } from '../../text/user-error.ts';
import type { ProjectChoices, ProjectPlace } from './place.ts';
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
export async function settingsFor({ at, choices }: ProjectPlace, disk: Disk, shipped: Toolkit): Promise<SettingsReading> {
  const paths = new Set<string>();
  const recording = recordingDisk(disk, paths);
  let file: string | undefined;
  try {
    file = choices.noConfig ? undefined : chosenConfig(choices, disk) ?? findConfig(at, recording);
    const setup = await setupOf({ ...plainRequest, ...choices, config: file, noConfig: file === undefined, paths: at }, shipped, recording);
    const named = choices.canon ?? setup.config.canon ?? autoCanon;
    if (named === autoCanon) return { settings: { ...setup, canon: undefined }, error: undefined, file, paths };
    const input = { files: [], read: recording.readPage };
    const { canon } = await canonFor({ named: choices.canon, paths: [], input }, setup.config, workspaceOn(recording, setup.toolkit));
    return { settings: { ...setup, canon }, error: undefined, file, paths };
  } catch (error) {
    if (error instanceof UserError) return { settings: undefined, error, file, paths };
    throw error;
  }
}

function chosenConfig({ config }: ProjectChoices, { cwd }: Disk): string | undefined {
  return config === undefined ? undefined : resolve(cwd, config);
}
