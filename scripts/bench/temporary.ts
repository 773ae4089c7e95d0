import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Makes a folder that is removed when this process ends, with or without an error. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
