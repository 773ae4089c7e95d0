import { factsIn, merged } from '../../facts-file/index.ts';
import type { Disk } from '../../files/index.ts';
import { jsonFilesAt } from '../../files/json-files.ts';
import type { Input } from './input.ts';
import type { Reading } from './services.ts';

/** What a run knows of services whose pages lie elsewhere. */
export interface Fleet {
  readonly input: Input;
  readonly reading: Reading;
}

/** What the facts files at paths hold; no page is read. Throws a `UserError` where one of them does not fit. */
export function fleetAt(paths: readonly string[], disk: Disk): Fleet {
  const files = Array.from(jsonFilesAt(paths, disk), ({ file, source }) => ({ file, facts: factsIn({ file, source }) }));
  const { services, configured, reported, troubles } = merged(files);
  const read: Input['read'] = (file) => ({ file, message: 'cannot be read: only its facts are there' });
  return { input: { files: reported, troubles, read }, reading: { services, troubles, configured } };
}
