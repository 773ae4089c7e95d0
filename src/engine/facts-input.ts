import { factsIn, merged } from '../facts-file/index.ts';
import type { Input } from './input.ts';
import type { Reading } from './read-services.ts';
import { jsonFilesAt } from './workspace/json-files.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a run knows of services whose pages lie elsewhere. */
export interface FactsInput {
  readonly input: Input;
  readonly reading: Reading;
}

/** What the facts files at paths hold; no page is read. Throws a `UserError` where one of them does not fit. */
export function factsInputAt(paths: readonly string[], workspace: Workspace): FactsInput {
  const files = Array.from(jsonFilesAt(paths, workspace), ({ file, source }) => ({ file, facts: factsIn({ file, source }) }));
  const { services, configured, reported, readErrors } = merged(files);
  const read: Input['read'] = (file) => ({ file, message: 'cannot be read: only its facts are there' });
  return { input: { files: reported, readErrors, read }, reading: { services, readErrors, configured } };
}
