import type { PageFiles } from '../format.ts';
import { hasRootKey, keepsResponses } from './root-key.ts';

/** The files that are root documents of specifications, or keep responses for them; their content tells. */
export const pageFiles: PageFiles = {
  extensions: ['.yaml', '.yml', '.json'],
  preCommitTypes: ['yaml', 'json'],
  indexPages: [],
  claims: (path, text) => /[^/\\]\.(?:ya?ml|json)$/i.test(path) && isSpecification(text()),
};

function isSpecification(source: string): boolean {
  return hasRootKey(source) || keepsResponses(source);
}
