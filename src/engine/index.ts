export type { ConfigChoice } from './config.ts';
export { lint } from './lint.ts';
export { lintEach } from './lint-each.ts';
export type { LintResult } from './lint.ts';
export { plainRequest } from './lint-request.ts';
export type { LintRequest } from './lint-request.ts';
export type { Listener } from './listener.ts';
export type { Toolkit } from './toolkit.ts';
