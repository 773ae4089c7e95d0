export { diskAt } from './disk.ts';
export type { Disk } from './disk.ts';
export { readNamed } from './read-named.ts';
export { isReadError, pageOf, readPage } from './read-page.ts';
export { selectionOf } from './selection.ts';
export type { Project, Selection } from './selection.ts';
export { servicesOf, wholeServicesOf } from './services.ts';
export type { ServiceFiles } from './services.ts';
export type { ReadError } from './read-error.ts';
