import { factsIn, merged } from '../facts-file/index.ts';
import type { Input } from './input.ts';
import type { Reading } from './read-services.ts';
import { jsonFilesAt } from './workspace/json-files.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The facts of services whose pages are elsewhere. */
export interface FactsInput {
  readonly input: Input;
  readonly reading: Reading;
}

/** Reads facts files; no page is read. Throws a `UserError` for a file that does not fit. */
export function factsInputAt(paths: readonly string[], workspace: Workspace): FactsInput {
  const files = Array.from(jsonFilesAt(paths, workspace), ({ file, source }) => ({ file, facts: factsIn({ file, source }) }));
  const { services, configured, reported, readErrors } = merged(files);
  const read: Input['read'] = (file) => ({ file, message: 'cannot be read: only its facts are there' });
  return { input: { files: reported, readErrors, read }, reading: { services, readErrors, configured } };
}
