export { fixPages } from './fix-pages.ts';
export type { Examined, Outcome } from './fix-pages.ts';
export type { Extent } from './which-fixes.ts';
