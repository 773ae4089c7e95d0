import type { PageFiles } from '../format.ts';

/** Programs, whose docstrings may document operations. Only those that the configuration names are pages. */
export const pageFiles: PageFiles = {
  extensions: ['.py'],
  onDemand: true,
  preCommitTypes: ['python'],
  indexPages: [],
  claims: (path) => /[^/\\]\.py$/i.test(path),
};
