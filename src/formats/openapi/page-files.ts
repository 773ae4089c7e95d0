import type { PageFiles } from '../format.ts';
import { hasRootKey } from './root-key.ts';

/** The files that are root documents of specifications; their content tells. */
export const pageFiles: PageFiles = {
  extensions: ['.yaml', '.yml', '.json'],
  preCommitTypes: ['yaml', 'json'],
  indexPages: [],
  claims: (path, text) => /[^/\\]\.(?:ya?ml|json)$/i.test(path) && hasRootKey(text()),
};
