export { pageOf } from './decode.ts';
export type { BaseTree, Disk, DiskWriter } from './disk.ts';
export { memoryDisk } from './memory-disk.ts';
export { nodeDisk } from './node/node-disk.ts';
export { readOnce } from './read-once.ts';
export { isReadError } from './read-error.ts';
export type { Kept, KeptFiles, NewlyKept, Stamp } from './kept-files.ts';
export type { ReadError } from './read-error.ts';
