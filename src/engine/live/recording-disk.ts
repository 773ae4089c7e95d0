import type { Disk } from '../../disk/index.ts';
import { pathOf } from '../../disk/paths.ts';

/** A disk that notes the paths of the files that are read or looked for on it. */
export function recordingDisk(disk: Disk, paths: Set<string>): Disk {
  return {
    ...disk,
    exists: (path) => {
      paths.add(path);
      return disk.exists(path);
    },
    readPage: (file) => {
      paths.add(pathOf(file, disk.cwd));
      return disk.readPage(file);
    },
    readText: (path, most) => {
      paths.add(path);
      return disk.readText(path, most);
    },
  };
}
