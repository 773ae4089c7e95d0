export { fixPages } from './fix-pages.ts';
export type { Examined, Extent, Outcome } from './fix-pages.ts';
