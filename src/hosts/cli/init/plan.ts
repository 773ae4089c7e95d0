import type { Disk } from '../../../disk/index.ts';
import type { Toolkit } from '../../../engine/index.ts';
import type { InitCommand } from '../arguments/command.ts';
import { plannedDisk } from './planned-disk.ts';

/** What `canonlint init` is about to do; each step adds to it. */
export interface Plan {
  readonly command: InitCommand;
  /** What is shipped, and whether plugins that a configuration names may run. */
  readonly toolkit: Toolkit;
  /** The texts of the files to write, by name relative to the working folder, in the order of writing: whatever is written so far works. */
  readonly files: Map<string, string>;
  /** The disk as if the files were written. */
  readonly disk: Disk;
  /** What else to tell, as clauses. */
  readonly remarks: string[];
  /** What belongs into files that are there already. */
  readonly additions: { readonly file: string; readonly text: string }[];
  /** Asks whether to take a step; the answer is yes where nobody is asked. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** A plan with nothing in it. */
export function emptyPlan(command: InitCommand, toolkit: Toolkit, disk: Disk, confirm: Plan['confirm'] = async () => true): Plan {
  const files = new Map<string, string>();
  return { command, toolkit, files, disk: plannedDisk(files, disk), remarks: [], additions: [], confirm };
}
