export { fixPages } from './fix-pages.ts';
export type { PageState, PageOutcome } from './fix-pages.ts';
export type { Extent } from './which-fixes.ts';
