import { defaultCanon, loadCanon } from '../../../canon/index.ts';
import type { Config } from '../../../config/config.ts';
import { readNamed } from '../../../disk/index.ts';
import type { Disk } from '../../../disk/index.ts';
import { factsOf } from '../../../index.ts';
import type { Canon } from '../../../model.ts';

/** The canon that the command line names, else the configuration's, else the default one. */
export function canonFor(named: string | undefined, config: Config, disk: Disk): Promise<Canon> {
  const read = (path: string, from: string) => readNamed(path, from, disk);
  if (named !== undefined) return loadCanon(named, { from: disk.cwd, read, factsOf });
  const { canon = defaultCanon, folder: from, canonAt: at } = config;
  return loadCanon(canon, { from, at, read, factsOf });
}
