export { fixPages } from './fix-pages.ts';
export type { PageOutcome } from './fix-pages.ts';
export type { JudgedProblem, Judgement } from './judgement.ts';
export { isWanted } from './which-fixes.ts';
export type { Extent } from './which-fixes.ts';
